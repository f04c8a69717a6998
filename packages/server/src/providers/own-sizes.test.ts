import { createEngine, type Darkroom, type Engine, type MatteMask } from '@backlot/engine';
import { encodePicture, halvesMask, startOpenAi, startSdServer, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openai } from './openai/index.ts';
import type { Provider } from './provider.ts';
import { sdServer } from './sd-server/index.ts';
import { createRig } from './testing/create-rig.ts';
import { greyPicture } from './testing/grey-picture.ts';
import { makePicture, pixel } from './testing/make-picture.ts';
import { toProvider } from './to-provider.ts';
import type { VendorDefinition } from './vendor.ts';

const START_TIMEOUT_MS = 60_000;
const GREY = [90, 90, 90, 255];
const NEW = [255, 0, 255, 255];

let engine: Engine;
beforeAll(() => {
  engine = createEngine({ workers: 1, threads: 1, modelsDir: 'models' });
}, START_TIMEOUT_MS);
afterAll(() => engine.close());

const VENDORS: readonly [string, VendorDefinition, (baseUrl: string) => object, () => Promise<VendorServer>][] = [
  [
    'OpenAI',
    openai,
    (url) => ({ BACKLOT_OPENAI_URL: url, BACKLOT_OPENAI_FLAVOUR: 'openai', BACKLOT_OPENAI_API_KEY: 'sk-fake-openai' }),
    startOpenAi,
  ],
  ['a server that speaks like it', openai, (url) => ({ BACKLOT_OPENAI_URL: url }), startCompatible],
  [
    'stable-diffusion.cpp',
    sdServer,
    (url) => ({ BACKLOT_SD_SERVER_URL: url, BACKLOT_SD_SERVER_SIDE_PX: '128', BACKLOT_SD_SERVER_POLL_MS: '10' }),
    startSdServer,
  ],
];

function startCompatible(): Promise<VendorServer> {
  return startOpenAi({ flavour: 'compatible' });
}

describe.each(VENDORS)('what %s makes in sizes of its own', (_title, definition, settingsOf, start) => {
  let server: VendorServer;
  let provider: Provider;
  beforeAll(async () => {
    server = await start();
    const darkroom: Darkroom = { ...engine.darkroom, backgroundMask: aroundDisc };
    const { vendor } = createRig(definition, { ...settingsOf(server.baseUrl) }, darkroom);
    provider = toProvider(definition, vendor, darkroom);
  });
  beforeEach(() => server.reset());
  afterAll(() => server.close());

  it('changes what a mask marks of a picture of any size, and nothing else by one level', async () => {
    const { picture } = await makePicture(provider, {
      operation: 'inpaint',
      input: {
        image: await greyPicture(150, 70),
        mask: await halvesMask(150, 70, [255, 0]),
        prompt: 'a hat',
        count: 1,
        seed: 1,
      },
    });

    expect([picture.widthPx, picture.heightPx]).toEqual([150, 70]);
    expect([pixel(picture, 0, 0), pixel(picture, 60, 69)]).toEqual([NEW, NEW]);
    expect([pixel(picture, 75, 0), pixel(picture, 149, 69)]).toEqual([GREY, GREY]);
  });

  it('extends a picture, which stays to the pixel', async () => {
    const { picture } = await makePicture(provider, {
      operation: 'outpaint',
      input: {
        image: await greyPicture(90, 60),
        prompt: 'sand',
        expand: { left: 0, right: 60, top: 0, bottom: 20 },
        count: 1,
        seed: 1,
      },
    });

    expect([picture.widthPx, picture.heightPx]).toEqual([150, 80]);
    expect([pixel(picture, 0, 0), pixel(picture, 80, 50), pixel(picture, 130, 70)]).toEqual([GREY, GREY, NEW]);
  });

  it('paints a new background behind a subject that stays to the pixel', async () => {
    const { picture, made } = await makePicture(provider, {
      operation: 'replace-background',
      input: { image: await disc(RED, LIGHT), prompt: 'a beach', count: 1, seed: 1, quality: 'default' },
    });

    expect([picture.widthPx, picture.heightPx]).toEqual([120, 90]);
    expect([pixel(picture, 60, 45), pixel(picture, 60, 20)]).toEqual([RED, RED]);
    expect([pixel(picture, 2, 2), pixel(picture, 60, 10)]).toEqual([NEW, NEW]);
    expect(made.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['sent-resized', 'subject-uncertain', 'resized-to-contract']),
    );
  });
});

const RED = [200, 40, 30, 255];
const LIGHT = [225, 230, 235, 255];
const DISC_PICTURE = { widthPx: 120, heightPx: 90 };
const RADIUS_PX = 30;

/** A disc in the middle of a picture, and what is around it. */
function disc(inside: readonly number[], outside: readonly number[]): Promise<Uint8Array> {
  const { widthPx, heightPx } = DISC_PICTURE;
  const data = new Uint8Array(widthPx * heightPx * 4);
  for (let i = 0; i < widthPx * heightPx; i += 1) {
    const distancePx = Math.hypot((i % widthPx) - widthPx / 2, Math.floor(i / widthPx) - heightPx / 2);
    data.set(distancePx < RADIUS_PX ? inside : outside, i * 4);
  }
  return encodePicture({ widthPx, heightPx, data }, 'png');
}

/** What segmentation finds, which needs a model that tests do without. */
async function aroundDisc(): Promise<MatteMask> {
  const bytes = await disc([0, 0, 0, 255], [255, 255, 255, 255]);
  const warnings = [{ code: 'subject-uncertain', message: 'It may be another.' }] as const;
  return { bytes, mediaType: 'image/png', ...DISC_PICTURE, warnings };
}
