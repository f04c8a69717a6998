import type { ResolvedCall } from '@backlot/contract';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { IMAGE, IMAGE_URL, MASK, SEED, startAdapter, type Adapter } from './testing/adapter.ts';

let adapter: Adapter;
beforeAll(async () => {
  adapter = await startAdapter();
});
beforeEach(() => adapter.server.reset());
afterAll(() => adapter.server.close());

const MASK_URL: unknown = expect.stringMatching(/^data:image\/png;base64,/);
const PIXELS = { image_url: IMAGE_URL, response_format: 'b64_json', image_format: 'png' };
const TOOL = { image: IMAGE, seed: SEED };

interface Sent {
  readonly path: string;
  readonly body: object;
  readonly units: number;
}

const requests: readonly (readonly [string, ResolvedCall, Sent])[] = [
  [
    'remove-background',
    { operation: 'remove-background', input: TOOL },
    { path: 'removeBackground', body: PIXELS, units: 10 },
  ],
  [
    'a crisp upscale',
    { operation: 'upscale', input: { ...TOOL, mode: 'crisp' } },
    { path: 'crispUpscale', body: PIXELS, units: 4 },
  ],
  [
    'a creative upscale',
    { operation: 'upscale', input: { ...TOOL, mode: 'creative', format: 'webp' } },
    { path: 'creativeUpscale', body: { ...PIXELS, image_format: 'webp' }, units: 250 },
  ],
  [
    'erase',
    { operation: 'erase', input: { ...TOOL, mask: MASK } },
    { path: 'eraseRegion', body: { ...PIXELS, mask_url: MASK_URL }, units: 2 },
  ],
  [
    'vectorize',
    {
      operation: 'vectorize',
      input: {
        ...TOOL,
        compress: false,
        maxShapes: 50,
        filterSmallShapes: true,
        gradients: true,
        stacking: 'cut-out',
        palette: [[1, 2, 3]],
      },
    },
    {
      path: 'vectorize',
      units: 10,
      body: {
        image_url: IMAGE_URL,
        response_format: 'b64_json',
        svg_compression: 'off',
        limit_num_shapes: 'on',
        max_num_shapes: 50,
        small_shape_filter: 'on',
        return_gradients: 'on',
        shape_stacking: 'cut_out',
        strict_color_palette: [[1, 2, 3]],
      },
    },
  ],
];

it.each(requests)('%s sends its picture and nothing that nobody asked', async (_name, call, { path, body, units }) => {
  const made = await adapter.call(call, 'recraft');

  expect(adapter.server.requests.map((request) => request.path)).toEqual([`/v1/images/${path}`]);
  expect(adapter.lastBody()).toEqual(body);
  expect(made.books).toEqual({ consumed: units });
  expect(made.images.map(({ seed }) => seed)).toEqual([null]);
});

it('a prompt is told in more words', async () => {
  const made = await adapter.call({ operation: 'enhance-prompt', input: { prompt: 'a cabin', seed: SEED } }, 'recraft');

  expect(adapter.server.requests[0]?.path).toBe('/v1/prompts/enhance');
  expect(adapter.lastBody()).toEqual({ prompt: 'a cabin' });
  expect(made.text).toContain('a cabin');
  expect(made.books).toEqual({ consumed: 10 });
});
