import type { OperationInput, ResolvedCall } from '@backlot/contract';
import { inspectUpload } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IMAGE, IMAGE_URL, MASK, SEED, SIDE_PX, startAdapter, type Adapter } from './testing/adapter.ts';

let adapter: Adapter;
beforeAll(async () => {
  adapter = await startAdapter();
});
beforeEach(() => adapter.server.reset());
afterAll(() => adapter.server.close());

const MASK_URL: unknown = expect.stringMatching(/^data:image\/png;base64,/);
const MADE = { prompt: 'a cabin', count: 1, seed: SEED } as const;
const SENT = {
  prompt: 'a cabin',
  n: 1,
  model: 'recraftv3',
  random_seed: SEED,
  response_format: 'b64_json',
  image_format: 'png',
};

describe('the request', () => {
  const requests: readonly (readonly [string, ResolvedCall, path: string, body: object])[] = [
    [
      'of generate',
      { operation: 'generate', input: { ...MADE, size: { width: 1820, height: 1024 }, format: 'webp' } },
      '/v1/images/generations',
      { ...SENT, image_format: 'webp', size: '1820x1024' },
    ],
    [
      'of restyle',
      { operation: 'restyle', input: { ...MADE, image: IMAGE, strength: 0.4 } },
      '/v1/images/imageToImage',
      { ...SENT, image_url: IMAGE_URL, strength: 0.4 },
    ],
    [
      'of inpaint',
      { operation: 'inpaint', input: { ...MADE, image: IMAGE, mask: MASK } },
      '/v1/images/inpaint',
      { ...SENT, image_url: IMAGE_URL, mask_url: MASK_URL },
    ],
    [
      'of generate-background',
      { operation: 'generate-background', input: { ...MADE, image: IMAGE, mask: MASK } },
      '/v1/images/generateBackground',
      { ...SENT, image_url: IMAGE_URL, mask_url: MASK_URL },
    ],
    [
      'of replace-background',
      { operation: 'replace-background', input: { ...MADE, image: IMAGE, quality: 'default' } },
      '/v1/images/replaceBackground',
      { ...SENT, image_url: IMAGE_URL },
    ],
    [
      'of outpaint',
      { operation: 'outpaint', input: { ...MADE, image: IMAGE, expand: { left: 16, right: 0, top: 8, bottom: 4 } } },
      '/v1/images/outpaint',
      { ...SENT, image_url: IMAGE_URL, expand_left: 16, expand_right: 0, expand_top: 8, expand_bottom: 4 },
    ],
    [
      'of variate',
      { operation: 'variate', input: { image: IMAGE, size: { width: 1024, height: 1024 }, count: 1, seed: SEED } },
      '/v1/images/variateImage',
      {
        image_url: IMAGE_URL,
        size: '1024x1024',
        n: 1,
        model: 'recraftv3',
        random_seed: SEED,
        response_format: 'b64_json',
        image_format: 'png',
      },
    ],
  ];

  it.each(requests)('%s says what was asked, and its picture comes with its seed', async (_name, call, path, body) => {
    const { images, books } = await adapter.call(call);

    expect(adapter.server.requests.map((request) => request.path)).toEqual([path]);
    expect(adapter.lastBody()).toEqual(body);
    expect(images.map(({ seed }) => seed)).toEqual([SEED]);
    expect((await inspectUpload(images[0]!.bytes))?.format).toBe('format' in call.input ? call.input.format : 'png');
    expect(books).toEqual({ consumed: 40 });
  });
});

