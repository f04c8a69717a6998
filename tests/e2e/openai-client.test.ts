import OpenAI, { toFile } from 'openai';
import { beforeAll, describe, expect, it } from 'vitest';
import { download } from '../support/client.ts';
import { costsNothing } from '../support/costs-nothing.ts';
import { countChanges, decode, maskOf, photo, withHole, type Box } from '../support/pictures.ts';
import { formOf, jsonOf, recraftCalls, type RecraftCall } from '../support/recraft-calls.ts';
import { useServer } from '../support/use-server.ts';

/** What a client gets for a call of the Recraft API. */
interface Answer {
  readonly created: number;
  readonly credits: number;
  readonly data?: readonly Picture[];
  readonly image?: Picture;
}

interface Picture {
  readonly image_id: string;
  readonly url?: string;
  readonly b64_json?: string;
}

const LEAST = { width: 256, height: 256 };
const BOX: Box = { left: 96, top: 96, width: 48, height: 48 };
const prompt = 'flat vector pattern';

const server = await useServer(async () => ({
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '100000',
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '100000',
}));
const calls = await recraftCalls();
let client: OpenAI;
let image: Buffer;

beforeAll(async () => {
  image = await photo(LEAST);
  client = createClient();
});

describe('client.post', () => {
  it.each(calls)('for $path takes JSON and gives a link', async (call) => {
    const answer = await client.post<Answer>(`/${call.path}`, { body: jsonOf(call) });

    const { image_id, url } = pictureOf(answer, call);
    expect(image_id).toMatch(/^[0-9a-f]{8}-/);
    expect(await typeOf(await download(url ?? null))).toBe(call.mediaType);
    expect(answer).toMatchObject({ created: expect.any(Number), credits: 1 });
  });

  it.each(calls.filter(({ isSlow }) => !isSlow))('for $path takes a form and gives bytes', async (call) => {
    const body = formOf({ ...call, fields: { ...call.fields, response_format: 'b64_json' } });

    const answer = await client.post<Answer>(`/${call.path}`, { body });

    const { url, b64_json = '' } = pictureOf(answer, call);
    expect(url).toBeUndefined();
    expect(await typeOf(Buffer.from(b64_json, 'base64'))).toBe(call.mediaType);
  });
});

describe('client.images.generate', () => {
  it('makes a picture, with what Recraft has beside OpenAI', async () => {
    const answer = await client.images.generate({
      prompt: 'a red circle',
      model: 'recraftv3',
      size: '1024x1024',
      // @ts-expect-error: a style of Recraft's
      style: 'Line art',
      controls: { background_color: { rgb: [240, 240, 255] } },
    });

    const [picture] = answer.data ?? [];
    expect(picture).toMatchObject({ image_id: expect.any(String), url: expect.any(String) });
    expect(await typeOf(await download(picture?.url ?? null))).toBe('image/svg+xml');
  });
});

describe('client.images.edit', () => {
  it('makes anew what is clear in the mask, and nothing else', async () => {
    const mask = await withHole(image, BOX);

    const answer = await client.images.edit({
      image: await fileOf(image),
      mask: await fileOf(mask),
      prompt: 'a bowl of fruit',
      model: 'recraftv3',
      response_format: 'b64_json',
    });

    const edited = await decode(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'));
    const changes = countChanges(await decode(image), edited, BOX);
    expect(changes.outside).toBe(0);
    expect(changes.inside).toBeGreaterThan(0);
  });

  it('fills the hole of a picture that has one', async () => {
    const answer = await client.images.edit({
      image: await fileOf(await withHole(image, BOX)),
      prompt: 'a bowl of fruit',
      model: 'gpt-image-1',
    });

    const { data } = await decode(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'));
    expect(data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
    expect(answer.data?.[0]?.url).toContain('/images/');
  });

  it('of several pictures works on the first and says so', async () => {
    const { data, response } = await client.images
      .edit({ image: [await fileOf(image), await fileOf(image)], prompt: 'winter', model: 'recraftv3' })
      .withResponse();

    expect(data.data).toHaveLength(1);
    const record = await server.client().result(response.headers.get('x-backlot-run') ?? '');
    expect(record).toMatchObject({ type: 'edits', model: 'recraftv3', status: 'SUCCESS' });
    expect(record?.additionalData.warnings).toContainEqual({
      code: 'field-without-effect',
      message: expect.stringContaining("'image'"),
    });
  });
});

describe('client.images.createVariation', () => {
  it('lays the picture out anew', async () => {
    const answer = await client.images.createVariation({ image: await fileOf(image), size: '512x512' });

    expect(await decode(await download(answer.data?.[0]?.url ?? null))).toMatchObject({ width: 1024, height: 1024 });
  });
});

describe('what is refused costs nothing and can be told:', () => {
  costsNothing(server.database);

  it('a wrong key', async () => {
    const stranger = createClient('bl_wrong');

    await expect(stranger.images.generate({ prompt: 'x' })).rejects.toMatchObject({
      status: 401,
      message: '401 request unauthorized',
    });
  });

  it('a prompt that is too long', async () => {
    const asked = client.images.generate({ prompt: 'x'.repeat(1001), model: 'recraftv3' });

    await expect(asked).rejects.toMatchObject({
      status: 400,
      code: 'invalid_request_parameter',
      message: '400 prompt length should be in [1, 1000]',
    });
  });

  it('a model of another house, for pictures from words', async () => {
    await expect(client.images.generate({ prompt: 'x', model: 'dall-e-3' })).rejects.toMatchObject({
      status: 400,
      code: 'invalid_model',
    });
  });

  it('a mask of another size', async () => {
    const mask = await maskOf(BOX, { width: 300, height: 256 });

    const asked = client.images.edit({ image: await fileOf(image), mask: await fileOf(mask), prompt });

    await expect(asked).rejects.toMatchObject({ status: 400, message: expect.stringContaining('300 x 256 px') });
  });

  it('a path that is none', async () => {
    await expect(client.post('/images/refine', { body: {} })).rejects.toMatchObject({ status: 404 });
  });

  it('no picture', async () => {
    await expect(client.post('/images/vectorize', { body: {} })).rejects.toMatchObject({
      code: 'invalid_request_parameter',
      param: 'image_url',
    });
  });
});

function createClient(apiKey = server.process().apiKey): OpenAI {
  return new OpenAI({ baseURL: `${server.process().baseUrl}/v1`, apiKey, maxRetries: 0 });
}

function pictureOf({ data, image: single }: Answer, { answer }: RecraftCall): Picture {
  const picture = answer === 'data' ? data?.[0] : single;
  if (picture === undefined) throw new Error(`no picture in ${answer}`);
  return picture;
}

async function typeOf(bytes: Buffer): Promise<string> {
  const isSvg = bytes.subarray(0, 5).toString() === '<svg ';
  await decode(bytes);
  return isSvg ? 'image/svg+xml' : 'image/png';
}

function fileOf(bytes: Buffer) {
  return toFile(bytes, 'picture.png', { type: 'image/png' });
}
