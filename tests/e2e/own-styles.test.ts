import { beforeAll, describe, expect, it } from 'vitest';
import { costsNothing } from '../support/costs-nothing.ts';
import { dataUrl, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const LEAST = { width: 256, height: 256 };
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const UNKNOWN = '01900000-0000-7000-8000-000000000000';

const server = await useServer(async () => ({
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '100000',
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '100000',
  BACKLOT_STYLE_CREDITS: '5000',
}));
let image_url: string;

beforeAll(async () => {
  image_url = dataUrl(await photo(LEAST));
});

describe('a style', () => {
  it('is made, shown, used and deleted', async () => {
    const before = (await call('GET', 'users/me')).body.credits;

    const made = await call('POST', 'styles', {
      style: 'vector_illustration',
      image_urls: [image_url],
      private: true,
    });

    expect(made).toMatchObject({
      status: 200,
      body: {
        id: UUID,
        style: 'vector_illustration',
        creation_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        is_private: true,
        credits: 5,
      },
    });
    expect((await call('GET', 'users/me')).body.credits).toBe(before - 5);
    const { credits: _, ...shown } = made.body;
    expect((await call('GET', `styles/${made.body.id}`)).body).toEqual(shown);
    expect((await call('GET', 'styles')).body.styles[0]).toEqual(shown);

    const used = await call('POST', 'images/generations', vectorOf(made.body.id));
    expect(used.status).toBe(200);
    const record = await server.client().result(used.run);
    expect(record?.aiRecordDetail.promptObject).toMatchObject({ style_id: made.body.id });

    expect(await call('DELETE', `styles/${made.body.id}`)).toMatchObject({ status: 200, body: {} });
    expect(await call('DELETE', `styles/${made.body.id}`)).toMatchObject({ status: 404, text: '404 page not found' });
    expect((await call('GET', `styles/${made.body.id}`)).status).toBe(404);
    expect(await call('POST', 'images/generations', vectorOf(made.body.id))).toMatchObject({
      status: 400,
      body: { code: 'invalid_request_parameter', error: { param: 'style_id' } },
    });
  });

  it('goes with its measures to whoever draws', async () => {
    const { id } = (await call('POST', 'styles', { style: 'vector_illustration', image_urls: [image_url] })).body;

    const { run } = await call('POST', 'images/generations', vectorOf(id));

    const found = await server.database().selectFrom('records').select('call').where('id', '=', run).executeTakeFirst();
    expect(found?.call.input).toMatchObject({
      style: { base: 'vector_illustration' },
      styleProfile: { base: 'vector_illustration', palette: expect.any(Array) },
    });
  });

  it('changes what is made in it', async () => {
    const { id } = (await call('POST', 'styles', { style: 'vector_illustration', image_urls: [image_url] })).body;
    const { style_id: _, ...plain } = vectorOf(id);
    const wish = { ...plain, random_seed: 1, response_format: 'b64_json' };

    const without = await call('POST', 'images/generations', wish);
    const styled = await call('POST', 'images/generations', { ...wish, style_id: id });

    expect([without.status, styled.status]).toEqual([200, 200]);
    expect(styled.body.data[0].b64_json).not.toBe(without.body.data[0].b64_json);
  });

  it('is mixed of listed styles and others', async () => {
    const listed = (await call('GET', 'styles/basic')).body.styles.map(
      ({ style_id }: { style_id: string }) => style_id,
    );
    const { id } = (await call('POST', 'styles', { style: 'any', image_urls: [image_url] })).body;

    const mixed = await call('POST', 'styles', { style: 'any', source_styles: [listed[3], id] });

    expect(mixed).toMatchObject({ status: 200, body: { id: UUID, style: 'any' } });
  });

  it('is made of files of any name, and of other styles', async () => {
    const form = new FormData();
    const bytes = Buffer.from(image_url.split(',')[1] ?? '', 'base64');
    form.append('style', 'realistic_image');
    form.append('file1', new Blob([bytes]), 'blob');
    form.append('picture', new Blob([bytes]), 'blob');
    form.append('image_weights', '[0.25, 0.75]');
    const first = await callForm('styles', form);

    const mixed = await call('POST', 'styles', {
      style: 'any',
      source_styles: [first.body.id],
      mix_policy: 'MaxWeight',
    });

    expect([first.status, mixed.status]).toEqual([200, 200]);
    const { styles } = (await call('GET', 'styles')).body;
    expect(styles.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([mixed.body.id, first.body.id]);
  });

  it('asked for again with its Idempotency-Key is the same and is paid for once', async () => {
    const body = { style: 'any', image_urls: [image_url] };
    const first = await call('POST', 'styles', body, { 'idempotency-key': 'style-1' });
    const before = (await call('GET', 'users/me')).body.credits;
    await call('DELETE', `styles/${first.body.id}`);

    const again = await call('POST', 'styles', body, { 'idempotency-key': 'style-1' });

    expect(again.body).toEqual(first.body);
    expect((await call('GET', 'users/me')).body.credits).toBe(before);
    expect((await call('GET', `styles/${first.body.id}`)).status).toBe(404);
  });

  it('of another team is as unknown as one that never was', async () => {
    const apiKey = await server.strangersKey();
    const theirs = (await call('POST', 'styles', { style: 'any', image_urls: [image_url] }, bearer(apiKey))).body.id;

    for (const id of [theirs, UNKNOWN]) {
      expect(await call('GET', `styles/${id}`)).toMatchObject({ status: 404, text: '404 page not found' });
      expect(await call('DELETE', `styles/${id}`)).toMatchObject({ status: 404, text: '404 page not found' });
      expect(await call('POST', 'images/generations', vectorOf(id))).toMatchObject({
        status: 400,
        body: { error: { param: 'style_id' } },
      });
      expect(await call('POST', 'styles', { style: 'any', source_styles: [id] })).toMatchObject({
        status: 400,
        body: { error: { param: 'source_styles.0' } },
      });
    }
    expect((await call('GET', `styles/${theirs}`, undefined, bearer(apiKey))).status).toBe(200);
    expect((await call('GET', 'styles', undefined, bearer(apiKey))).body.styles).toHaveLength(1);
  });
});

describe('a style that cannot be made costs nothing:', () => {
  costsNothing(server.database);

  it.each<[string, object, RegExp]>([
    ['of nothing', { style: 'any' }, /^image_urls /],
    ['of eleven pictures', { style: 'any', image_urls: Array.from({ length: 11 }, () => 'x.png') }, /more than 10/],
    ['without a base', { image_urls: ['https://images.example/a.png'] }, /^style is required/],
    ['of an unknown base', { style: 'noir', image_urls: ['https://images.example/a.png'] }, /^style should be one of/],
    [
      'with too many weights',
      { style: 'any', image_urls: ['https://x.example/a.png'], image_weights: [1, 2] },
      /as many as/,
    ],
    [
      'of a picture that is none',
      { style: 'any', image_urls: ['data:image/png;base64,aGVsbG8='] },
      /cannot be read|not a picture/,
    ],
  ])('%s', async (_what, body, message) => {
    const answer = await call('POST', 'styles', body);

    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(message);
    expect(
      await server.database().selectFrom('records').select('id').where('status', '=', 'PROCESSING').execute(),
    ).toEqual([]);
  });
});

function vectorOf(style_id: string) {
  return { prompt: 'an owl', model: 'recraftv3_vector', size: '1:1', style_id };
}

function bearer(apiKey: string) {
  return { authorization: `Bearer ${apiKey}` };
}

async function call(method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}) {
  const json = body === undefined ? undefined : { 'content-type': 'application/json' };
  return await send(path, {
    method,
    headers: { ...bearer(server.process().apiKey), ...json, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function callForm(path: string, body: FormData) {
  return await send(path, { method: 'POST', headers: bearer(server.process().apiKey), body });
}

async function send(path: string, request: RequestInit) {
  const answer = await fetch(`${server.process().baseUrl}/v1/${path}`, request);
  const text = await answer.text();
  return {
    status: answer.status,
    run: answer.headers.get('x-backlot-run') ?? '',
    text,
    body: text.startsWith('{') ? JSON.parse(text) : undefined,
  };
}