describe('the look of a picture', () => {
  it('is told in the fields that V3 has for it', async () => {
    await adapter.call({
      operation: 'generate',
      input: {
        ...MADE,
        negativePrompt: 'people',
        style: { vocabulary: 'recraft', base: 'realistic_image', preset: 'hdr' },
        colours: [{ rgb: [255, 0, 0], weight: 0.5 }, { rgb: [0, 255, 0] }],
        backgroundColour: [1, 2, 3],
        artisticLevel: 2,
        isTextFree: true,
        words: [{ text: 'HI', corners: [[0, 0], [1, 0], [1, 1], [0, 1]] }], // prettier-ignore
      },
    });

    expect(adapter.lastBody()).toMatchObject({
      negative_prompt: 'people',
      style: 'realistic_image',
      substyle: 'hdr',
      text_layout: [{ text: 'HI', bbox: [[0, 0], [1, 0], [1, 1], [0, 1]] }], // prettier-ignore
      controls: {
        colors: [{ rgb: [255, 0, 0], weight: 0.5 }, { rgb: [0, 255, 0] }],
        background_color: { rgb: [1, 2, 3] },
        artistic_level: 2,
        no_text: true,
      },
    });
  });

  it('has the ends of the artistic scale as words with V4', async () => {
    await adapter.call({ operation: 'generate', input: { ...MADE, artisticLevel: 5 } }, 'recraftv4_1');

    expect(adapter.lastBody()).toMatchObject({ creativity: 'eccentric' });
    expect(adapter.lastBody()).not.toHaveProperty('controls');
  });

  it('takes proportions in place of pixels from vector models, and gives shapes', async () => {
    const size = { width: 1344, height: 768 };
    const style = { vocabulary: 'recraft', base: 'vector_illustration' } as const;

    const made = await adapter.call(
      { operation: 'generate', input: { ...MADE, size, style, format: 'svg' } },
      'recraftv4_1_vector',
    );

    expect(adapter.lastBody()).toEqual({
      prompt: 'a cabin',
      n: 1,
      model: 'recraftv4_1_vector',
      random_seed: SEED,
      response_format: 'b64_json',
      size: '16:9',
    });
    expect((await inspectUpload(made.images[0]!.bytes))?.format).toBe('svg');
  });
});

describe('a set of pictures', () => {
  it('comes by one request, and no picture of it has a seed of its own', async () => {
    const made = await adapter.call({ operation: 'generate', input: { ...MADE, count: 6 } }, 'recraftv2');

    expect(made.images.map(({ seed }) => seed)).toEqual([null, null, null, null, null, null]);
    expect(made.books).toEqual({ consumed: 6 * 22 });
    expect(adapter.server.charges).toHaveLength(1);
  });

  it('in different directions is explored, without a count and a seed', async () => {
    const input: OperationInput<'generate'> = {
      prompt: 'a cabin',
      count: 4,
      variety: 'directions',
      size: { width: 1024, height: 1024 },
    };

    const made = await adapter.call({ operation: 'generate', input: { ...input, seed: SEED } }, 'recraftv4_1');

    expect(adapter.server.requests[0]?.path).toBe('/v1/images/explore');
    expect(adapter.lastBody()).toEqual({
      prompt: 'a cabin',
      model: 'recraftv4_1',
      size: '1024x1024',
      response_format: 'b64_json',
      image_format: 'png',
    });
    expect(made.images.map(({ seed }) => seed)).toEqual([null, null, null, null]);
  });
});

it('an edit of the house’s name is done by V3, in shapes where the style is one of shapes', async () => {
  const input = { ...MADE, image: IMAGE, quality: 'default' } as const;
  await adapter.call({ operation: 'replace-background', input }, 'recraft');
  const plain = adapter.lastBody();
  const style = { vocabulary: 'recraft', base: 'vector_illustration', preset: 'bold_stroke' } as const;
  await adapter.call({ operation: 'replace-background', input: { ...input, style } }, 'recraft');

  expect(plain).toMatchObject({ model: 'recraftv3', image_format: 'png' });
  expect(adapter.lastBody()).toMatchObject({
    model: 'recraftv3_vector',
    style: 'vector_illustration',
    substyle: 'bold_stroke',
  });
});

it('a mask is white where it may change, as large as its picture', async () => {
  await adapter.call({ operation: 'inpaint', input: { ...MADE, image: IMAGE, mask: MASK } });

  const region = await adapter.server.editedRegion(adapter.server.requests[0]!);
  expect([region?.mask[0], region?.mask[SIDE_PX - 1]]).toEqual([255, 0]);
});
