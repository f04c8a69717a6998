import { beforeAll, describe, expect, it } from 'vitest';
import { BAD_REQUESTS, type BadRequest } from '../../packages/server/src/surfaces/recraft/testing/bad-requests.ts';
import { download } from '../support/client.ts';
import { costsNothing } from '../support/costs-nothing.ts';
import { countChanges, dataUrl, decode, maskOf, photo, SMALL, type Box, type Size } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';
import { createHttpTarget } from '../wire/support/http-target.ts';
import { readPairs, runPair, type WireTarget } from '../wire/support/pairs.ts';

const BOX: Box = { left: 60, top: 60, width: 40, height: 32 };
const LOGO_SIZE: Size = { width: 300, height: 150 };
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><rect width="300" height="150" fill="#cfe8ff"/>' +
  '<circle cx="150" cy="75" r="50" fill="#d9442b"/></svg>';

const server = await useServer(async () => ({
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '100000',
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '100000',
}));
let image: Buffer;
let mask: Buffer;

beforeAll(async () => {
  [image, mask] = await Promise.all([photo(), maskOf(BOX)]);
});

describe('a running server says on the wire what Recraft says', () => {
  let target: WireTarget;

  beforeAll(async () => {
    const icon = await photo({ width: 48, height: 40 });
    target = {
      ...(await createHttpTarget({
        ...server.process(),
        pictures: { 'room.png': image, 'room_mask.png': mask, 'icon.png': icon },
      })),
      authorise: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    };
  });

  it.each(readPairs('recraft'))('$about ($name)', async (pair) => {
    expect(await runPair(pair, target)).toEqual([]);
  });
});

describe('a result', () => {
  it.each([
    ['png', 'image/png'],
    ['webp', 'image/webp'],
  ])('in %s is a file of type %s to whoever has the link, for a day', async (image_format, mediaType) => {
    const { image: made } = await ask('removeBackground', { image_url: dataUrl(image), image_format });

    const answer = await fetch(made.url);
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(await decode(Buffer.from(await answer.arrayBuffer()))).toMatchObject(SMALL);
    expect(made.url).toContain('X-Amz-Expires=86400&');
  });

  it('of a vector model is an SVG without a picture in it', async () => {
    const body = { image_url: dataUrl(image), prompt: 'a beach', model: 'recraftv3_vector', style: 'Line art' };
    const { data } = await ask('replaceBackground', body);

    const answer = await fetch(data[0].url);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    const svg = await answer.text();
    expect(svg).toContain('<path');
    expect(svg).not.toContain('<image');
  });

  it('of an SVG without its background is an SVG', async () => {
    const image_url = `data:image/svg+xml;base64,${Buffer.from(LOGO).toString('base64')}`;

    const { image: made } = await ask('removeBackground', { image_url, response_format: 'b64_json' });

    expect(Buffer.from(made.b64_json, 'base64').toString()).toMatch(/^<svg .*<path/s);
  });

  it('of an SVG that something was erased in is an SVG of its size', async () => {
    const image_url = `data:image/svg+xml;base64,${Buffer.from(LOGO).toString('base64')}`;
    const mask_url = dataUrl(await maskOf({ left: 90, top: 15, width: 120, height: 120 }, LOGO_SIZE));

    const { image: made } = await ask('eraseRegion', { image_url, mask_url, response_format: 'b64_json' });

    expect(Buffer.from(made.b64_json, 'base64').toString()).toMatch(/^<svg [^>]*width="300" height="150".*<path/s);
  });

  it('of eraseRegion differs only where the mask is white', async () => {
    const body = { image_url: dataUrl(image), mask_url: dataUrl(mask), response_format: 'b64_json' };
    const { image: made } = await ask('eraseRegion', body);

    const erased = await decode(Buffer.from(made.b64_json, 'base64'));
    const changes = countChanges(await decode(image), erased, BOX);
    expect(changes.outside).toBe(0);
    expect(changes.inside).toBeGreaterThan(0);
  });

  it('of crispUpscale is four times as large', async () => {
    const icon = await photo({ width: 48, height: 40 });

    const { image: made } = await ask('crispUpscale', { image_url: dataUrl(icon), response_format: 'b64_json' });

    expect(await decode(Buffer.from(made.b64_json, 'base64'))).toMatchObject({ width: 192, height: 160 });
  });

  it('is the same for the same seed', async () => {
    const paint = async (seed: number) => {
      const body = { image_url: dataUrl(image), prompt: 'flat vector pattern', random_seed: seed };
      return await download((await ask('replaceBackground', body)).data[0].url);
    };

    const [first, again, other] = [await paint(7), await paint(7), await paint(8)];

    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
  });
});

