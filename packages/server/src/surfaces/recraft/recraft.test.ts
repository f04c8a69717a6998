import { createHash } from 'node:crypto';
import { STAND_INS } from '@backlot/contract';
import { RECRAFT_MODELS } from '@backlot/contract';
import { RECRAFT_ENDPOINTS, runView } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { carriedReference } from '../../assets/carried-pictures.ts';
import { API_KEY, createFakeServer, fakeRecord, formOf, RESULT, RUN_ID } from './testing/fakes.ts';
import { fakeEstimate } from '../shared/testing/fake-estimate.ts';

const PNG = Buffer.from('\x89PNG picture', 'latin1');
const MASK = Buffer.from('\x89PNG mask', 'latin1');
const PNG_URL = `data:image/png;base64,${PNG.toString('base64')}`;
const carried = (bytes: Buffer) => carriedReference(createHash('sha256').update(bytes).digest('hex'));
const [PNG_CARRIED, MASK_CARRIED] = [carried(PNG), carried(MASK)];
const image_url = 'https://images.example/room.png';
const headers = { authorization: `Bearer ${API_KEY}` };
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

describe('a request as JSON', () => {
  it('that generates is answered with a list', async () => {
    const { app, submissions, counted } = await createFakeServer();

    const answer = await post(app, 'replaceBackground', { image_url, prompt: 'a beach', n: 2, style: null });

    expect(answer.json()).toEqual({
      created: 1_767_359_615,
      credits: 80,
      data: [1, 2].map((index) => ({
        image_id: UUID,
        url: expect.stringMatching(`/images/2026_01_02_13_13_31_002_result_${index}\\.png\\?.*X-Amz-Expires=86400&`),
      })),
    });
    expect(answer.headers['x-backlot-run']).toBe(RUN_ID);
    expect(submissions).toMatchObject([
      {
        dialect: 'recraft',
        type: 'replaceBackground',
        model: 'recraftv3',
        promptObject: { image_url, prompt: 'a beach', n: 2 },
        count: 2,
        vendorCredits: 40_000,
        isAsync: false,
        servedBy: ['recraft', ...STAND_INS],
      },
    ]);
    expect(counted).toEqual([2]);
  });

  it('is not waited for where that is preferred', async () => {
    const { app, submissions, counted } = await createFakeServer();

    const answer = await app.inject({
      method: 'POST',
      url: '/v1/images/replaceBackground',
      headers: { ...headers, prefer: 'respond-async', 'x-backlot-priority': 'high' },
      payload: { image_url, prompt: 'a beach' },
    });

    expect(answer.statusCode).toBe(202);
    expect(answer.headers).toMatchObject({ location: `/runs/${RUN_ID}`, 'preference-applied': 'respond-async' });
    expect(runView.parse(answer.json())).toMatchObject({ id: RUN_ID, dialect: 'recraft', type: 'replaceBackground' });
    expect(submissions).toMatchObject([{ isAsync: true, priority: 10 }]);
    expect(counted).toEqual([1]);
  });

  it.each([
    ['eraseRegion', 2, 'erase'],
    ['removeBackground', 10, 'remove-background'],
    ['vectorize', 10, 'vectorize'],
    ['crispUpscale', 4, 'upscale'],
    ['creativeUpscale', 250, 'upscale'],
  ])('that processes at %s is answered with one picture, for %d units', async (endpoint, credits, operation) => {
    const { app, submissions } = await createFakeServer();

    const answer = await post(app, endpoint, { image_url, mask_url: image_url, response_format: 'b64_json' });

    expect(answer.json()).toEqual({
      created: expect.any(Number),
      credits,
      image: { image_id: UUID, b64_json: RESULT.toString('base64') },
    });
    expect(submissions[0]?.call).toMatchObject({ operation, input: { image: image_url } });
  });

  it('gives its pictures ids of their own, the same at every look', async () => {
    const { app } = await createFakeServer();
    const ask = async () => {
      const answer = await post(app, 'replaceBackground', { image_url, prompt: 'a beach', n: 2 });
      return answer.json().data.map((image: { image_id: string }) => image.image_id);
    };

    const [first, again] = [await ask(), await ask()];

    expect(new Set(first).size).toBe(2);
    expect(again).toEqual(first);
  });

  it('rounds what was paid up to whole units', async () => {
    const { app } = await createFakeServer({
      runs: {
        estimate: fakeEstimate,
        execute: async (submission) => ({ ...fakeRecord(submission), creditsCharged: 1001 }),
      },
    });

    expect((await post(app, 'removeBackground', { image_url })).json().credits).toBe(2);
  });

  it('keeps what it does not know for the record, without what is null', async () => {
    const { app, submissions } = await createFakeServer();

    await post(app, 'removeBackground', { image_url, sparkle: 1, expire: true, model: null });

    expect(submissions[0]?.promptObject).toEqual({ image_url, sparkle: 1, expire: true });
  });

  it('knows the seed by both its names', async () => {
    const { app, submissions } = await createFakeServer();

    await post(app, 'replaceBackground', { image_url, prompt: 'a beach', seed: 7 });
    await post(app, 'replaceBackground', { image_url, prompt: 'a beach', random_seed: 7 });

    expect(submissions.map(({ call }) => call.input.seed)).toEqual([7, 7]);
  });

  it('takes a style by the id that is listed for it', async () => {
    const { app, submissions } = await createFakeServer();
    const { styles } = (await app.inject({ url: '/v1/styles/basic', headers })).json();
    const noir = styles.find(({ style }: { style: string }) => style === 'Noir');

    await post(app, 'replaceBackground', { image_url, prompt: 'a beach', style_id: noir.style_id });

    expect(submissions[0]?.call.input).toMatchObject({ style: { base: 'digital_illustration', preset: 'noir' } });
  });
});

