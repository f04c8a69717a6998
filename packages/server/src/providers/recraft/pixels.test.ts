import type { ResolvedCall } from '@backlot/contract';
import { createEngine, type Engine } from '@backlot/engine';
import { halvesMask, startRecraft, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Provider } from '../provider.ts';
import { createRig } from '../testing/create-rig.ts';
import { greyPicture } from '../testing/grey-picture.ts';
import { makePicture, pixel } from '../testing/make-picture.ts';
import { toProvider } from '../to-provider.ts';
import { recraft } from './index.ts';

const START_TIMEOUT_MS = 60_000;
const GREY = [90, 90, 90, 255];
const NEW = [255, 0, 255, 255];

let server: VendorServer;
let engine: Engine;
let provider: Provider;
beforeAll(async () => {
  server = await startRecraft();
  engine = createEngine({ workers: 1, threads: 1, modelsDir: 'models' });
  const { darkroom } = engine;
  const settings = { BACKLOT_RECRAFT_API_KEY: server.key, BACKLOT_RECRAFT_URL: server.baseUrl };
  provider = toProvider(recraft, createRig(recraft, settings, darkroom).vendor, darkroom);
}, START_TIMEOUT_MS);
beforeEach(() => server.reset());
afterAll(async () => {
  engine.close();
  await server.close();
});

const make = (call: ResolvedCall) => makePicture(provider, call, 'recraftv3');

it('an inpaint changes what its mask marks, grey or white, and nothing else by one level', async () => {
  const image = await greyPicture(300, 256);
  const mask = await halvesMask(300, 256, [255, 0]);

  const { picture } = await make({
    operation: 'inpaint',
    input: { image, mask, prompt: 'a cat', count: 1, seed: 1 },
  });

  expect([picture.widthPx, picture.heightPx]).toEqual([300, 256]);
  expect([pixel(picture, 0, 128), pixel(picture, 140, 255)]).toEqual([NEW, NEW]);
  expect([pixel(picture, 151, 0), pixel(picture, 299, 255)]).toEqual([GREY, GREY]);
});

it('an outpaint to a size is asked for as the margins that it comes to', async () => {
  const image = await greyPicture(512, 256);

  const { picture } = await make({
    operation: 'outpaint',
    input: { image, prompt: 'sand', size: { width: 1024, height: 1024 }, count: 1, seed: 1 },
  });

  expect(server.requests[0]?.json).toMatchObject({
    expand_left: 256,
    expand_right: 256,
    expand_top: 384,
    expand_bottom: 384,
  });
  expect([picture.widthPx, picture.heightPx]).toEqual([1024, 1024]);
  expect([pixel(picture, 512, 512), pixel(picture, 256, 384), pixel(picture, 20, 20)]).toEqual([GREY, GREY, NEW]);
});

it('an outpaint with a zoom sends the picture in the size that it will have, as far as the vendor takes it', async () => {
  const image = await greyPicture(1024, 640);

  const { picture, made } = await make({
    operation: 'outpaint',
    input: { image, prompt: 'sand', zoomOutPercent: 50, count: 1, seed: 1 },
  });

  expect(server.requests[0]?.json).toMatchObject({ expand_left: 256, expand_top: 160 });
  expect([picture.widthPx, picture.heightPx]).toEqual([1024, 640]);
  expect([pixel(picture, 512, 320), pixel(picture, 100, 100)]).toEqual([GREY, NEW]);
  expect(made.warnings).toEqual([]);
});

it('an outpaint of what would be too small is asked for larger, and comes in the size that was asked for', async () => {
  const image = await greyPicture(256, 256);

  const { picture } = await make({
    operation: 'outpaint',
    input: { image, prompt: 'sand', zoomOutPercent: 50, count: 1, seed: 1 },
  });

  expect(server.requests[0]?.json).toMatchObject({ expand_left: 128, expand_right: 128 });
  expect([picture.widthPx, picture.heightPx]).toEqual([256, 256]);
  expect([pixel(picture, 128, 128), pixel(picture, 10, 10)]).toEqual([GREY, NEW]);
});

it('an outpaint of what would stay too small for the vendor is refused there, for nothing', async () => {
  const call: ResolvedCall = {
    operation: 'outpaint',
    input: { image: await greyPicture(300, 300), prompt: 'sand', zoomOutPercent: 99, count: 1, seed: 1 },
  };

  await expect(make(call)).rejects.toMatchObject({
    charge: 'none',
    told: { code: 'provider.rejected' },
  });

  expect(Number(Object(server.requests[0]?.json).expand_left)).toBeLessThan(4096);
});

it('a picture of the wrong size is brought to that of the contract, and the caller is told', async () => {
  server.fault([{ kind: 'wrong-size' }]);

  const { made } = await make({
    operation: 'restyle',
    input: { image: await greyPicture(256, 256), prompt: 'snow', strength: 0.5, count: 1, seed: 1 },
  });

  expect(made.images.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([[256, 256]]);
  expect(made.warnings).toMatchObject([{ code: 'resized-to-contract' }]);
});
