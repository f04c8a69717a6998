import { createEngine, type Engine } from '@backlot/engine';
import { halvesMask, startClipdrop, startIdeogram, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clipdrop } from './clipdrop/index.ts';
import { ideogram } from './ideogram/index.ts';
import type { Provider } from './provider.ts';
import { createRig } from './testing/create-rig.ts';
import { greyPicture } from './testing/grey-picture.ts';
import { makePicture, pixel } from './testing/make-picture.ts';
import { toProvider } from './to-provider.ts';
import type { VendorDefinition } from './vendor.ts';

const START_TIMEOUT_MS = 60_000;
const GREY = [90, 90, 90, 255];
/** JPEG may not keep the levels of the signal colour. */
const isNew = ([r = 0, g = 0, b = 0]: readonly number[]): boolean => r > 240 && g < 15 && b > 240;

let engine: Engine;
beforeAll(() => {
  engine = createEngine({ workers: 1, threads: 1, modelsDir: 'models' });
}, START_TIMEOUT_MS);
afterAll(() => engine.close());

const VENDORS: readonly [string, VendorDefinition, string, () => Promise<VendorServer>][] = [
  ['Ideogram', ideogram, 'BACKLOT_IDEOGRAM', startIdeogram],
  ['Clipdrop', clipdrop, 'BACKLOT_CLIPDROP', startClipdrop],
];

describe.each(VENDORS)('what %s makes', (_title, definition, prefix, start) => {
  let server: VendorServer;
  let provider: Provider;
  beforeAll(async () => {
    server = await start();
    const settings = { [`${prefix}_API_KEY`]: server.key, [`${prefix}_URL`]: server.baseUrl };
    const { darkroom } = engine;
    provider = toProvider(definition, createRig(definition, settings, darkroom).vendor, darkroom);
  });
  beforeEach(() => server.reset());
  afterAll(() => server.close());

  it('changes what a mask marks, grey or white, and nothing else by one level', async () => {
    const image = await greyPicture(48, 32);
    const mask = await halvesMask(48, 32, [128, 0]);

    const { picture } = await makePicture(provider, {
      operation: 'inpaint',
      input: { image, mask, prompt: 'a cat', count: 1, seed: 1 },
    });

    expect([picture.widthPx, picture.heightPx]).toEqual([48, 32]);
    expect(pixel(picture, 2, 16)).not.toEqual(GREY);
    expect([pixel(picture, 24, 0), pixel(picture, 47, 31)]).toEqual([GREY, GREY]);
  });

  it('extends a picture around pixels that stay as they are', async () => {
    const image = await greyPicture(32, 32);

    const { picture } = await makePicture(provider, {
      operation: 'outpaint',
      input: { image, prompt: '', size: { width: 96, height: 64 }, zoomOutPercent: 50, count: 1, seed: 1 },
    });

    expect([picture.widthPx, picture.heightPx]).toEqual([96, 64]);
    expect([pixel(picture, 48, 32), pixel(picture, 41, 25)]).toEqual([GREY, GREY]);
    expect([pixel(picture, 4, 4), pixel(picture, 92, 60), pixel(picture, 70, 32)].every(isNew)).toBe(true);
  });

  it('comes in the size of the contract, and the caller is told when it had another', async () => {
    server.fault([{ kind: 'wrong-size' }]);

    const { made } = await makePicture(provider, {
      operation: 'replace-background',
      input: { image: await greyPicture(48, 32), prompt: 'snow', quality: 'default', count: 1, seed: 1 },
    });

    expect(made.images.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([[48, 32]]);
    expect(made.warnings).toMatchObject([{ code: 'resized-to-contract' }]);
  });

  it('is paid for and lost when it cannot be used', async () => {
    server.fault([{ kind: 'malformed' }]);

    const work = makePicture(provider, {
      operation: 'replace-background',
      input: { image: await greyPicture(48, 32), prompt: 'snow', quality: 'default', count: 1, seed: 1 },
    });

    await expect(work).rejects.toMatchObject({ charge: 'spent', told: { code: 'provider.malformed' } });
  });
});
