import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures of pages are kept, to be looked at; nowhere without it. */
const FOLDER = process.env['BROWSER_PICTURES'];

/** Keeps a picture of what is in a window, where that is wanted. */
export async function savePicture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
