import { describe, expect, it } from 'vitest';
import { STAND_INS } from '../define.ts';
import { OPERATIONS } from '../operations/index.ts';
import { RECRAFT_ENDPOINTS } from './endpoints.ts';
import { RECRAFT_MODELS } from './models.ts';
import { endpoint, fault, read } from './testing/ask.ts';

const IMAGE = ['image', 'file'];

type Row = readonly [
  name: string,
  path: string,
  answer: string,
  operation: string,
  count: number,
  units: number,
  required: readonly string[],
];

const ROWS: readonly Row[] = [
  ['generations', 'images/generations', 'generated', 'generate', 1, 35, ['prompt']],
  ['generationsRaster', 'images/generations/raster', 'generated', 'generate', 1, 40, ['prompt']],
  ['generationsVector', 'images/generations/vector', 'generated', 'generate', 1, 80, ['prompt']],
  ['createStyle', 'styles', 'style', 'create-style', 1, 40, ['style', 'image_urls']],
  ['imageToImage', 'images/imageToImage', 'generated', 'restyle', 1, 35, ['image_url', 'prompt', 'strength']],
  ['inpaint', 'images/inpaint', 'generated', 'inpaint', 1, 40, ['image_url', 'mask_url', 'prompt']],
  ['outpaint', 'images/outpaint', 'generated', 'outpaint', 1, 40, ['image_url', 'prompt']],
  ['replaceBackground', 'images/replaceBackground', 'generated', 'replace-background', 1, 40, ['image_url', 'prompt']],
  [
    'generateBackground',
    'images/generateBackground',
    'generated',
    'generate-background',
    1,
    40,
    ['image_url', 'mask_url', 'prompt'],
  ],
  ['vectorize', 'images/vectorize', 'processed', 'vectorize', 1, 10, ['image_url']],
  ['removeBackground', 'images/removeBackground', 'processed', 'remove-background', 1, 10, ['image_url']],
  ['crispUpscale', 'images/crispUpscale', 'processed', 'upscale', 1, 4, ['image_url']],
  ['creativeUpscale', 'images/creativeUpscale', 'processed', 'upscale', 1, 250, ['image_url']],
  ['eraseRegion', 'images/eraseRegion', 'processed', 'erase', 1, 2, ['image_url', 'mask_url']],
  ['variateImage', 'images/variateImage', 'generated', 'variate', 1, 40, ['image_url', 'size']],
  ['explore', 'images/explore', 'generated', 'generate', 4, 35, ['prompt']],
  ['exploreSimilar', 'images/explore/similar', 'generated', 'generate', 4, 210, ['source_image_id', 'similarity']],
  ['enhancePrompt', 'prompts/enhance', 'prompt', 'enhance-prompt', 1, 10, ['prompt']],
];

it('are all there', () => {
  expect(RECRAFT_ENDPOINTS.map(({ name }) => name)).toEqual(ROWS.map(([name]) => name));
});

it('have paths that differ', () => {
  const paths = RECRAFT_ENDPOINTS.flatMap(({ path, aliases }) => [path, ...aliases]);

  expect(new Set(paths).size).toBe(paths.length);
});

it.each([
  ['generations', 'image_generation'],
  ['crispUpscale', 'images/clarityUpscale'],
  ['creativeUpscale', 'images/generativeUpscale'],
])('%s has another path', (name, alias) => {
  expect(endpoint(name).aliases).toEqual([alias]);
});

describe.each(ROWS)('%s', (...[name, path, answer, operation, count, units, required]) => {
  const entry = endpoint(name);

  it('has its path, its answer and its price, and can be served without a vendor', () => {
    expect(entry).toMatchObject({ path, answer, servedBy: ['recraft', ...STAND_INS] });
    expect(read(name, entry.example)).toMatchObject({ call: { operation }, count, unitsPerImage: units });
  });

  it('becomes an operation whose input that operation takes, unchanged', () => {
    const { call } = read(name, entry.example);

    expect(OPERATIONS[call.operation].input.parse(call.input)).toEqual(call.input);
  });

  it('requires what it cannot do without', () => {
    for (const field of required) {
      const { [field]: _, ...rest } = entry.example;
      expect(fault(name, rest)?.field).toBe(field);
    }
  });

  it('takes its picture as image or as file, its mask as mask', () => {
    expect(entry.pictures).toEqual({
      ...(entry.fields.has('image_url') && { image_url: IMAGE }),
      ...(entry.fields.has('mask_url') && { mask_url: ['mask'] }),
    });
    expect(entry.everyFile).toBe(name === 'createStyle' ? 'image_urls' : undefined);
  });

  it('takes fields that it does not know, and names its own', () => {
    expect(read(name, { ...entry.example, sparkle: true }).isValid).toBe(true);
    expect([...entry.fields.keys()]).toEqual(expect.arrayContaining(Object.keys(entry.example)));
    expect(entry.fields.has('sparkle')).toBe(false);
  });

  it('says of each of its fields what it takes, and what it does or why it does nothing', () => {
    for (const [field, { range, effect, whyNoEffect }] of entry.fields) {
      expect([field, range.length > 0, (effect + (whyNoEffect ?? '')).length > 0]).toEqual([field, true, true]);
    }
  });
});

const withField = (field: string) => RECRAFT_ENDPOINTS.filter(({ fields }) => fields.has(field));

it.each(withField('response_format'))('$name answers in two ways', ({ name, example }) => {
  expect(read(name, example).responseFormat).toBe('url');
  expect(read(name, { ...example, response_format: 'b64_json' }).responseFormat).toBe('b64_json');
  expect(fault(name, { ...example, response_format: 'multipart' })?.message).toBe(
    'response_format should be one of: url, b64_json',
  );
});

it.each(withField('expire'))('$name says why it is no use to ask for an early end', ({ name, example, effectless }) => {
  const { model } = read(name, example);

  expect(effectless({ ...example, expire: true }, model)).toEqual([
    { field: 'expire', reason: expect.stringContaining('a day') },
  ]);
  expect(effectless({ ...example, expire: false, block_nsfw: null }, model)).toEqual([]);
});

it('know the fields that hold ids', () => {
  const holding = (kind: 'styleIdFields' | 'imageIdFields') =>
    RECRAFT_ENDPOINTS.flatMap((entry) => entry[kind].map((field) => `${entry.name}.${field}`));

  expect(holding('imageIdFields')).toEqual(['exploreSimilar.source_image_id']);
  expect(holding('styleIdFields')).toEqual([
    'generations.style_id',
    'generationsRaster.style_id',
    'generationsVector.style_id',
    'createStyle.source_styles',
    'imageToImage.style_id',
    'inpaint.style_id',
    'outpaint.style_id',
    'replaceBackground.style_id',
    'generateBackground.style_id',
    'explore.style_id',
  ]);
});

it('let every model draw the example of generations, at its price', () => {
  for (const { id, units } of RECRAFT_MODELS) {
    const { example } = endpoint('generations');

    expect(read('generations', { ...example, model: id })).toMatchObject({ model: id, unitsPerImage: units });
  }
});
