import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

/** What the pages may weigh before charts, reference and pictures, bytes on the wire. */
const MAX_BYTES = 250_000;

describe('the first load', () => {
  it('weighs little on the wire, to where something can be done', async () => {
    const page = await browser.open('', { isSignedIn: false });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const urls = new Map<string, string>();
    const weights: { readonly url: string; readonly bytes: number }[] = [];
    network.on('Network.responseReceived', ({ requestId, response: { url, mimeType } }) => {
      if (!mimeType.startsWith('image/')) urls.set(requestId, url);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
      const url = urls.get(requestId);
      if (url !== undefined) weights.push({ url: url.slice(browser.baseUrl.length), bytes });
    });

    await page.evaluate((key) => sessionStorage.setItem('backlot-key', key), browser.apiKey);
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.reload();
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');

    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    const heaviest = weights.sort((a, b) => b.bytes - a.bytes).slice(0, 5);
    const list = heaviest.map(({ url, bytes }) => `${url} ${bytes}`).join(', ');
    process.stdout.write(`first load: ${total} bytes in ${weights.length} answers; the heaviest: ${list}\n`);
    expect(weights.length).toBeGreaterThan(3);
    expect(total).toBeLessThanOrEqual(MAX_BYTES);
  });
});
