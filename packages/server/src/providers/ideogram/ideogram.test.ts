import type { OperationCall } from '@backlot/contract';
import {
  halvesMask,
  inspectUpload,
  type ReceivedRequest,
  startIdeogram,
  type VendorServer,
} from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { greyPicture } from '../testing/grey-picture.ts';
import { onlyRequest } from '../testing/only-request.ts';
import { ideogram } from './index.ts';

const SIDE_PX = 16;
let server: VendorServer;
let rig: Rig;
let image: Uint8Array;
let mask: Uint8Array;

beforeAll(async () => {
  server = await startIdeogram();
  rig = createRig(ideogram, { BACKLOT_IDEOGRAM_API_KEY: server.key, BACKLOT_IDEOGRAM_URL: server.baseUrl });
  image = await greyPicture(SIDE_PX, SIDE_PX);
  mask = await halvesMask(SIDE_PX, SIDE_PX, [255, 0]);
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const sent = (): ReceivedRequest => onlyRequest(server);

describe('what is sent', () => {
  it('asks for a new background with everything that the endpoint takes', async () => {
    const result = await rig.make('replace-background', {
      image,
      prompt: 'a beach',
      count: 2,
      seed: 7,
      quality: 'turbo',
      magicPrompt: 'off',
      style: { vocabulary: 'ideogram', base: 'AUTO', preset: 'OIL_PAINTING' },
      styleReferences: [image, image],
      colours: [{ rgb: [180, 112, 179], weight: 0.5 }, { rgb: [0, 0, 255] }],
    });

    expect(sent().path).toBe('/v1/ideogram-v3/replace-background');
    expect(sent().fields).toEqual({
      prompt: ['a beach'],
      num_images: ['2'],
      seed: ['7'],
      rendering_speed: ['TURBO'],
      magic_prompt: ['OFF'],
      style_preset: ['OIL_PAINTING'],
      color_palette: ['{"members":[{"color_hex":"#b470b3","color_weight":0.5},{"color_hex":"#0000ff"}]}'],
    });
    expect(sent().files['image']?.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['image.png', 'image/png'],
    ]);
    expect(sent().files['style_reference_images']).toHaveLength(2);
    expect(sent().headers['api-key']).toBe(server.key);
    expect(result.images.map(({ seed }) => seed)).toEqual([7, 8]);
    expect(result.details).toEqual({ revisedPrompts: ['a beach', 'a beach'] });
    expect([rig.spends(), server.charges.length, server.downloads.length]).toEqual([1, 1, 2]);
  });

  it('generates in a size of its list', async () => {
    await rig.make('generate', {
      prompt: 'a cat',
      size: { width: 1344, height: 768 },
      count: 1,
      seed: 2_147_483_648,
      negativePrompt: 'dogs',
      style: { vocabulary: 'ideogram', base: 'DESIGN' },
    });

    expect(sent().path).toBe('/v1/ideogram-v3/generate');
    expect(sent().fields).toEqual({
      prompt: ['a cat'],
      num_images: ['1'],
      seed: ['0'],
      resolution: ['1344x768'],
      negative_prompt: ['dogs'],
      style_type: ['DESIGN'],
    });
  });

  it.each([
    [0, '100'],
    [0.3, '70'],
    [1, '1'],
  ])(
    'restyles with strength %f as a weight of the picture of %s, in the size most like it',
    async (strength, weight) => {
      const wide = await greyPicture(32, 18);

      await rig.make('restyle', { image: wide, prompt: 'as a woodcut', strength, count: 1, seed: 1 });

      expect(sent().path).toBe('/v1/ideogram-v3/remix');
      expect(sent().fields).toMatchObject({
        image_weight: [weight],
        resolution: ['1312x736'],
        prompt: ['as a woodcut'],
      });
    },
  );

  it('stretches a picture of other proportions than any size to those of the nearest', async () => {
    const result = await rig.make('restyle', {
      image: await greyPicture(8, 64),
      prompt: 'fog',
      strength: 0.5,
      count: 1,
      seed: 1,
    });

    expect(sent().fields).toMatchObject({ resolution: ['512x1536'] });
    expect(await inspectUpload(sent().files['image']?.[0]?.bytes ?? image)).toMatchObject({
      widthPx: 512,
      heightPx: 1536,
    });
    expect(result.warnings?.map(({ code }) => code)).toEqual(['sent-resized']);
  });

  it('varies a picture by a prompt of its own, and says so', async () => {
    const result = await rig.make('variate', { image, size: { width: 512, height: 1536 }, count: 3, seed: 1 });

    expect(sent().path).toBe('/v1/ideogram-v3/remix');
    expect(sent().fields).toMatchObject({ resolution: ['512x1536'], num_images: ['3'], magic_prompt: ['OFF'] });
    expect(result.images).toHaveLength(3);
    expect(result.warnings).toEqual([
      { code: 'made-up-prompt', message: expect.stringContaining(sent().fields['prompt']?.[0] ?? 'no prompt') },
    ]);
  });

  it.each(['inpaint', 'generate-background'] as const)('marks in black what an %s may change', async (operation) => {
    await rig.make(operation, { image, mask, prompt: 'a hat', count: 1, seed: 1 });

    expect(sent().path).toBe('/v1/ideogram-v3/inpaint');
    expect(sent().fields).toEqual({ prompt: ['a hat'], num_images: ['1'], seed: ['1'] });
    const region = await server.editedRegion(sent());
    expect(Array.from(region?.mask.subarray(0, SIDE_PX) ?? [])).toEqual([...Array(8).fill(255), ...Array(8).fill(0)]);
  });

  it('erases by a prompt that asks for nothing, and says so', async () => {
    const result = await rig.make('erase', { image, mask, seed: 3 });

    expect(sent().path).toBe('/v1/ideogram-v3/inpaint');
    expect(sent().fields).toMatchObject({ magic_prompt: ['OFF'], num_images: ['1'], seed: ['3'] });
    expect(result.warnings?.map(({ code }) => code)).toEqual(['made-up-prompt']);
    expect((await server.editedRegion(sent()))?.mask[0]).toBe(255);
  });

  it('enlarges with detail made up, and says that it is less than four times', async () => {
    const result = await rig.make('upscale', { image, mode: 'creative', seed: 5 });

    expect(sent().path).toBe('/upscale');
    expect(JSON.parse(sent().fields['image_request']?.[0] ?? '')).toEqual({
      resemblance: 60,
      detail: 75,
      magic_prompt_option: 'OFF',
      num_images: 1,
      seed: 5,
    });
    expect(result.warnings?.map(({ code }) => code)).toEqual(['upscale-limited']);
  });
});

describe('outpainting', () => {
  const square = greyPicture(512, 512);
  const asked = { prompt: '', count: 1, seed: 1, colours: [{ rgb: [0, 0, 255] as [number, number, number] }] };

  it.each([
    ['a size of the list', { size: { width: 512, height: 1536 } }, '512x1536'],
    ['margins that come to one', { expand: { left: 512, right: 512, top: 0, bottom: 0 } }, '1536x512'],
  ])('reframes a picture from border to border in %s', async (_case, extent, resolution) => {
    const result = await rig.make('outpaint', { ...asked, ...extent, image: await square });

    expect(sent().path).toBe('/v1/ideogram-v3/reframe');
    expect(sent().fields).toMatchObject({ resolution: [resolution], seed: ['1'], num_images: ['1'] });
    expect(Object.keys(sent().fields)).toContain('color_palette');
    expect(result.warnings).toEqual([]);
  });

  it.each([
    ['a prompt', { prompt: 'a forest', size: { width: 512, height: 1536 } }],
    ['a style type', { style: { vocabulary: 'ideogram', base: 'DESIGN' }, size: { width: 512, height: 1536 } }],
    ['margins around the picture', { size: { width: 1024, height: 1024 } }],
    ['a size that is not in the list', { size: { width: 512, height: 1000 } }],
    ['margins of two widths', { expand: { left: 0, right: 1024, top: 0, bottom: 0 } }],
  ] as const)('inpaints the margins for %s', async (_case, wish) => {
    const result = await rig.make('outpaint', { ...asked, ...wish, image: await square });

    expect(sent().path).toBe('/v1/ideogram-v3/inpaint');
    const { widthPx = 0, heightPx = 0, mask: edited = new Uint8Array() } = (await server.editedRegion(sent())) ?? {};
    expect(edited.filter((level) => level === 0)).toHaveLength(512 * 512);
    expect(widthPx * heightPx).toBeGreaterThan(512 * 512);
    expect(result.warnings?.map(({ code }) => code)).toEqual('prompt' in wish ? [] : ['made-up-prompt']);
  });
});

describe('who is refused', () => {
  const background = { image: 'a', prompt: 'a beach', count: 1, quality: 'default' } as const;
  const words = { prompt: 'a cat', count: 1 } as const;
  const recraft = { vocabulary: 'recraft', base: 'any' } as const;

  it.each<[string, OperationCall]>([
    [
      'would ignore `negativePrompt`',
      { operation: 'replace-background', input: { ...background, negativePrompt: 'dogs' } },
    ],
    [
      'takes no style type for this',
      { operation: 'replace-background', input: { ...background, style: { vocabulary: 'ideogram', base: 'DESIGN' } } },
    ],
    ['makes nothing without a prompt', { operation: 'replace-background', input: { ...background, prompt: ' ' } }],
    ['makes pixels, not drawings', { operation: 'generate', input: { ...words, format: 'svg' } }],
    [
      'makes no picture of 300 x 300 px',
      { operation: 'generate', input: { ...words, size: { width: 300, height: 300 } } },
    ],
    ['takes seeds from 0 to 2147483647', { operation: 'generate', input: { ...words, seed: 2_147_483_648 } }],
    ['does not know the styles of recraft', { operation: 'generate', input: { ...words, style: recraft } }],
    [
      'has no style preset "NOIR"',
      { operation: 'generate', input: { ...words, style: { vocabulary: 'ideogram', preset: 'NOIR' } } },
    ],
    [
      'has no style type "NOIR"',
      { operation: 'generate', input: { ...words, style: { vocabulary: 'ideogram', base: 'NOIR' } } },
    ],
    [
      'takes at most 8 colours',
      { operation: 'generate', input: { ...words, colours: Array.from({ length: 9 }, () => ({ rgb: [0, 0, 0] })) } },
    ],
    [
      'takes no colour of less weight than 0.05',
      { operation: 'generate', input: { ...words, colours: [{ rgb: [0, 0, 0], weight: 0 }] } },
    ],
    ['would ignore `backgroundColour`', { operation: 'generate', input: { ...words, backgroundColour: [0, 0, 0] } }],
    [
      'would ignore `negativePrompt`',
      { operation: 'inpaint', input: { ...words, image: 'a', mask: 'b', negativePrompt: 'x' } },
    ],
    ['would ignore `vectors`', { operation: 'erase', input: { image: 'a', mask: 'b', vectors: 'trace' } }],
    [
      'makes no picture of 9 x 9 px',
      { operation: 'variate', input: { image: 'a', count: 1, size: { width: 9, height: 9 } } },
    ],
    ['makes detail up when it enlarges', { operation: 'upscale', input: { image: 'a', mode: 'crisp' } }],
  ])('%s', (reason, call) => {
    expect(rig.unfitness(call)).toBe(reason);
  });

  it('is nobody who asks for what the catalogue asks by default', () => {
    const style = { vocabulary: 'ideogram', base: 'AUTO' } as const;
    const input = { ...background, magicPrompt: 'auto', style, seed: 2_147_483_647, format: 'webp' } as const;

    expect(rig.unfitness({ operation: 'replace-background', input })).toBeUndefined();
  });
});
