import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../operations/index.ts';
import { RECRAFT_ENDPOINTS } from './endpoints.ts';
import type { EndpointEntry, EndpointFault, EndpointReading } from './entry.ts';
import { RECRAFT_STYLES } from './styles.ts';

const KNIT = '6c2f9a3e-0f3b-4a51-9d2e-0a5a2f7d9c11';
const NOIR = { model: 'recraftv3', style: 'digital_illustration', substyle: 'noir' } as const;
const context = { findStyle: (id: string) => (id === KNIT ? NOIR : undefined), findImage: () => undefined };
const image_url = 'https://images.example/room.png';
const base = { image_url, prompt: 'a beach' };

const endpoint = (name: string): EndpointEntry => {
  const found = RECRAFT_ENDPOINTS.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`no endpoint ${name}`);
  return found;
};
const read = (name: string, fields: object): EndpointReading => {
  const reading = endpoint(name).read(fields, context);
  if (!reading.isValid) throw new Error(JSON.stringify(reading.faults));
  return reading;
};
const fault = (name: string, fields: object): EndpointFault | undefined => {
  const reading = endpoint(name).read(fields, context);
  return reading.isValid ? undefined : reading.faults[0];
};

describe.each(RECRAFT_ENDPOINTS)('$name', (entry) => {
  it('becomes an operation whose input that operation takes, unchanged', () => {
    const { operation, input } = read(entry.name, entry.example).call;

    expect(OPERATIONS[operation].input.parse(input)).toEqual(input);
  });

  it('has a price, makes at least one picture and can be served without a vendor', () => {
    const { unitsPerImage, count } = read(entry.name, entry.example);

    expect(Number.isSafeInteger(unitsPerImage) && unitsPerImage > 0).toBe(true);
    expect(count).toBe(1);
    expect(entry.servedBy).toContain('builtin');
  });

  it('takes its picture as image or as file, and both ways of answering', () => {
    expect(entry.pictures['image_url']).toEqual(['image', 'file']);
    expect(read(entry.name, entry.example).responseFormat).toBe('url');
    expect(read(entry.name, { ...entry.example, response_format: 'b64_json' }).responseFormat).toBe('b64_json');
    expect(fault(entry.name, { ...entry.example, response_format: 'multipart' })?.message).toBe(
      'response_format should be one of: url, b64_json',
    );
  });

  it('takes fields that it does not know, and names its own', () => {
    expect(read(entry.name, { ...entry.example, sparkle: true }).isValid).toBe(true);
    expect([...entry.fields.keys()]).toEqual(expect.arrayContaining(Object.keys(entry.example)));
    expect(entry.fields.has('sparkle')).toBe(false);
  });

  it('says that the picture is missing', () => {
    const { image_url: _, ...rest } = entry.example;

    expect(fault(entry.name, rest)).toEqual({
      field: 'image_url',
      message: 'image_url is required',
      code: 'invalid_request_parameter',
    });
  });

  it('says why it is no use to ask for an early end', () => {
    const { model } = read(entry.name, entry.example);

    expect(entry.effectless({ ...entry.example, expire: true }, model)).toEqual([
      { field: 'expire', reason: expect.stringContaining('a day') },
    ]);
    expect(entry.effectless({ ...entry.example, expire: false }, model)).toEqual([]);
  });
});