describe('a run', () => {
  it('is paid in units, and its record tells what changed nothing', async () => {
    const before = await account();

    const answer = await post('removeBackground', { image_url: dataUrl(image), sparkle: 1, expire: true });

    expect(answer.status).toBe(200);
    expect((await bodyOf(answer)).credits).toBe(1);
    expect((await account()).credits).toBe(before.credits - 1);
    const record = await server.client().result(answer.headers.get('x-backlot-run') ?? '');
    expect(record).toMatchObject({ type: 'removeBackground', status: 'SUCCESS' });
    expect(record?.aiRecordDetail.promptObject['image_url']).toMatch(/^images\//);
    expect(record?.additionalData.warnings.map(({ code }) => code)).toEqual(['field-ignored', 'field-without-effect']);
  });

  it('asked for again with its Idempotency-Key is answered again and costs nothing', async () => {
    const body = { image_url: dataUrl(image) };
    const first = await bodyOf(await post('removeBackground', body, { 'idempotency-key': 'again' }));
    const before = await account();

    const again = await bodyOf(await post('removeBackground', body, { 'idempotency-key': 'again' }));

    expect(again).toMatchObject({ created: first.created, image: { image_id: first.image.image_id } });
    expect(await account()).toEqual(before);
  });

  it('that the team cannot pay is refused', async () => {
    const { baseUrl } = server.process();
    const poor = await server.strangersKey(999);

    const answer = await fetch(`${baseUrl}/v1/images/removeBackground`, {
      method: 'POST',
      headers: { authorization: `Bearer ${poor}`, 'content-type': 'application/json' },
      body: JSON.stringify({ image_url: dataUrl(image) }),
    });

    expect(answer.status).toBe(402);
    expect(await bodyOf(answer)).toMatchObject({ code: 'insufficient_balance' });
  });
});

describe('a request that is refused costs nothing:', () => {
  costsNothing(server.database);

  it.each(BAD_REQUESTS)('%s at %s', async (...[, endpoint, body, code, , message]: BadRequest) => {
    const answer = await post(endpoint, body);

    expect(await bodyOf(answer)).toMatchObject({ code, message, error: { message } });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['a picture that is none', { image_url: 'data:image/png;base64,aGVsbG8=' }, 'invalid_image'],
    ['a picture that is too small', () => photo({ width: 255, height: 300 }), 'invalid_request_parameter'],
    ['a picture on a private network', { image_url: 'http://127.0.0.1:80/x.png' }, 'invalid_image_url'],
    ['a picture that is not there', { image_url: 'images/2026_01_07_09_33_18_380_room.png' }, 'invalid_image'],
  ])('%s', async (_what, body, code) => {
    const answer = await post(
      'removeBackground',
      typeof body === 'function' ? { image_url: dataUrl(await body()) } : body,
    );

    const error = await bodyOf(answer);
    expect([answer.status, error.code]).toEqual([400, code]);
    expect(error.error.param).toBe('image');
  });
});

function post(endpoint: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { baseUrl, apiKey } = server.process();
  return fetch(`${baseUrl}/v1/images/${endpoint}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function ask(endpoint: string, body: object) {
  const answer = await post(endpoint, body);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return await bodyOf(answer);
}

async function account(): Promise<{ readonly credits: number }> {
  const { baseUrl, apiKey } = server.process();
  const answer = await fetch(`${baseUrl}/v1/users/me`, { headers: { authorization: `Bearer ${apiKey}` } });
  return await bodyOf(answer);
}

async function bodyOf(answer: Response) {
  return JSON.parse(await answer.text());
}
