import { createClient } from '@backlot/sdk';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

describe('the settings', () => {
  it('show a new key once, which works until it is revoked', async () => {
    const page = await browser.open('#/settings/keys');

    await page.getByRole('button', { name: 'New key' }).click();
    await page.getByLabel('Name').fill('web shop');
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = (await page.getByLabel('The key', { exact: true }).textContent()) ?? '';
    const mine = createClient({ baseURL: browser.baseUrl, apiKey: key });
    expect((await mine.account.get()).key.name).toBe('web shop');
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(key);

    await page.getByRole('button', { name: 'Revoke web shop' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /revoke/i })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect
      .poll(() => mine.account.get().catch((error: unknown) => error))
      .toMatchObject({ code: 'auth.invalid' });
  });
});
