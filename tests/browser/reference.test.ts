import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

describe('the reference', () => {
  it('is reached from the pages, and names every route of the catalogue', async () => {
    const page = await browser.open();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /^API/ }).click();
    const address = new URL((await opened).url()).pathname;

    const reference = await browser.open(address.slice(1), { isSignedIn: false });
    await reference.getByRole('heading', { level: 1, name: /Backlot/ }).waitFor();

    const { paths } = await (await fetch(`${browser.baseUrl}/openapi.json`)).json();
    const { entries } = await browser.client.catalog();
    expect(entries.map(({ path }) => path).filter((path) => !Object.hasOwn(paths, path))).toEqual([]);
  });
});
