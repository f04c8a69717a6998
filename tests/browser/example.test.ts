import { expect, it } from 'vitest';
import { editPage } from './support/edit-page.ts';
import { savePicture } from './support/save-picture.ts';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

it('a form begins with an example that runs as it stands, and leaves nothing of the spoon', async () => {
  const page = await browser.open('#/edit/recraft/eraseRegion', { viewport: { width: 1600, height: 1000 } });

  const { said, id } = await editPage(page).run();

  expect(said).toBe('Done');
  expect((await browser.client.runs.get(id)).provider).toBe('builtin');
  await page.evaluate(() => scrollTo(0, 0));
  // docs/pictures/playground.png is this one.
  await savePicture(page, 'playground');
});
