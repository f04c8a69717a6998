import { describe, expect, it } from 'vitest';
import { photo } from '../support/pictures.ts';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

describe('the styles', () => {
  it('are made of pictures, and lead to where they are used', async () => {
    const page = await browser.open('#/styles');
    const before = (await browser.client.styles.list()).length;

    await page.getByRole('button', { name: 'New style' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'cup.png', mimeType: 'image/png', buffer: await photo() });
    await dialog.getByRole('button', { name: /^Make/ }).click();
    await dialog.waitFor({ state: 'detached', timeout: 40_000 });

    await expect.poll(async () => (await browser.client.styles.list()).length).toBe(before + 1);
  });
});

describe('the usage', () => {
  it('tells what was spent, and gives it as CSV', async () => {
    const page = await browser.open('#/usage');
    await page.getByRole('region', { name: 'What was spent' }).waitFor();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);

    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  });
});
