import { fileURLToPath } from 'node:url';
import type { OperationName, ResolvedCall } from '@backlot/contract';
import { createEngine, type Engine } from '@backlot/engine';
import {
  decodePicture,
  startClipdrop,
  startComfyUi,
  startIdeogram,
  startOpenAi,
  startRecraft,
  startSdServer,
  type VendorServer,
} from '@backlot/fake-vendors';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipdrop } from '../../packages/server/src/providers/clipdrop/index.ts';
import { comfyui } from '../../packages/server/src/providers/comfyui/index.ts';
import { ideogram } from '../../packages/server/src/providers/ideogram/index.ts';
import { openai } from '../../packages/server/src/providers/openai/index.ts';
import { handlerOf, type Provider } from '../../packages/server/src/providers/provider.ts';
import { recraft } from '../../packages/server/src/providers/recraft/index.ts';
import { sdServer } from '../../packages/server/src/providers/sd-server/index.ts';
import { createRig } from '../../packages/server/src/providers/testing/create-rig.ts';
import { toProvider } from '../../packages/server/src/providers/to-provider.ts';
import type { VendorDefinition } from '../../packages/server/src/providers/vendor.ts';
import { photo } from '../support/pictures.ts';

const WORKFLOWS = fileURLToPath(new URL('../../examples/comfyui', import.meta.url));
/** Of a shape that every vendor has a size for: 3 to 2. */
const SIZE = { width: 384, height: 256 };

interface Row {
  readonly name: string;
  readonly definition: VendorDefinition;
  readonly start: () => Promise<VendorServer>;
  readonly settings: (server: VendorServer) => Readonly<Record<string, unknown>>;
  readonly operations: readonly OperationName[];
}

const EDITS = ['inpaint', 'erase'] as const;
const ROWS: readonly Row[] = [
  {
    name: 'Recraft: white is edited',
    definition: recraft,
    start: startRecraft,
    settings: ({ key, baseUrl }) => ({ BACKLOT_RECRAFT_API_KEY: key, BACKLOT_RECRAFT_URL: baseUrl }),
    operations: [...EDITS, 'generate-background'],
  },
  {
    name: 'Ideogram: black is edited',
    definition: ideogram,
    start: startIdeogram,
    settings: ({ key, baseUrl }) => ({ BACKLOT_IDEOGRAM_API_KEY: key, BACKLOT_IDEOGRAM_URL: baseUrl }),
    operations: EDITS,
  },
  {
    name: 'Clipdrop: white is edited',
    definition: clipdrop,
    start: startClipdrop,
    settings: ({ key, baseUrl }) => ({ BACKLOT_CLIPDROP_API_KEY: key, BACKLOT_CLIPDROP_URL: baseUrl }),
    operations: EDITS,
  },
  {
    name: 'OpenAI: what is clear is edited',
    definition: openai,
    start: startOpenAi,
    settings: ({ key, baseUrl }) => ({
      BACKLOT_OPENAI_API_KEY: key,
      BACKLOT_OPENAI_URL: baseUrl,
      BACKLOT_OPENAI_FLAVOUR: 'openai',
    }),
    operations: EDITS,
  },
  {
    name: 'sd-server: white is edited',
    definition: sdServer,
    start: () => startSdServer({ jobMs: 10 }),
    settings: ({ baseUrl }) => ({
      BACKLOT_SD_SERVER_URL: baseUrl,
      BACKLOT_SD_SERVER_SIDE_PX: 512,
      BACKLOT_SD_SERVER_POLL_MS: 10,
    }),
    operations: EDITS,
  },
  {
    name: 'ComfyUI: as the workflow has it',
    definition: comfyui,
    start: () => startComfyUi({ stepMs: 1, checkpoints: ['sd_xl_base_1.0.safetensors'] }),
    settings: ({ baseUrl }) => ({ BACKLOT_COMFYUI_URL: baseUrl, BACKLOT_COMFYUI_WORKFLOWS: WORKFLOWS }),
    operations: ['inpaint'],
  },
];

