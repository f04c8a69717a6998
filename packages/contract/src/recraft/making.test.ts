import { describe, expect, it } from 'vitest';
import { endpoint, fault, NOIR_ID, OWN_ID, OWN_VECTOR_ID, PROFILE, read, UNKNOWN_ID } from './testing/ask.ts';

const image_url = 'https://images.example/room.png';
const mask_url = 'https://images.example/mask.png';
const base = { image_url, prompt: 'a beach' };
const BOX: [number, number][] = [
  [0.3, 0.45],
  [0.6, 0.45],
  [0.6, 0.55],
  [0.3, 0.55],
];
const PARAMETER = 'invalid_request_parameter';
const input = (name: string, fields: object) => read(name, fields).call.input;

describe('a picture by a prompt', () => {
  it.each([
    [{}, 'png', undefined, 40],
    [{ image_format: 'webp' }, 'webp', undefined, 40],
    [{ style: 'Studio photo' }, 'png', { base: 'realistic_image', preset: 'studio_portrait' }, 40],
    [{ style: 'realistic_image', substyle: 'hdr' }, 'png', { base: 'realistic_image', preset: 'hdr' }, 40],
    [{ style_id: NOIR_ID }, 'png', { base: 'digital_illustration', preset: 'noir' }, 40],
    [{ model: 'recraftv3_raster', style: 'any' }, 'png', { base: 'any' }, 40],
    [{ model: 'recraftv3_vector', image_format: 'webp' }, 'svg', { base: 'vector_illustration' }, 80],
    [{ style: 'vector_illustration' }, 'svg', { base: 'vector_illustration' }, 80],
    [{ style: 'Color blobs' }, 'svg', { base: 'vector_illustration', preset: 'line_circuit' }, 80],
    [{ style_id: OWN_VECTOR_ID }, 'svg', { base: 'vector_illustration' }, 80],
  ])('with %j is written as %s', (options, format, style, units) => {
    const { call, unitsPerImage } = read('replaceBackground', { ...base, ...options });

    expect(call.input).toMatchObject({ format, minSidePx: 256 });
    expect('style' in call.input ? call.input.style : undefined).toEqual(style && { vocabulary: 'recraft', ...style });
    expect(unitsPerImage).toBe(units);
  });

  it.each(['replaceBackground', 'inpaint', 'outpaint', 'generateBackground', 'imageToImage', 'generations'])(
    'has everything that steers its look at %s',
    (name) => {
      const asked = {
        ...endpoint(name).example,
        model: 'recraftv3',
        style: undefined,
        style_id: OWN_ID,
        n: 6,
        random_seed: 4_294_967_295,
        negative_prompt: 'fog',
        controls: {
          colors: [{ rgb: [1, 2, 3], weight: 0.5 }, { rgb: [4, 5, 6] }],
          background_color: { rgb: [7, 8, 9] },
          artistic_level: 4,
          no_text: true,
        },
        text_layout: [{ text: 'straße', bbox: BOX }],
      };

      const { call, count } = read(name, asked);

      expect(call.input).toMatchObject({
        count: 6,
        seed: 4_294_967_295,
        negativePrompt: 'fog',
        style: { vocabulary: 'recraft', base: 'digital_illustration' },
        styleProfile: PROFILE,
        colours: [{ rgb: [1, 2, 3], weight: 0.5 }, { rgb: [4, 5, 6] }],
        backgroundColour: [7, 8, 9],
        artisticLevel: 4,
        isTextFree: true,
        words: [{ text: 'STRAẞE', corners: BOX }],
      });
      expect(count).toBe(6);
      expect(endpoint(name).effectless(asked, 'recraftv3')).toEqual([]);
    },
  );

  it('has no wishes that were not made', () => {
    const asked = { ...base, controls: { colors: [], artistic_level: null, no_text: false }, negative_prompt: '' };

    expect(Object.keys(input('replaceBackground', asked)).toSorted()).toEqual(
      ['image', 'minSidePx', 'quality', 'prompt', 'count', 'format'].toSorted(),
    );
  });

  it.each([
    [{ creativity: 'simple' }, 0],
    [{ creativity: 'standard' }, undefined],
    [{ creativity: 'eccentric' }, 5],
    [{ creativity: 'eccentric', controls: { artistic_level: 1 } }, 1],
    [{ creativity: 'eccentric', controls: { artistic_level: 1 }, model: 'recraftv4_1' }, 5],
    [{ controls: { artistic_level: 0 } }, 0],
  ])('with %j has the artistic level %s', (options, level) => {
    const made = input('generations', { prompt: 'x', model: 'recraftv3', ...options });

    expect('artisticLevel' in made ? made.artisticLevel : undefined).toBe(level);
  });

  it.each(['recraftv2', 'recraftv4', 'recraftv4_1_pro_vector'])('of %s says what only V3 can do', (model) => {
    const controls = { artistic_level: 3, no_text: true, background_color: { rgb: [1, 2, 3] } };
    const made = input('generations', { prompt: 'x', model, controls });

    expect(made).toMatchObject({ backgroundColour: [1, 2, 3] });
    expect(made).not.toHaveProperty('artisticLevel');
    expect(made).not.toHaveProperty('isTextFree');
    expect(endpoint('generations').effectless({ controls }, model)).toEqual([
      { field: 'controls.artistic_level', reason: 'only Recraft V3 has it' },
      { field: 'controls.no_text', reason: 'only Recraft V3 has it' },
    ]);
  });

  it('of shapes says that it is not written as pixels', () => {
    for (const name of ['generations', 'inpaint', 'variateImage', 'explore', 'exploreSimilar']) {
      const { effectless } = endpoint(name);

      expect(effectless({ image_format: 'webp' }, 'recraftv3_vector')).toMatchObject([{ field: 'image_format' }]);
      expect(effectless({ image_format: 'webp' }, 'recraftv3')).toEqual([]);
    }
  });

  it('counts the characters of its prompt, not their bytes', () => {
    expect(read('replaceBackground', { ...base, prompt: '🏖'.repeat(1000) }).isValid).toBe(true);
  });
});

