import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

describe('the door', () => {
  it('opens to a key of the server, which is in no address and outlives a reload of the tab', async () => {
    const page = await browser.open('', { isSignedIn: false });

    await page.getByLabel('API key').fill(browser.apiKey);
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();

    expect(page.url()).not.toContain(browser.apiKey);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(browser.apiKey);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').waitFor();
  });
});