let engine: Engine;
let image: Buffer;
let mask: Buffer;
beforeAll(async () => {
  engine = createEngine({ workers: 1, threads: 1, modelsDir: 'models' });
  [image, mask] = [await photo(SIZE), await shapeThatHasNoTwin()];
});
afterAll(() => engine.close());

describe.each(ROWS)('$name', ({ definition, start, settings, operations }) => {
  let server: VendorServer;
  let provider: Provider;
  beforeAll(async () => {
    server = await start();
    const { darkroom } = engine;
    provider = toProvider(definition, createRig(definition, settings(server), darkroom).vendor, darkroom);
  });
  afterAll(() => server.close());

  it.each(operations)(
    '%s: the vendor edits the region that the caller marked, and nothing else comes back changed',
    async (operation) => {
      const input = { image, mask, prompt: 'a red apple', count: 1, seed: 1 };
      const call = { operation, input } as unknown as ResolvedCall;

      const { images } = await handlerOf(provider, call)!({
        model: 'recraftv3',
        signal: new AbortController().signal,
        onStart: () => {},
        onProgress: () => {},
        onReference: async () => {},
        willSpend: async () => {},
      });

      expect(await regionsSeen(server)).toSatisfy((regions: readonly number[]) => Math.max(...regions) > 0.93);
      expect(await changedOutside(images[0]!.bytes)).toBe(0);
      expect(await changedInside(images[0]!.bytes)).toBeGreaterThan(0.95);
    },
  );
});

/** An L in a corner: turned, mirrored or inverted it is another region. */
async function shapeThatHasNoTwin(): Promise<Buffer> {
  const bar = (width: number, height: number) => ({
    create: { width, height, channels: 3 as const, background: '#fff' },
  });
  return sharp({ create: { ...SIZE, channels: 3, background: '#000' } })
    .composite([
      { input: bar(64, 128), left: 48, top: 32 },
      { input: bar(144, 48), left: 48, top: 112 },
    ])
    .png()
    .toBuffer();
}

/** How well each region that the vendor was asked to edit agrees with the mask, at the mask's size: intersection over union. */
async function regionsSeen(server: VendorServer): Promise<number[]> {
  const seen = await Promise.all(server.requests.map((request) => server.editedRegion(request)));
  return Promise.all(
    seen.map(async (region) => {
      if (region === undefined) return 0;
      const { widthPx: width, heightPx: height } = region;
      const scaled = await sharp(region.mask, { raw: { width, height, channels: 1 } })
        .resize({ ...SIZE, fit: 'fill', kernel: 'nearest' })
        .raw()
        .toBuffer();
      return overlap(scaled, await marks());
    }),
  );
}

function overlap(seen: Uint8Array, wanted: Uint8Array): number {
  let both = 0;
  let either = 0;
  const channels = seen.length / wanted.length;
  for (let pixel = 0; pixel < wanted.length; pixel++) {
    const [isSeen, isWanted] = [(seen[pixel * channels] ?? 0) > 127, (wanted[pixel] ?? 0) > 127];
    if (isSeen && isWanted) both++;
    if (isSeen || isWanted) either++;
  }
  return either === 0 ? 0 : both / either;
}

async function marks(): Promise<Uint8Array> {
  return sharp(mask).extractChannel(0).raw().toBuffer();
}

async function changedOutside(bytes: Uint8Array): Promise<number> {
  return changes(bytes, (mark) => mark === 0);
}

async function changedInside(bytes: Uint8Array): Promise<number> {
  return changes(bytes, (mark) => mark === 255);
}

/** The share of the pixels with such marks that differ from the source's at all. */
async function changes(bytes: Uint8Array, counts: (mark: number) => boolean): Promise<number> {
  const [before, after, marked] = [await decodePicture(image), await decodePicture(bytes), await marks()];
  expect([after.widthPx, after.heightPx]).toEqual([SIZE.width, SIZE.height]);
  let all = 0;
  let changed = 0;
  for (let pixel = 0; pixel < marked.length; pixel++) {
    if (!counts(marked[pixel] ?? 0)) continue;
    all++;
    const at = pixel * 4;
    const same = [0, 1, 2, 3].every((channel) => before.data[at + channel] === after.data[at + channel]);
    if (!same) changed++;
  }
  return changed / all;
}
