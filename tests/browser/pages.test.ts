import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { photo } from '../support/pictures.ts';
import { seriousFindings } from './support/axe.ts';
import { savePicture } from './support/save-picture.ts';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

const PAGES = [
  'edit/recraft/generations',
  'edit/recraft/eraseRegion',
  'history',
  'styles',
  'usage',
  'settings/account',
  'settings/keys',
  'settings/members',
  'settings/providers',
  'settings/webhooks',
] as const;
const PHONE = { width: 375, height: 812 };

beforeAll(async () => {
  const file = new Blob([new Uint8Array(await photo())], { type: 'image/png' });
  const { asset } = await browser.client.assets.upload(file, { name: 'cup.png' });
  const { images, styles } = browser.client;
  await images.removeBackground({ image_url: asset.key });
  await images.generations({ prompt: 'a lighthouse above the sea', size: '3:2' });
  await styles.create({ style: 'digital_illustration', image_urls: [asset.key] });
});

describe('every page is there for everybody, light and dark, and on a phone', () => {
  it.each(PAGES)('%s', async (name) => {
    const page = await browser.open(`#/${name}`, { colorScheme: 'light' });
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();

    await look(page, name.replaceAll('/', '-'));
  });

  it('the door', async () => {
    const page = await browser.open('', { colorScheme: 'light', isSignedIn: false });
    await page.getByLabel('API key').waitFor();

    await look(page, 'sign-in');
  });
});

/** Looks at a page in a large window by day, and in one that is no wider than a phone by night. */
async function look(page: Page, name: string): Promise<void> {
  await isQuiet(page);
  const light = await seriousFindings(page);
  await savePicture(page, `${name}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await savePicture(page, `${name}-dark`);
  await page.setViewportSize(PHONE);
  await isQuiet(page);
  const dark = await seriousFindings(page);
  await savePicture(page, `${name}-phone`);

  expect({ light, dark }).toEqual({ light: [], dark: [] });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
}

/** Waits until nothing is loaded any more. The network does not tell: some pages listen as long as they are open. */
async function isQuiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.spinner') === null &&
      [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'),
  );
}
