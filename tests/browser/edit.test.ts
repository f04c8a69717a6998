import { describe, expect, it } from 'vitest';
import { decode, photo, SMALL } from '../support/pictures.ts';
import { seriousFindings } from './support/axe.ts';
import { editPage } from './support/edit-page.ts';
import { savePicture } from './support/save-picture.ts';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

async function pixelsOf(runId: string) {
  const { images } = await browser.client.runs.get(runId);
  const answer = await fetch(images[0]?.url ?? '');
  return await decode(new Uint8Array(await answer.arrayBuffer()));
}

describe('the edit page', () => {
  it('replaces a background, and shows before and after with a slider', async () => {
    const page = await browser.open('#/edit/recraft/replaceBackground');
    const edit = editPage(page);

    await edit.upload('Source picture', await photo());
    await page.locator('[data-field=prompt] textarea').fill('a wooden table by a sunny window');
    const { said, id } = await edit.run();

    expect(said).toBe('Done');
    const { width, height } = await pixelsOf(id);
    expect([width, height]).toEqual([SMALL.width, SMALL.height]);
    const slider = page.getByRole('slider', { name: /before/i });
    const before = Number(await slider.getAttribute('aria-valuenow'));
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
    const box = await slider.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 1, (box?.y ?? 0) + 30);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 80, (box?.y ?? 0) + 30, { steps: 3 });
    await page.mouse.up();
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBeLessThan(before);
    expect(await seriousFindings(page)).toEqual([]);
    await savePicture(page, 'result-light');
  });

  it('removes what is painted over, and nothing else', async () => {
    const page = await browser.open('#/edit/recraft/eraseRegion');
    const edit = editPage(page);
    const picture = await photo();
    await edit.upload('Source picture', picture);

    await page.getByRole('button', { name: 'Paint the mask' }).click();
    const editor = page.getByRole('dialog');
    const canvas = editor.locator('canvas').first();
    await canvas.waitFor();
    const box = await canvas.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x - 40, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 8 });
    await page.mouse.up();
    expect(await seriousFindings(page)).toEqual([]);
    await savePicture(page, 'mask-editor-light');
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/assets'));
    await editor.getByRole('button', { name: 'Use mask' }).click();
    await kept;
    const { said, id } = await edit.run();

    expect(said).toBe('Done');
    const [before, after] = [await decode(picture), await pixelsOf(id)];
    expect(after.data.slice(0, 4)).toEqual(before.data.slice(0, 4));
    const changed = after.data.filter((value, index) => value !== before.data[index]).length;
    expect(changed).toBeGreaterThan(1000);
    expect(changed).toBeLessThan(after.data.length / 2);
  });

  it('extends a picture by a frame around it, and places words on one', async () => {
    const page = await browser.open('#/edit/recraft/outpaint');

    await page.getByRole('button', { name: 'Drag the frame' }).click();
    const frame = page.getByRole('dialog');
    await frame.locator('canvas').first().waitFor();
    await frame.getByRole('spinbutton', { name: /Left/ }).fill('40');
    await page.keyboard.press('Tab');
    expect(await seriousFindings(page)).toEqual([]);
    await savePicture(page, 'frame-editor-light');
    await frame.getByRole('button', { name: 'Use frame' }).click();
    const call = page.getByRole('region', { name: /outpaint, cURL/ });
    await expect.poll(() => call.textContent()).toMatch(/"expand_left": 40/);

    await page.goto(`${browser.baseUrl}/#/edit/recraft/generations`);
    await page.getByText('More options').click();
    await page.getByRole('button', { name: 'Place words' }).click();
    const words = page.getByRole('dialog');
    await words.getByRole('button', { name: 'Add a word' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await savePicture(page, 'word-editor-light');
    await words.getByRole('button', { name: 'Use words' }).click();
    await expect.poll(() => page.getByRole('region', { name: /generations, cURL/ }).textContent()).toMatch(/"bbox"/);
  });
});
