const image_url = 'https://images.example/room.png';
const base = { image_url, prompt: 'a beach' };
const PARAMETER = 'invalid_request_parameter';

/** What is sent where, the dialect's word for what is wrong, the field and the message. */
export type BadRequest = readonly [
  what: string,
  endpoint: string,
  body: unknown,
  code: string,
  param: string | null,
  message: string,
];

/** Requests that any server of this dialect refuses with status 400. */
export const BAD_REQUESTS: readonly BadRequest[] = [
  ['nothing', 'replaceBackground', {}, PARAMETER, 'prompt', 'prompt length should be in [1, 1000]'],
  ['a list', 'replaceBackground', [], PARAMETER, null, 'The body should be a JSON object or a form.'],
  ['null', 'replaceBackground', null, PARAMETER, null, 'The body should be a JSON object or a form.'],
  ['a text', 'removeBackground', 'room.png', PARAMETER, null, 'The body should be a JSON object or a form.'],
  [
    'a prompt of null',
    'replaceBackground',
    { ...base, prompt: null },
    PARAMETER,
    'prompt',
    'prompt length should be in [1, 1000]',
  ],
  [
    'a prompt that is too long and a style that does not exist',
    'replaceBackground',
    { ...base, prompt: 'x'.repeat(1001), style: 'nope' },
    PARAMETER,
    'prompt',
    'prompt length should be in [1, 1000]',
  ],
  ['seven pictures', 'replaceBackground', { ...base, n: 7 }, PARAMETER, 'n', 'n should be an integer in [1, 6]'],
  [
    'an unknown model',
    'replaceBackground',
    { ...base, model: 'dall-e-3' },
    'invalid_model',
    'model',
    'model should be one of: recraftv3, recraftv3_vector',
  ],
  [
    'a raster style for a vector model',
    'replaceBackground',
    { ...base, model: 'recraftv3_vector', style: 'Photorealism' },
    'invalid_image_type',
    'style',
    "Style 'realistic_image' is not a vector style",
  ],
  [
    'an unknown style',
    'replaceBackground',
    { ...base, style: 'nope' },
    PARAMETER,
    'style',
    "style 'nope' is not a style of recraftv3",
  ],
  [
    'JPEG',
    'crispUpscale',
    { image_url, image_format: 'jpeg' },
    PARAMETER,
    'image_format',
    'image_format should be one of: png, webp',
  ],
  [
    'an answer as multipart',
    'vectorize',
    { image_url, response_format: 'multipart' },
    PARAMETER,
    'response_format',
    'response_format should be one of: url, b64_json',
  ],
  ['no picture', 'removeBackground', {}, PARAMETER, 'image_url', 'image_url is required'],
  ['no picture to enlarge', 'creativeUpscale', { image_url: null }, PARAMETER, 'image_url', 'image_url is required'],
  ['no mask', 'eraseRegion', { image_url }, PARAMETER, 'mask_url', 'mask_url is required'],
  ['a picture that is a number', 'eraseRegion', { image_url: 5 }, PARAMETER, 'image_url', 'image_url is required'],
  [
    'two pictures',
    'removeBackground',
    { image_url, image: image_url },
    PARAMETER,
    'image_url',
    'image_url should be given once',
  ],
  [
    'NUL',
    'replaceBackground',
    { ...base, prompt: 'a\u0000b' },
    PARAMETER,
    null,
    'The body must not contain NUL or broken surrogate pairs.',
  ],
  [
    'a very deep object',
    'removeBackground',
    { image_url, deep: JSON.parse('{"a":'.repeat(100) + '1' + '}'.repeat(100)) },
    PARAMETER,
    null,
    'The body must not be nested more than 32 levels deep.',
  ],
];
