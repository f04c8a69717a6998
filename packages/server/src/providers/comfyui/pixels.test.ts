import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '@backlot/engine';
import { halvesMask, startComfyUi, type ComfyUiServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Provider } from '../provider.ts';
import { createRig } from '../testing/create-rig.ts';
import { greyPicture } from '../testing/grey-picture.ts';
import { makePicture, pixel } from '../testing/make-picture.ts';
import { toProvider } from '../to-provider.ts';
import { comfyui } from './index.ts';
import type { Graph } from './template/template.ts';

const START_TIMEOUT_MS = 60_000;
const EXAMPLES = fileURLToPath(new URL('../../../../../examples/comfyui', import.meta.url));
const GREY = [90, 90, 90, 255];
const NEW = [255, 0, 255, 255];
const MAX_PIXELS = 256 * 256;

let server: ComfyUiServer;
let engine: Engine;
let provider: Provider;
let folder: string;

beforeAll(async () => {
  server = await startComfyUi({ checkpoints: ['sd_xl_base_1.0.safetensors'] });
  engine = createEngine({ workers: 1, threads: 1, modelsDir: 'models' });
  folder = mkdtempSync(join(tmpdir(), 'backlot-workflows-'));
  writeTemplates();
  const settings = {
    BACKLOT_COMFYUI_URL: server.baseUrl,
    BACKLOT_COMFYUI_WORKFLOWS: folder,
    BACKLOT_COMFYUI_MAX_PIXELS: String(MAX_PIXELS),
  };
  const background = await halvesMask(64, 64, [255, 0]);
  const found = { bytes: background, mediaType: 'image/png', widthPx: 64, heightPx: 64, warnings: [] };
  // There is no model for it in tests.
  const darkroom = { ...engine.darkroom, backgroundMask: async () => found };
  provider = toProvider(comfyui, createRig(comfyui, settings, darkroom).vendor, darkroom);
}, START_TIMEOUT_MS);
beforeEach(() => server.reset());
afterAll(async () => {
  engine.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The example for inpainting under other names, and the least that enlarges and lays out anew. */
function writeTemplates(): void {
  const inpaint = readFileSync(join(EXAMPLES, 'inpaint.json'), 'utf8');
  for (const name of ['inpaint', 'outpaint', 'replace-background'])
    writeFileSync(join(folder, `${name}.json`), inpaint);
  const erase = inpaint.replaceAll(/\{\{(negative_)?prompt[^}]*\}\}/g, 'nothing').replaceAll('"{{count}}"', '1');
  writeFileSync(join(folder, 'erase.json'), erase);
  const load = { class_type: 'LoadImage', inputs: { image: '{{image}}' } };
  const show = { class_type: 'PreviewImage', inputs: { images: ['load', 0] } };
  writeFileSync(join(folder, 'upscale-crisp.json'), JSON.stringify({ load, show }));
  const generate = readFileSync(join(EXAMPLES, 'generate.json'), 'utf8');
  const prompted = generate.replaceAll(/\{\{(negative_)?prompt[^}]*\}\}/g, 'a scene').replaceAll('=1024', '');
  writeFileSync(join(folder, 'variate.json'), JSON.stringify({ ...JSON.parse(prompted), load, show }));
}

function queued(): Graph {
  const { prompt } = server.requests.find(({ path }) => path === '/prompt')!.json as { prompt: Graph }; // as it was sent
  return prompt;
}

it.each([
  [100, 75],
  [640, 400],
])('an inpaint of %d x %d px changes what its mask marks and nothing else by one level', async (width, height) => {
  const image = await greyPicture(width, height);
  const mask = await halvesMask(width, height, [255, 0]);

  const { made, picture } = await makePicture(provider, {
    operation: 'inpaint',
    input: { image, mask, prompt: 'a cat', count: 1, seed: 1 },
  });

  const region = await server.editedRegion(server.requests.find(({ path }) => path === '/prompt')!);
  expect([region!.widthPx % 8, region!.heightPx % 8]).toEqual([0, 0]);
  expect(region!.widthPx * region!.heightPx).toBeLessThanOrEqual(MAX_PIXELS);
  expect([picture.widthPx, picture.heightPx]).toEqual([width, height]);
  expect([pixel(picture, 0, 0), pixel(picture, width / 2 - 4, height - 1)]).toEqual([NEW, NEW]);
  expect([pixel(picture, width / 2, 0), pixel(picture, width - 1, height - 1)]).toEqual([GREY, GREY]);
  expect(made.warnings.map(({ code }) => code)).toContain('sent-resized');
});

it('an erasure has no words of the caller', async () => {
  const image = await greyPicture(64, 64);
  const mask = await halvesMask(64, 64, [0, 255]);

  const { picture } = await makePicture(provider, { operation: 'erase', input: { image, mask, seed: 1 } });

  expect([pixel(picture, 0, 0), pixel(picture, 63, 63)]).toEqual([GREY, NEW]);
});

it('an outpaint is an inpaint of the margins', async () => {
  const { picture } = await makePicture(provider, {
    operation: 'outpaint',
    input: {
      image: await greyPicture(64, 64),
      prompt: '',
      expand: { left: 20, right: 0, top: 0, bottom: 10 },
      count: 1,
      seed: 1,
    },
  });

  expect([picture.widthPx, picture.heightPx]).toEqual([84, 74]);
  expect([pixel(picture, 20, 0), pixel(picture, 83, 63)]).toEqual([GREY, GREY]);
  expect([pixel(picture, 2, 2), pixel(picture, 80, 72)]).toEqual([NEW, NEW]);
});

it('a new background is painted where Backlot sees one, and the subject is kept', async () => {
  const { picture } = await makePicture(provider, {
    operation: 'replace-background',
    input: { image: await greyPicture(64, 64), prompt: 'snow', quality: 'default', count: 1, seed: 1 },
  });

  expect([pixel(picture, 0, 0), pixel(picture, 28, 63)]).toEqual([NEW, NEW]);
  expect([pixel(picture, 32, 0), pixel(picture, 63, 63)]).toEqual([GREY, GREY]);
});

it('a variation has the size of the caller and the picture beside it', async () => {
  const { picture } = await makePicture(provider, {
    operation: 'variate',
    input: { image: await greyPicture(64, 64), size: { width: 100, height: 60 }, count: 1, seed: 1 },
  });

  expect([picture.widthPx, picture.heightPx]).toEqual([100, 60]);
  expect(queued()['latent']?.inputs).toMatchObject({ width: 104, height: 64 });
});

it('what is to be enlarged is sent as it is, and nothing but the mode of the template is promised', async () => {
  const { picture } = await makePicture(provider, {
    operation: 'upscale',
    input: { image: await greyPicture(70, 65), mode: 'crisp', seed: 1 },
  });

  const unfit = (mode: 'crisp' | 'creative') =>
    provider.findUnfitness({ operation: 'upscale', input: { image: 'a', mode } }, 'any');
  expect([picture.widthPx, picture.heightPx]).toEqual([70, 65]);
  expect([unfit('crisp'), unfit('creative')]).toEqual([undefined, 'has no template upscale-creative.json']);
});