describe('a prompt', () => {
  it.each([
    [{}, 10_000],
    [{ model: 'recraftv4' }, 10_000],
    [{ model: 'recraftv3' }, 1000],
    [{ model: 'recraftv2_vector' }, 1000],
    [{ style: 'Noir' }, 1000],
    [{ style_id: NOIR_ID }, 1000],
    [{ model: 'recraftv3', style: 'nope' }, 1000],
    [{ model: 5 }, 10_000],
  ])('with %j may have %d characters', (options, most) => {
    const message = `prompt length should be in [1, ${most}]`;

    for (const prompt of [undefined, '', ' ', 5, 'x'.repeat(most + 1)]) {
      expect(fault('generations', { ...options, prompt, n: 0 })).toEqual({ field: 'prompt', message, code: PARAMETER });
    }
    expect(fault('generations', { ...options, prompt: 'x'.repeat(most) })?.field).not.toBe('prompt');
  });

  it.each(['replaceBackground', 'inpaint', 'outpaint', 'generateBackground'])('has 1000 at most at %s', (name) => {
    expect(fault(name, {})?.message).toBe('prompt length should be in [1, 1000]');
  });
});

describe('what does not go together', () => {
  const V3_IDS = 'recraftv3, recraftv3_vector';
  it.each([
    ['replaceBackground', { model: 'recraftv4' }, 'invalid_model', `model should be one of: ${V3_IDS}`],
    ['inpaint', { model: 'recraftv2', mask_url }, 'invalid_model', `model should be one of: ${V3_IDS}`],
    ['outpaint', { model: 'recraftv4_1' }, 'invalid_model', `model should be one of: ${V3_IDS}`],
    ['generateBackground', { model: 'dall-e-3', mask_url }, 'invalid_model', `model should be one of: ${V3_IDS}`],
    ['imageToImage', { model: 'recraftv2', strength: 0 }, 'invalid_model', /^model should be one of: recraftv4_1, /],
    ['explore', { model: 'recraftv3' }, 'invalid_model', /^model should be one of: recraftv4_1, /],
    ['explore', { model: 'recraftv4_1_utility' }, 'invalid_model', /^model should be one of: recraftv4_1, /],
    ['replaceBackground', { style: 'icon' }, PARAMETER, "style 'icon' is not a style of recraftv3"],
    [
      'replaceBackground',
      { style: 'x'.repeat(99) },
      PARAMETER,
      `style '${'x'.repeat(60)}…' is not a style of recraftv3`,
    ],
    [
      'generations',
      { style: 'constructor' },
      PARAMETER,
      "style 'constructor' is not a style of recraftv3 or recraftv2",
    ],
    ['generations', { style_id: UNKNOWN_ID }, PARAMETER, 'style_id should be the id of a style'],
    ['generationsVector', { model: 'recraftv4' }, 'invalid_image_type', "Style 'any' is not a vector style"],
    [
      'generationsRaster',
      { style: 'vector_illustration' },
      'invalid_image_type',
      "Style 'vector_illustration' is not a raster style",
    ],
    [
      'generations',
      { size: '1024x1024', model: 'recraftv4_pro' },
      PARAMETER,
      /^size should be one of: 1:1, .*2048x2048/,
    ],
    ['generations', { size: '1820x1024' }, PARAMETER, /^size should be one of: 1:1, .*1344x768/],
    ['explore', { size: '1:3' }, PARAMETER, /^size should be one of: 1:1, /],
    [
      'generations',
      { negative_prompt: 'fog', model: 'recraftv4_pro' },
      PARAMETER,
      'negative_prompt should be left out with recraftv4_pro: only Recraft V2 and V3 take one',
    ],
    [
      'imageToImage',
      { text_layout: [{ text: 'HI', bbox: BOX }], strength: 0.2 },
      PARAMETER,
      'text_layout should be left out with recraftv4_1: only Recraft V3 sets words',
    ],
    [
      'generations',
      { text_layout: [{ text: 'HI', bbox: BOX }], model: 'recraftv2' },
      PARAMETER,
      'text_layout should be left out with recraftv2: only Recraft V3 sets words',
    ],
  ])('%s refuses %j', (name, options, code, message) => {
    expect(fault(name, { ...base, ...options })).toEqual({
      field: expect.any(String),
      code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });
});