describe('replaceBackground', () => {
  it.each([
    [{}, 'png', undefined, 40],
    [{ image_format: 'webp' }, 'webp', undefined, 40],
    [{ style: 'Studio photo' }, 'png', { base: 'realistic_image', preset: 'studio_portrait' }, 40],
    [{ style: 'studio PHOTO' }, 'png', { base: 'realistic_image', preset: 'studio_portrait' }, 40],
    [{ style: 'realistic_image', substyle: 'hdr' }, 'png', { base: 'realistic_image', preset: 'hdr' }, 40],
    [{ style_id: KNIT }, 'png', { base: 'digital_illustration', preset: 'noir' }, 40],
    [{ model: 'recraftv3_raster', style: 'any' }, 'png', { base: 'any' }, 40],
    [{ model: 'recraftv3_vector', image_format: 'webp' }, 'svg', { base: 'vector_illustration' }, 80],
    [{ style: 'vector_illustration' }, 'svg', { base: 'vector_illustration' }, 80],
    [{ style: 'Color blobs' }, 'svg', { base: 'vector_illustration', preset: 'line_circuit' }, 80],
  ])('with %j writes %s', (options, format, style, units) => {
    const { call, unitsPerImage } = read('replaceBackground', { ...base, ...options });

    expect(call.input).toMatchObject({ format, minSidePx: 256 });
    expect('style' in call.input ? call.input.style : undefined).toEqual(style && { vocabulary: 'recraft', ...style });
    expect(unitsPerImage).toBe(units);
  });

  it('hands number, seed and negative prompt on', () => {
    const { call, count } = read('replaceBackground', {
      ...base,
      n: 6,
      random_seed: 4294967295,
      negative_prompt: 'fog',
    });

    expect(call.input).toMatchObject({ count: 6, seed: 4294967295, negativePrompt: 'fog' });
    expect(count).toBe(6);
  });

  const STYLE = 'invalid_image_type';
  const MODEL = 'invalid_model';
  const PARAMETER = 'invalid_request_parameter';
  const red = { rgb: [255, 0, 0] };
  it.each([
    [{ prompt: undefined }, PARAMETER, 'prompt length should be in [1, 1000]'],
    [{ prompt: ' ' }, PARAMETER, 'prompt length should be in [1, 1000]'],
    [{ prompt: 'x'.repeat(1001) }, PARAMETER, 'prompt length should be in [1, 1000]'],
    [{ prompt: 5 }, PARAMETER, 'prompt length should be in [1, 1000]'],
    [{ prompt: '', style: 'nope', n: 0 }, PARAMETER, 'prompt length should be in [1, 1000]'],
    [{ n: 0 }, PARAMETER, 'n should be an integer in [1, 6]'],
    [{ n: 7 }, PARAMETER, 'n should be an integer in [1, 6]'],
    [{ n: 1.5 }, PARAMETER, 'n should be an integer in [1, 6]'],
    [{ n: '2' }, PARAMETER, 'n should be an integer in [1, 6]'],
    [{ model: 'recraftv4' }, MODEL, 'model should be one of: recraftv3, recraftv3_vector'],
    [{ model: 'dall-e-3' }, MODEL, 'model should be one of: recraftv3, recraftv3_vector'],
    [{ model: 'recraftv3_vector', style: 'any' }, STYLE, "Style 'any' is not a vector style"],
    [{ style: 'icon' }, PARAMETER, "style 'icon' is not a style of recraftv3"],
    [{ style: 'x'.repeat(99) }, PARAMETER, `style '${'x'.repeat(60)}…' is not a style of recraftv3`],
    [{ style: 'constructor' }, PARAMETER, "style 'constructor' is not a style of recraftv3"],
    [{ style: 'any', substyle: 'hdr' }, PARAMETER, 'substyle should be a substyle of any'],
    [{ style: 'HDR', substyle: 'enterprise' }, PARAMETER, "substyle should be left out with the style 'HDR'"],
    [{ substyle: 'hdr' }, PARAMETER, 'substyle should come with a style'],
    [{ style_id: 'noir' }, PARAMETER, 'style_id should be a UUID'],
    [{ style_id: KNIT.replace('6', '7') }, PARAMETER, 'style_id should be the id of a style of recraftv3'],
    [{ style_id: KNIT, style: 'any' }, PARAMETER, 'style_id and style are mutually exclusive'],
    [{ random_seed: -1 }, PARAMETER, 'random_seed should be an integer in [0, 4294967295]'],
    [{ image_format: 'jpeg' }, PARAMETER, 'image_format should be one of: png, webp'],
    [{ image_url: 'ftp' + 'x'.repeat(9000) }, PARAMETER, 'image_url should be an http(s) URL, a data URL or a file'],
    [{ controls: 5 }, PARAMETER, 'controls should be an object'],
    [
      { controls: { colors: [{ rgb: [0, 0] }] } },
      PARAMETER,
      'controls.colors.0.rgb should be three integers in [0, 255]',
    ],
    [
      { controls: { colors: [0.6, 0.6].map((weight) => ({ ...red, weight })) } },
      PARAMETER,
      'controls.colors weights should not sum up to more than 1',
    ],
    [{ controls: { artistic_level: 6 } }, PARAMETER, 'controls.artistic_level should be an integer in [0, 5]'],
    [{ text_layout: [{ text: 'TWO WORDS', bbox: [] }] }, PARAMETER, /^text_layout\.0\.text should be a single word/],
    [{ text_layout: [{ text: 'ONE', bbox: [[0, 0]] }] }, PARAMETER, 'text_layout.0.bbox should be four points'],
    [{ block_nsfw: 'yes' }, PARAMETER, 'block_nsfw should be true or false'],
  ])('refuses %j', (options, code, message) => {
    expect(fault('replaceBackground', { ...base, ...options })).toEqual({
      field: expect.any(String),
      code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  it('counts the characters of a prompt, not its bytes', () => {
    expect(read('replaceBackground', { ...base, prompt: '🏖'.repeat(1000) }).isValid).toBe(true);
  });

  it('takes every style that is listed for its model', () => {
    const styles = RECRAFT_STYLES.filter(({ model }) => model === 'recraftv3');

    for (const { style, substyle } of styles) {
      expect(fault('replaceBackground', { ...base, style, ...(substyle && { substyle }) })).toBeUndefined();
    }
  });

  it('takes the example of the text layout and says that it changes nothing', () => {
    const text_layout = [
      {
        text: 'Recraft',
        bbox: [
          [0.3, 0.45],
          [0.6, 0.45],
          [0.6, 0.55],
          [0.3, 0.55],
        ],
      },
    ];

    expect(read('replaceBackground', { ...base, text_layout }).isValid).toBe(true);
    expect(endpoint('replaceBackground').effectless({ text_layout }, 'recraftv3')).toMatchObject([
      { field: 'text_layout', reason: expect.stringContaining('no words') },
    ]);
  });
});

describe('vectorize', () => {
  it.each([
    [{}, { compress: true, gradients: false, stacking: 'stacked' }],
    [
      { svg_compression: 'off', return_gradients: 'on' },
      { compress: false, gradients: true },
    ],
    [
      { shape_stacking: 'cut_out', small_shape_filter: 'on' },
      { stacking: 'cut-out', filterSmallShapes: true },
    ],
    [{ max_num_shapes: 40 }, { maxShapes: 40 }],
    [{ limit_num_shapes: 'on' }, { maxShapes: 1000 }],
    [{ color_reduction: 'on', max_num_colors: 4 }, { maxColours: 4 }],
    [{ strict_color_palette: [[1, 2, 3]] }, { palette: [[1, 2, 3]] }],
  ])('with %j', (options, input) => {
    expect(read('vectorize', { image_url, ...options }).call.input).toMatchObject(input);
  });

  it('does not limit what is switched off', () => {
    const { input } = read('vectorize', { image_url, limit_num_shapes: 'off', max_num_shapes: 40 }).call;

    expect(input).not.toHaveProperty('maxShapes');
  });
});
