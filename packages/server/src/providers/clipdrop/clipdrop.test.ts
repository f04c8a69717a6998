import type { OperationCall } from '@backlot/contract';
import {
  decodePicture,
  encodePicture,
  halvesMask,
  inspectUpload,
  type ReceivedRequest,
  startClipdrop,
  type VendorServer,
} from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { greyPicture } from '../testing/grey-picture.ts';
import { onlyRequest } from '../testing/only-request.ts';
import { clipdrop } from './index.ts';

const SIDE_PX = 16;
let server: VendorServer;
let rig: Rig;
let image: Uint8Array;
let mask: Uint8Array;

beforeAll(async () => {
  server = await startClipdrop();
  rig = createRig(clipdrop, { BACKLOT_CLIPDROP_API_KEY: server.key, BACKLOT_CLIPDROP_URL: server.baseUrl });
  image = await greyPicture(SIDE_PX, SIDE_PX);
  mask = await halvesMask(SIDE_PX, SIDE_PX, [255, 0]);
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const sent = (): ReceivedRequest => onlyRequest(server);

function sentPicture() {
  return inspectUpload(sent().files['image_file']?.[0]?.bytes ?? new Uint8Array());
}

describe('what is sent', () => {
  it('asks for a new background, and keeps the books that come with it', async () => {
    const result = await rig.make('replace-background', {
      image,
      prompt: 'a beach',
      count: 1,
      seed: 1,
      quality: 'default',
    });

    expect(sent().path).toBe('/replace-background/v1');
    expect(sent().fields).toEqual({ prompt: ['a beach'] });
    expect(sent().headers).toMatchObject({ 'x-api-key': server.key, accept: 'image/png' });
    expect(sent().files['image_file']?.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['image_file.png', 'image/png'],
    ]);
    expect(result.books).toEqual({ consumed: 1, balance: 99 });
    expect(result.images.map(({ seed }) => seed)).toEqual([null]);
    expect([rig.spends(), server.charges.length]).toEqual([1, 1]);
  });

  it.each([
    ['erase', '/cleanup/v1', { mode: ['quality'] }],
    ['inpaint', '/text-inpainting/v1', { text_prompt: ['a hat'] }],
    ['generate-background', '/text-inpainting/v1', { text_prompt: ['a hat'] }],
  ] as const)('marks in white what an %s may change', async (operation, path, fields) => {
    await rig.make(operation, { image, mask, prompt: 'a hat', count: 1, seed: 1 });

    expect(sent().path).toBe(path);
    expect(sent().fields).toEqual(fields);
    const region = await server.editedRegion(sent());
    expect(Array.from(region?.mask.subarray(0, SIDE_PX) ?? [])).toEqual([...Array(8).fill(255), ...Array(8).fill(0)]);
  });

  it('cuts out a picture in a format that is transparent', async () => {
    const result = await rig.make('remove-background', { image, seed: 1 });

    expect(sent().path).toBe('/remove-background/v1');
    expect(sent().fields).toEqual({ transparency_handling: ['discard_alpha_layer'] });
    expect(sent().headers['accept']).toBe('image/png');
    expect(await inspectUpload(result.images[0]?.bytes ?? new Uint8Array())).toMatchObject({ hasAlpha: true });
  });

  it('has text removed, in a format that it takes', async () => {
    const result = await rig.make('remove-text', {
      image: await encodePicture(await decodePicture(image), 'webp'),
      seed: 1,
    });

    expect(sent().path).toBe('/remove-text/v1');
    expect(sent().fields).toEqual({});
    expect(await sentPicture()).toMatchObject({ format: 'png', widthPx: SIDE_PX });
    expect(await inspectUpload(result.images[0]?.bytes ?? image)).toMatchObject({ format: 'png', widthPx: SIDE_PX });
  });

  it('generates its one size', async () => {
    await rig.make('generate', { prompt: 'a cat', count: 1, seed: 1, size: { width: 1024, height: 1024 } });

    expect(sent().path).toBe('/text-to-image/v1');
    expect(sent().fields).toEqual({ prompt: ['a cat'] });
  });

  it('reimagines a picture in its own size', async () => {
    await rig.make('variate', { image, size: { width: SIDE_PX, height: SIDE_PX }, count: 1, seed: 1 });

    expect(sent().path).toBe('/reimagine/v1/reimagine');
    expect(sent().fields).toEqual({});
  });

  it('does not pay for a variation that would come in another size', async () => {
    const make = rig.make('variate', { image, size: { width: 32, height: 16 }, count: 1, seed: 1 });

    await expect(make).rejects.toMatchObject({ code: 'operation.unsupported' });
    expect(server.requests).toEqual([]);
  });
});

describe('enlarging', () => {
  it('asks for four times the size', async () => {
    const result = await rig.make('upscale', { image: await greyPicture(20, 10), mode: 'crisp', seed: 1 });

    expect(sent().path).toBe('/image-upscaling/v1/upscale');
    expect(sent().fields).toEqual({ target_width: ['80'], target_height: ['40'] });
    expect(sent().headers['accept']).toBe('image/png');
    expect(result.warnings).toBeUndefined();
  });

  it('goes as far as its longest side, and says so', async () => {
    const result = await rig.make('upscale', { image: await greyPicture(2048, 8), mode: 'crisp', seed: 1 });

    expect(sent().fields).toEqual({ target_width: ['4096'], target_height: ['16'] });
    expect(result.warnings).toEqual([
      {
        code: 'upscale-limited',
        message: 'Clipdrop makes no side longer than 4096 px: it was enlarged 2.00 times instead of 4.',
      },
    ]);
  });

  it('does not pay where nothing can be enlarged', async () => {
    const make = rig.make('upscale', { image: await greyPicture(4096, 8), mode: 'crisp', seed: 1 });

    await expect(make).rejects.toMatchObject({ code: 'operation.unsupported' });
    expect(server.requests).toEqual([]);
  });
});

describe('outpainting', () => {
  const asked = { prompt: '', count: 1 } as const;

  it('sends margins and a seed within its range, and tells the seed that was sent', async () => {
    const expand = { left: 1, right: 2, top: 3, bottom: 0 };
    const result = await rig.make('outpaint', { ...asked, image, expand, seed: 100_003 });

    expect(sent().path).toBe('/uncrop/v1');
    expect(sent().fields).toEqual({
      extend_left: ['1'],
      extend_right: ['2'],
      extend_up: ['3'],
      extend_down: ['0'],
      seed: ['2'],
    });
    expect(result.images[0]?.seed).toBe(2);
    expect(await inspectUpload(result.images[0]?.bytes ?? image)).toMatchObject({ widthPx: 19, heightPx: 19 });
  });

  it('sends a picture as small as it will stand in the result', async () => {
    await rig.make('outpaint', { ...asked, image, size: { width: 40, height: 8 }, seed: 1 });

    expect(await sentPicture()).toMatchObject({ widthPx: 8, heightPx: 8 });
    expect(sent().fields).toMatchObject({ extend_left: ['16'], extend_right: ['16'], extend_up: ['0'] });
  });

  it('shrinks the whole where a margin would be too wide', async () => {
    await rig.make('outpaint', { ...asked, image, size: { width: 4032, height: 16 }, seed: 1 });

    expect(await sentPicture()).toMatchObject({ widthPx: 15, heightPx: 15 });
    expect(sent().fields).toMatchObject({ extend_left: ['1883'], extend_right: ['1883'], extend_up: ['0'] });
  });
});

it.each([
  ['replace-background', 2100, 2, { widthPx: 2048, heightPx: 2 }],
  ['variate', 1100, 2, { widthPx: 1024, heightPx: 2 }],
] as const)('scales pictures down to what %s takes', async (operation, widthPx, heightPx, size) => {
  const large = await greyPicture(widthPx, heightPx);
  const input = { image: large, prompt: 'x', count: 1, seed: 1, quality: 'default', size: SIZE } as const;

  await rig.make(operation, input);

  expect(await sentPicture()).toMatchObject(size);
});

const SIZE = { width: 1024, height: 2 };

describe('who is refused', () => {
  const words = { prompt: 'a cat', count: 1 } as const;
  const background = { image: 'a', prompt: 'a beach', count: 1, quality: 'default' } as const;
  const expand = { left: 0, right: 0, top: 0, bottom: 2001 };

  it.each<[string, OperationCall]>([
    ['would ignore `seed`', { operation: 'replace-background', input: { ...background, seed: 1 } }],
    ['would ignore `quality`', { operation: 'replace-background', input: { ...background, quality: 'turbo' } }],
    [
      'would ignore `negativePrompt`',
      { operation: 'replace-background', input: { ...background, negativePrompt: 'x' } },
    ],
    ['makes pixels, not drawings', { operation: 'replace-background', input: { ...background, format: 'svg' } }],
    ['would ignore `style`', { operation: 'generate', input: { ...words, style: { vocabulary: 'ideogram' } } }],
    [
      'makes no picture of 1024 x 768 px',
      { operation: 'generate', input: { ...words, size: { width: 1024, height: 768 } } },
    ],
    [
      'takes prompts of at most 1000 characters',
      { operation: 'generate', input: { ...words, prompt: 'é'.repeat(1001) } },
    ],
    [
      'makes nothing without a prompt',
      { operation: 'inpaint', input: { ...words, prompt: '', image: 'a', mask: 'b' } },
    ],
    ['would ignore `seed`', { operation: 'erase', input: { image: 'a', mask: 'b', seed: 1 } }],
    ['extends pictures without a prompt', { operation: 'outpaint', input: { ...words, image: 'a', expand } }],
    [
      'extends a picture by at most 2000 px a side',
      { operation: 'outpaint', input: { image: 'a', count: 1, prompt: '', expand } },
    ],
    [
      'takes seeds from 0 to 100000',
      { operation: 'outpaint', input: { image: 'a', count: 1, prompt: '', seed: 100_001 } },
    ],
    [
      'makes no picture of 1025 x 9 px',
      { operation: 'variate', input: { image: 'a', count: 1, size: { width: 1025, height: 9 } } },
    ],
    ['makes no detail up when it enlarges', { operation: 'upscale', input: { image: 'a', mode: 'creative' } }],
  ])('%s', (reason, call) => {
    expect(rig.unfitness(call)).toBe(reason);
  });

  it('is nobody who asks for what the catalogue asks, or for another format of pixels', () => {
    expect(
      rig.unfitness({ operation: 'replace-background', input: { ...background, format: 'webp' } }),
    ).toBeUndefined();
    expect(rig.unfitness({ operation: 'remove-background', input: { image: 'a', seed: 1 } })).toBeUndefined();
  });
});

it('sends a picture in another format where an endpoint does not take its own', async () => {
  const webp = await encodePicture(await decodePicture(image), 'webp');

  await rig.make('erase', { image: webp, mask, seed: 1 });

  expect(await sentPicture()).toMatchObject({ format: 'png' });
});
