import { describe, expect, it } from 'vitest';
import { RECRAFT_ENDPOINTS } from '../recraft/endpoints.ts';
import { edits } from './edits.ts';
import type { SeenPictures } from './openai-endpoint.ts';
import { variations } from './variations.ts';

const SEEN: SeenPictures = { widthPx: 1200, heightPx: 800 };
const MASK = 'data:mask';
const image = 'data:image';
const prompt = 'a red hat';
const nothing = { findStyle: () => undefined, findImage: () => undefined };

describe('an edit', () => {
  it('with a mask is an inpainting', () => {
    expect(edits.translate({ image, mask: 'data:other', prompt, n: 2 }, { ...SEEN, mask: MASK })).toEqual({
      endpoint: 'inpaint',
      fields: { image_url: image, mask_url: MASK, prompt, n: 2 },
    });
  });

  it('without one is a picture of a picture', () => {
    expect(edits.translate({ image: [image, 'data:second'], prompt }, SEEN)).toEqual({
      endpoint: 'imageToImage',
      fields: { image_url: image, prompt, strength: 0.5 },
    });
    expect(edits.translate({ image, prompt, strength: 0.9 }, SEEN).fields).toMatchObject({ strength: 0.9 });
  });

  it.each([
    ['change the background to a beach at dawn', 'a beach at dawn'],
    ['Please replace its background with snow', 'snow'],
    ['Make the backdrop a marble wall', 'a marble wall'],
    ['a beach in the background', 'a beach in the background'],
    ['change the background', 'change the background'],
  ])('%j without a mask changes the background', (asked, wish) => {
    expect(edits.translate({ image, prompt: asked }, SEEN)).toEqual({
      endpoint: 'replaceBackground',
      fields: { image_url: image, prompt: wish },
    });
  });

  it.each([
    ['gpt-image-1', undefined],
    ['dall-e-2', undefined],
    ['recraftv3_vector', 'recraftv3_vector'],
    ['recraftv4_1', 'recraftv3'],
    ['recraftv4_pro_vector', 'recraftv3_vector'],
    ['recraft20b', 'recraftv3'],
    ['recraftv9', 'recraftv9'],
    [5, 5],
  ])('by the model %j is done by %j', (model, expected) => {
    expect(edits.translate({ image, prompt, model }, { ...SEEN, mask: MASK }).fields['model']).toBe(expected);
  });

  it('by a V4 model without a mask is done by that model', () => {
    expect(edits.translate({ image, prompt, model: 'recraftv4' }, SEEN).fields).toMatchObject({ model: 'recraftv4' });
  });

  it('hands on what Recraft has and nothing else', () => {
    const { fields } = edits.translate(
      {
        image,
        prompt,
        size: 'auto',
        quality: 'high',
        background: 'transparent',
        user: 'me',
        response_format: 'url',
        output_format: 'webp',
        style: 'Noir',
        random_seed: 7,
      },
      SEEN,
    );

    expect(fields).toEqual({
      image_url: image,
      prompt,
      strength: 0.5,
      image_format: 'webp',
      style: 'Noir',
      random_seed: 7,
    });
  });

  it('says what changed nothing', () => {
    const asked = {
      image: [image, image],
      prompt,
      model: 'gpt-image-1',
      size: '1024x1024',
      quality: 'high',
      output_format: 'jpeg',
    };

    const fields = edits.effectless(asked, { model: 'recraftv3', widthPx: 320, heightPx: 256 });

    expect(fields.map(({ field }) => field)).toEqual(['quality', 'image', 'output_format', 'model', 'size']);
    expect(edits.effectless({ image, size: '320x256' }, { model: 'recraftv3', widthPx: 320, heightPx: 256 })).toEqual(
      [],
    );
    expect(edits.effectless({ image, size: 'auto' }, { model: 'recraftv3', widthPx: 320, heightPx: 256 })).toEqual([]);
  });
});

describe('a variation', () => {
  it.each([
    [undefined, '1:1'],
    ['256x256', '1:1'],
    ['512x512', '1:1'],
    ['1024x1024', '1024x1024'],
    ['1536x1024', '1536x1024'],
    ['1792x1024', '16:9'],
    ['auto', '3:2'],
    ['16:9', '16:9'],
    ['7x7', '7x7'],
  ])('of size %j is asked for as %j', (size, expected) => {
    const asked = { image, n: 3, ...(size !== undefined && { size }) };

    expect(variations.translate(asked, SEEN)).toEqual({
      endpoint: 'variateImage',
      fields: { image_url: image, n: 3, size: expected },
    });
  });

  it('of automatic size has the shape that is nearest to the picture’s', () => {
    const shapeOf = (widthPx: number, heightPx: number) =>
      variations.translate({ image, size: 'auto' }, { widthPx, heightPx }).fields['size'];

    expect([shapeOf(300, 310), shapeOf(400, 300), shapeOf(300, 400), shapeOf(4000, 300), shapeOf(300, 520)]).toEqual([
      '1:1',
      '4:3',
      '3:4',
      '2:1',
      '9:16',
    ]);
  });

  it('says that only the shape of a size counted', () => {
    const asked = { image, size: '256x256', model: 'dall-e-2' };

    expect(variations.effectless(asked, { model: 'recraftv3', widthPx: 1024, heightPx: 1024 })).toEqual([
      { field: 'model', reason: expect.stringContaining('recraftv3') },
      { field: 'size', reason: expect.stringContaining('1024 x 1024') },
    ]);
  });
});

it.each([
  [
    'an edit with a mask',
    edits.translate({ image: 'https://x.example/a.png', prompt, model: 'recraftv4_1' }, { ...SEEN, mask: image }),
  ],
  ['an edit', edits.translate({ image: 'https://x.example/a.png', prompt, n: 2 }, SEEN)],
  ['a new background', edits.translate({ image: 'https://x.example/a.png', prompt: 'background: sea' }, SEEN)],
  ['a variation', variations.translate({ image: 'https://x.example/a.png', model: 'dall-e-2', size: 'auto' }, SEEN)],
])('%s is a request that its endpoint takes', (_what, { endpoint, fields }) => {
  const entry = RECRAFT_ENDPOINTS.find(({ name }) => name === endpoint);
  const asked = fields['mask_url'] === undefined ? fields : { ...fields, mask_url: 'https://x.example/m.png' };

  expect(entry?.read(asked, nothing)).toMatchObject({ isValid: true });
});