describe('a request as a form', () => {
  it.each([
    ['image', 'room.png', 'image/png'],
    ['file', 'room.png', 'image/png'],
    ['image', 'blob', 'application/octet-stream'],
    ['image[]', 'blob', 'application/octet-stream'],
    ['image', undefined, 'application/octet-stream'],
  ])('carries its picture as %s named %s of type %s', async (name, file, type) => {
    const { app, submissions } = await createFakeServer();

    const answer = await app.inject({
      method: 'POST',
      url: '/v1/images/removeBackground',
      ...formOf([{ name, value: PNG, file, type }]),
    });

    expect(answer.statusCode).toBe(200);
    expect(submissions[0]).toMatchObject({
      call: { input: { image: PNG_CARRIED } },
      promptObject: { image_url: PNG_CARRIED },
    });
  });

  it('may have its parts in any order, numbers and switches as texts', async () => {
    const { app, submissions } = await createFakeServer();

    await app.inject({
      method: 'POST',
      url: '/v1/images/replaceBackground',
      ...formOf([
        { name: 'expire', value: 'true' },
        { name: 'n', value: '2' },
        { name: 'image', value: PNG, file: 'blob', type: 'application/octet-stream' },
        { name: 'seed', value: '7' },
        { name: 'style', value: '' },
        { name: 'prompt', value: '12' },
      ]),
    });

    expect(submissions[0]).toMatchObject({
      count: 2,
      promptObject: { image_url: PNG_CARRIED, prompt: '12', n: 2, random_seed: 7, expire: true },
      call: { input: { seed: 7, prompt: '12', count: 2 } },
    });
  });

  it('carries a mask beside the picture', async () => {
    const { app, submissions } = await createFakeServer();

    await app.inject({
      method: 'POST',
      url: '/v1/images/eraseRegion',
      ...formOf([
        { name: 'mask', value: MASK, file: 'mask.png' },
        { name: 'file', value: PNG, file: 'room.png' },
      ]),
    });

    expect(submissions[0]?.call.input).toMatchObject({ image: PNG_CARRIED, mask: MASK_CARRIED });
  });

  it('that makes a style has a picture in every file, whatever its part is called, and in URLs beside them', async () => {
    const { app, submissions } = await createFakeServer();

    await app.inject({
      method: 'POST',
      url: '/v1/styles',
      ...formOf([
        { name: 'style', value: 'any' },
        { name: 'file1', value: PNG, file: 'a.png' },
        { name: 'image_urls', value: image_url },
        { name: 'images', value: MASK, file: 'blob', type: 'application/octet-stream' },
        { name: 'image_weights', value: '[1, 2, 3]' },
      ]),
    });

    expect(submissions[0]?.call).toMatchObject({
      operation: 'create-style',
      input: { references: [PNG_CARRIED, image_url, MASK_CARRIED], weights: [1, 2, 3] },
    });
  });

  it('takes one item that comes alone for a list of one', async () => {
    const { app, submissions } = await createFakeServer();

    await app.inject({
      method: 'POST',
      url: '/v1/styles',
      ...formOf([
        { name: 'style', value: 'any' },
        { name: 'image_urls', value: image_url },
        { name: 'image_weights', value: '2' },
      ]),
    });

    expect(submissions[0]?.call.input).toMatchObject({ references: [image_url], weights: [2] });
  });

  it('may name pictures by URL', async () => {
    const { app, submissions } = await createFakeServer();

    await app.inject({
      method: 'POST',
      url: '/v1/images/removeBackground',
      ...formOf([{ name: 'image_url', value: image_url }]),
    });

    expect(submissions[0]?.call.input).toMatchObject({ image: image_url });
  });

  it('says of a file that means nothing that it was there', async () => {
    const { app, submissions } = await createFakeServer();

    await app.inject({
      method: 'POST',
      url: '/v1/images/removeBackground',
      ...formOf([
        { name: 'extra', value: MASK, file: 'x.png' },
        { name: 'image', value: PNG, file: 'room.png' },
      ]),
    });

    expect(submissions[0]?.promptObject).toEqual({ image_url: PNG_CARRIED, extra: '(a file)' });
  });

  const controls = {
    colors: [
      { rgb: [1, 2, 3], weight: 0.5 },
      { rgb: [4, 5, 6], weight: 0.25 },
    ],
    background_color: { rgb: [7, 8, 9] },
    no_text: true,
  };
  const text_layout = [
    {
      text: 'TRUE',
      bbox: [
        [0, 0],
        [1, 0],
        [1, 0.5],
        [0, 0.5],
      ],
    },
    {
      text: '12',
      bbox: [
        [0, 0.5],
        [1, 0.5],
        [1, 1],
        [0, 1],
      ],
    },
  ];
  it.each([
    ['the brackets of the OpenAI clients', bracketParts()],
    [
      'JSON texts',
      [
        { name: 'controls', value: JSON.stringify(controls) },
        { name: 'text_layout', value: JSON.stringify(text_layout) },
      ],
    ],
    [
      'JSON parts',
      [
        { name: 'controls', value: JSON.stringify(controls), file: 'blob', type: 'application/json' },
        { name: 'text_layout', value: JSON.stringify(text_layout), type: 'application/json' },
      ],
    ],
  ])('carries objects in %s', async (_what, parts) => {
    const { app, submissions } = await createFakeServer();

    const answer = await app.inject({
      method: 'POST',
      url: '/v1/images/replaceBackground',
      ...formOf([{ name: 'prompt', value: 'a beach' }, { name: 'image', value: PNG, file: 'room.png' }, ...parts]),
    });

    expect(answer.body).toContain('image_id');
    expect(submissions[0]?.promptObject).toMatchObject({ controls, text_layout });
  });

  function bracketParts() {
    const names = [
      ...controls.colors.flatMap(({ rgb, weight }) => [
        ['controls[colors][][weight]', weight],
        ...rgb.map((value) => ['controls[colors][][rgb][]', value]),
      ]),
      ...controls.background_color.rgb.map((value) => ['controls[background_color][rgb][]', value]),
      ['controls[no_text]', true],
      ...text_layout.flatMap(({ text, bbox }) => [
        ['text_layout[][text]', text],
        ...bbox.flat().map((value) => ['text_layout[][bbox][][]', value]),
      ]),
    ];
    return names.map(([name, value]) => ({ name: String(name), value: String(value) }));
  }

  it('is the same request as its JSON', async () => {
    const { app, submissions } = await createFakeServer();
    const idempotency = { 'idempotency-key': 'again' };
    const form = formOf([
      { name: 'image', value: PNG, file: 'room.png' },
      { name: 'prompt', value: 'a beach' },
    ]);

    await app.inject({
      method: 'POST',
      url: '/v1/images/replaceBackground',
      headers: { ...form.headers, ...idempotency },
      payload: form.payload,
    });
    await post(app, 'replaceBackground', { prompt: 'a beach', image_url: PNG_URL }, idempotency);
    await post(app, 'replaceBackground', { prompt: 'a bench', image_url: PNG_URL }, idempotency);

    const [first, second, other] = submissions.map(({ idempotency: known }) => known?.requestHash);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('the other paths', () => {
  it.each(['/v1', '/v1/v1', '/proxy/recraft'])('are all there under %s', async (prefix) => {
    const { app } = await createFakeServer();

    const me = await app.inject({ url: `${prefix}/users/me`, headers });
    const image = await app.inject({
      method: 'POST',
      url: `${prefix}/images/removeBackground`,
      headers,
      payload: { image_url },
    });

    expect(me.json()).toEqual({
      id: 'c18a1988-45e7-4c00-82c4-4ad7d3dbce3a',
      credits: 1000,
      email: 'john@example.com',
      name: 'John Doe',
    });
    expect(image.statusCode).toBe(200);
  });

  it.each(['/v1', '/v1/v1', '/proxy/recraft'])('reach every endpoint by all its names under %s', async (prefix) => {
    const { app } = await createFakeServer();
    const urls = RECRAFT_ENDPOINTS.flatMap(({ path, aliases }) => [path, ...aliases]).map(
      (path) => `${prefix}/${path}`,
    );

    const unknown = urls.filter((url) => !app.hasRoute({ method: 'POST', url }));

    expect(unknown).toEqual([]);
    expect(urls).toEqual(expect.arrayContaining([`${prefix}/image_generation`, `${prefix}/images/explore/similar`]));
  });

  it('answer a ping with nothing, to anybody', async () => {
    const { app } = await createFakeServer();

    const answer = await app.inject({ url: '/ping' });

    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  });

  it.each([true, false])('say whether pictures can be made: %s', async (generation) => {
    const { app } = await createFakeServer({ canGenerate: async () => generation });

    expect((await app.inject({ url: '/status' })).json()).toEqual({ service: true, generation });
  });

  it('list the styles that everybody may use', async () => {
    const { app } = await createFakeServer();

    const { styles } = (await app.inject({ url: '/v1/styles/basic', headers })).json();

    expect(styles[0]).toEqual({ style_id: UUID, style: 'Recraft V3 Raw', model: 'recraftv3' });
    expect(new Set(styles.map(({ style_id }: { style_id: string }) => style_id)).size).toBe(styles.length);
  });

  it('list the models that can be asked for, at the price of this house', async () => {
    const { app } = await createFakeServer();

    const { data } = (await app.inject({ url: '/v1/models', headers })).json();

    expect(data.map(({ id }: { id: string }) => id)).toEqual(RECRAFT_MODELS.map(({ id }) => id));
    expect(data[0]).toEqual({
      id: 'recraftv4_1',
      name: 'Recraft V4.1',
      created: 0,
      description: expect.any(String),
      input_modalities: ['text', 'image'],
      output_modalities: ['image'],
      pricing: { image: '0.001' },
    });
  });

  it('list no model that nobody can serve', async () => {
    const { app } = await createFakeServer({ creditsPerImage: () => undefined });

    expect((await app.inject({ url: '/v1/models', headers })).json()).toEqual({ data: [] });
  });
});

function post(
  app: Awaited<ReturnType<typeof createFakeServer>>['app'],
  endpoint: string,
  payload: object,
  more: Record<string, string> = {},
) {
  return app.inject({ method: 'POST', url: `/v1/images/${endpoint}`, headers: { ...headers, ...more }, payload });
}
