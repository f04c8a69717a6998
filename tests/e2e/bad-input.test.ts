import { beforeAll, describe, expect, it } from 'vitest';
import { BAD_REQUESTS, type BadRequest } from '../../packages/server/src/surfaces/onemin/testing/bad-requests.ts';
import { createClient, errorOf } from '../support/client.ts';
import { costsNothing } from '../support/costs-nothing.ts';
import { dataUrl, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const NO_SUCH_KEY = 'images/2026_01_07_09_33_18_380_room.png';

const server = await useServer();
costsNothing(server.database);
let image: Buffer;

beforeAll(async () => {
  image = await photo();
});

describe('a request that makes no sense is refused: ', () => {
  it.each(BAD_REQUESTS)('%s', async (...[, body, errorCode, field, message]: BadRequest) => {
    const answer = await server.client().ask(body);

    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ errorCode, message: expect.stringMatching(message) });
    if (field !== undefined) expect(errorOf(answer).message).toContain(field);
  });

  it('a body that is no JSON', async () => {
    const answer = await post('{"type": "BACKGROUND_REPLACER", ', 'application/json');

    expect(await answer.json()).toMatchObject({ errorCode: 'INVALID_REQUEST' });
    expect(answer.status).toBe(400);
  });

  it('a body of another kind', async () => {
    const answer = await post('type=BACKGROUND_REPLACER', 'application/x-www-form-urlencoded');

    expect(await answer.json()).toMatchObject({ errorCode: 'UNSUPPORTED_MEDIA_TYPE' });
    expect(answer.status).toBe(415);
  });

  it('a body without end', async () => {
    const answer = await server.client().ask(replacing('x'.repeat(33 * 2 ** 20)));

    expect(errorOf(answer).errorCode).toBe('REQUEST_TOO_LARGE');
    expect(answer.status).toBe(413);
  });

  it('a form without a file', async () => {
    const body = new FormData();
    body.set('picture', 'not a file');
    const { baseUrl, apiKey } = server.process();

    const answer = await fetch(`${baseUrl}/api/assets`, { method: 'POST', headers: { 'api-key': apiKey }, body });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errorCode: 'MISSING_REQUIRED_FIELDS',
      message: expect.stringContaining('asset'),
    });
  });
});

describe('a picture that the caller may not see is refused: ', () => {
  it('one that does not exist', async () => {
    expect(await refusal(replacing(NO_SUCH_KEY))).toEqual({ status: 404, errorCode: 'ASSET_NOT_FOUND', names: true });
  });

  it('one of another team, in the very same words', async () => {
    const key = await (await server.strangers()).keep('room.png', image);

    const theirs = await server.client().ask(replacing(key));

    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe((await server.client().ask(replacing(NO_SUCH_KEY))).text);
  });

  it('one of another team, by its link without a signature', async () => {
    const key = await (await server.strangers()).keep('room.png', image);

    const answer = await refusal(replacing(`${server.process().baseUrl}/backlot/${key}`));

    expect(answer).toEqual({ status: 404, errorCode: 'ASSET_NOT_FOUND', names: true });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'images/../../pg/PG_VERSION', 'examples/../package.json', '.'])(
    'what is no key: %s',
    async (reference) => {
      const answer = await refusal(replacing(reference));

      expect(answer).toEqual({ status: 404, errorCode: 'ASSET_NOT_FOUND', names: true });
    },
  );
});

describe('a caller is refused', () => {
  it.each([
    ['without a key', {}, 'MISSING_API_KEY'],
    ['with a wrong key', { 'api-key': 'bl_wrong' }, 'INVALID_API_KEY'],
    ['with a wrong bearer', { authorization: 'Bearer bl_wrong' }, 'INVALID_API_KEY'],
    ['with an empty key', { 'api-key': '' }, 'MISSING_API_KEY'],
  ])('%s, everywhere under /api', async (_how, headers: Record<string, string>, errorCode) => {
    for (const [method, path] of [
      ['POST', 'features'],
      ['POST', 'assets'],
      ['GET', 'results/11111111-1111-4111-8111-111111111111'],
      ['GET', 'recraft/styles?taskType=recraftv3'],
    ] as const) {
      const answer = await fetch(`${server.process().baseUrl}/api/${path}`, { method, headers });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ errorCode });
    }
  });

  it('with no more credits than half the pictures need, before any work', async () => {
    const poor = await server.strangers(1500);

    const answer = await poor.ask({
      ...replacing(dataUrl(image)),
      model: 'recraft',
      promptObject: { ...both(), n: 2 },
    });

    expect(answer.status).toBe(402);
    expect(errorOf(answer)).toMatchObject({
      errorCode: 'INSUFFICIENT_CREDITS',
      message: expect.stringMatching(/2000 credits.*1500/),
    });
  });

  it('with a run of another team: it is as unknown as one that never was', async () => {
    const strangers = await server.strangers();
    const { uuid } = await strangers.run({ ...replacing(NO_SUCH_KEY), async: true });
    await strangers.finished(uuid);

    expect(await server.client().result(uuid)).toBeNull();
  });
});

describe('a caller that goes away in the middle of an upload', () => {
  it('leaves nothing behind', async () => {
    const gone = new AbortController();
    const half = new ReadableStream({
      start: (controller) => controller.enqueue(Buffer.concat([Buffer.from(HALF_A_FORM), image])),
      pull: () => gone.abort(),
    });
    const { baseUrl, apiKey } = server.process();
    const headers = { 'api-key': apiKey, 'content-type': 'multipart/form-data; boundary=b' };
    const before = await countAssets();

    const asked = { method: 'POST', headers, body: half, signal: gone.signal, duplex: 'half' };
    const upload = fetch(`${baseUrl}/api/assets`, asked);

    await expect(upload).rejects.toThrow('aborted');
    expect(await countAssets()).toBe(before);
  });
});

const HALF_A_FORM = '--b\r\nContent-Disposition: form-data; name="asset"; filename="x.png"\r\n\r\n';

function both() {
  return { imageUrl: dataUrl(image), prompt: 'a white studio' };
}

function replacing(imageUrl: string) {
  return { type: 'BACKGROUND_REPLACER', model: 'clipdrop', promptObject: { imageUrl, prompt: 'a beach' } };
}

async function refusal(body: object) {
  const answer = await createClient(server.process()).ask(body);
  const { errorCode, message } = errorOf(answer);
  return { status: answer.status, errorCode, names: message.includes('imageUrl') };
}

async function post(body: string, type: string): Promise<Response> {
  const { baseUrl, apiKey } = server.process();
  const headers = { 'api-key': apiKey, 'content-type': type };
  return await fetch(`${baseUrl}/api/features`, { method: 'POST', headers, body });
}

async function countAssets(): Promise<number> {
  return (await server.database().selectFrom('assets').select('key').execute()).length;
}
