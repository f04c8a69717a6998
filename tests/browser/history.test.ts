import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

beforeAll(async () => {
  await browser.client.images.generations({ prompt: 'an otter on a green raft', size: '1:1' });
});

describe('the history', () => {
  it('finds a run by its words, shows it, and keeps how it was liked', async () => {
    const page = await browser.open('#/history');

    await page.getByRole('searchbox').fill('otter raft');
    await page.waitForURL(/otter/);
    await page.getByRole('link', { name: /otter/ }).click();
    const shown = page.getByRole('dialog');
    await shown.getByRole('region', { name: 'Result' }).waitFor();
    const rated = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await shown.getByRole('radio', { name: '5 stars' }).focus();
    await page.keyboard.press('Space');
    await rated;

    const { runs } = await browser.client.runs.list({ q: 'otter raft' });
    expect(runs.map(({ rating }) => rating)).toEqual([5]);
  });
});
