import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A run takes a moment here, and a while where everything else runs at once. */
const RUN_MS = 60_000;

/** What is done to the edit page, in its own words. */
export interface EditPage {
  /** Chooses a picture from this computer, and waits until it is there. */
  readonly upload: (title: string, bytes: Buffer) => Promise<void>;
  /** Presses Run and gives the word of the end, with the id of the run. */
  readonly run: () => Promise<{ readonly said: string; readonly id: string }>;
  /** The code of a language, as it is copied. */
  readonly copied: (language: string) => Promise<string>;
}

/** The edit page that is open in a window. */
export function editPage(page: Page): EditPage {
  return {
    upload: async (title, bytes) => {
      const field = page.getByRole('group', { name: title });
      const uploaded = page.waitForResponse((answer) => answer.url().endsWith('/api/assets'));
      await field
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: bytes });
      expect((await uploaded).status()).toBe(200);
    },
    run: async () => {
      const accepted = page.waitForResponse((answer) => answer.status() === 202, { timeout: RUN_MS });
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      const id = (await accepted).headers()['x-backlot-run'] ?? '';
      const state = page.getByRole('region', { name: 'Result' }).getByRole('status').first();
      await expect.poll(() => state.textContent(), { timeout: RUN_MS }).toMatch(/Done|Failed|Cancelled/);
      return { said: (await state.textContent()) ?? '', id };
    },
    copied: async (language) => {
      const call = page.getByRole('region', { name: 'The call', exact: true });
      await call.getByRole('tab', { name: language }).click();
      await call.getByRole('button', { name: 'Copy' }).click();
      await call.getByText('Copied').first().waitFor();
      return await page.evaluate(() => navigator.clipboard.readText());
    },
  };
}
