import { createHash } from 'node:crypto';
import { AppError } from '@backlot/contract';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { carriedReference } from '../../assets/carried-pictures.ts';
import { API_KEY, createFakeEndpoints, formOf, RESULT } from '../shared/endpoints/testing/fakes.ts';
import type { OpenAiDependencies } from './dependencies.ts';
import { openAiSurface } from './index.ts';

const PNG = Buffer.from('\x89PNG picture', 'latin1');
const CLEAR = Buffer.from('\x89PNG with a hole', 'latin1');
const ALPHA = Buffer.from('\x89PNG mask', 'latin1');
const urlOf = (bytes: Buffer) => `data:application/octet-stream;base64,${bytes.toString('base64')}`;
const carried = (bytes: Buffer) => carriedReference(createHash('sha256').update(bytes).digest('hex'));
const key = { authorization: `Bearer ${API_KEY}` };
const prompt = 'a red hat';
const file = (name: string, value = PNG) => ({ name, value, file: 'x.png', type: 'image/png' });
const text = (name: string, value: string) => ({ name, value });

describe('an edit', () => {
  it.each(['image', 'image[]'])(
    'of a form that calls its picture %s is answered with links and bytes',
    async (name) => {
      const { app, submissions, counted } = await createServer();

      const answer = await post(app, 'edits', formOf([file(name), text('prompt', prompt), text('n', '2')]));

      expect(answer.json()).toEqual({
        created: expect.any(Number),
        credits: 70,
        data: [1, 2].map(() => ({
          image_id: expect.any(String),
          url: expect.stringContaining('X-Amz-Expires=86400&'),
          b64_json: RESULT.toString('base64'),
        })),
      });
      expect(submissions).toMatchObject([
        {
          dialect: 'openai',
          type: 'edits',
          promptObject: { image: carried(PNG), prompt, n: 2 },
          call: { operation: 'restyle', input: { image: carried(PNG), strength: 0.5, count: 2 } },
        },
      ]);
      expect(counted).toEqual([2]);
    },
  );

  it.each([
    ['url', 'url'],
    ['b64_json', 'b64_json'],
  ])('that wants %s gets nothing else', async (format, field) => {
    const { app } = await createServer();

    const answer = await post(
      app,
      'edits',
      formOf([file('image'), text('prompt', prompt), text('response_format', format)]),
    );

    expect(Object.keys(answer.json().data[0]).sort()).toEqual([field, 'image_id'].sort());
  });

  it('with a mask makes anew what is clear in it', async () => {
    const { app, submissions } = await createServer();

    await post(app, 'edits', formOf([file('image'), file('mask', CLEAR), text('prompt', prompt)]));

    expect(submissions).toMatchObject([
      {
        promptObject: { image: carried(PNG), mask: carried(ALPHA) },
        call: { operation: 'inpaint', input: { image: carried(PNG), mask: carried(ALPHA), prompt } },
      },
    ]);
  });

  it('with an opaque mask makes anew what is white in it', async () => {
    const { app, submissions } = await createServer();

    await post(app, 'edits', formOf([file('image'), file('mask'), text('prompt', prompt)]));

    expect(submissions).toMatchObject([{ call: { operation: 'inpaint', input: { mask: carried(PNG) } } }]);
  });

  it('of a picture with a hole makes the hole anew', async () => {
    const { app, submissions } = await createServer();

    await post(app, 'edits', formOf([file('image', CLEAR), text('prompt', prompt)]));

    expect(submissions[0]?.call).toMatchObject({
      operation: 'inpaint',
      input: { image: carried(CLEAR), mask: carried(ALPHA) },
    });
    expect(submissions[0]?.promptObject).not.toHaveProperty('mask');
  });

  it('of several pictures keeps of the others that they were there', async () => {
    const { app, submissions } = await createServer();

    await post(app, 'edits', formOf([file('image[]'), file('image[]', CLEAR), text('prompt', prompt)]));

    expect(submissions[0]).toMatchObject({ promptObject: { image: [carried(PNG), '(a picture)'] } });
    expect(submissions[0]?.call.operation).toBe('restyle');
  });

  it.each([
    { image: urlOf(PNG) },
    { image_url: urlOf(PNG) },
    { images: [{ image_url: urlOf(PNG) }] },
    { image: 'images/2026_01_02_13_13_31_002_room.png' },
  ])('may come as JSON: %j', async (picture) => {
    const { app, submissions } = await createServer();

    const answer = await postJson(app, 'edits', { ...picture, prompt, mask: { image_url: urlOf(CLEAR) } });

    expect(answer.statusCode).toBe(200);
    expect(submissions[0]?.call).toMatchObject({ operation: 'inpaint', input: { mask: carried(ALPHA) } });
  });

  it('fetches a picture once, to see what it works on', async () => {
    const { app, submissions, read } = await createServer();

    await postJson(app, 'edits', { image: 'https://images.example/room.png', prompt });

    expect(read).toEqual(['team-1 image https://images.example/room.png']);
    expect(submissions[0]).toMatchObject({
      promptObject: { image: carried(PNG) },
      call: { input: { image: carried(PNG) } },
    });
  });
});

describe('a variation', () => {
  it('is laid out in the shape of its picture where that is asked for', async () => {
    const { app, submissions } = await createServer();

    const answer = await post(
      app,
      'variations',
      formOf([file('image'), text('size', 'auto'), text('model', 'dall-e-2')]),
    );

    expect(answer.statusCode).toBe(200);
    expect(submissions).toMatchObject([
      {
        type: 'variations',
        model: 'recraftv3',
        call: { operation: 'variate', input: { size: { width: 1365, height: 1024 } } },
      },
    ]);
  });
});

type Refused = [what: string, endpoint: string, body: object, param: string, message: string];

describe('a request that makes no sense is refused:', () => {
  it.each<Refused>([
    ['no picture', 'edits', { prompt }, 'image', 'image is required'],
    ['a picture that is a number', 'edits', { image: 5, prompt }, 'image', 'image is required'],
    ['an empty list', 'edits', { image: [], prompt }, 'image', 'image is required'],
    ['no prompt', 'edits', { image: urlOf(PNG) }, 'prompt', 'prompt length should be in [1, 10000]'],
    ['an empty mask', 'edits', { image: urlOf(PNG), mask: {}, prompt }, 'mask', 'mask is required'],
    [
      'a stream',
      'edits',
      { image: urlOf(PNG), prompt, stream: true },
      'stream',
      'stream should be left out: answers come in one piece',
    ],
    [
      'another format',
      'edits',
      { image: urlOf(PNG), prompt, response_format: 'x' },
      'response_format',
      'response_format should be one of: url, b64_json',
    ],
    ['ten pictures', 'edits', { image: urlOf(PNG), prompt, n: 10 }, 'n', 'n should be an integer in [1, 6]'],
    ['a picture without bytes', 'variations', { image: 'data:image/png;base64,' }, 'image', expect.any(String)],
    [
      'a size that is none',
      'variations',
      { image: urlOf(PNG), size: 'huge' },
      'size',
      expect.stringMatching(/^size should be one of/),
    ],
  ])('%s', async (...[, endpoint, body, param, message]: Refused) => {
    const { app, submissions } = await createServer();

    const answer = await postJson(app, endpoint, body);

    expect([answer.statusCode, answer.json()]).toMatchObject([400, { message, error: { param } }]);
    expect(submissions).toEqual([]);
  });

  it('a picture that cannot be read', async () => {
    const { app } = await createServer();

    const answer = await postJson(app, 'edits', { image: urlOf(Buffer.from('hello')), prompt });

    expect(answer.json()).toMatchObject({ code: 'invalid_image', error: { param: 'image' } });
  });

  it('a model that only looks like one', async () => {
    const { app } = await createServer();

    const answer = await postJson(app, 'edits', { image: urlOf(PNG), prompt, model: 'recraftv9' });

    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid_model']);
  });

  it('no key', async () => {
    const { app } = await createServer();

    const answer = await app.inject({ method: 'POST', url: '/v1/images/edits', payload: {} });

    expect([answer.statusCode, answer.body]).toEqual([401, 'request unauthorized']);
  });
});

async function createServer() {
  const { deps, ...told } = createFakeEndpoints();
  const read: string[] = [];
  const pictures: OpenAiDependencies['pictures'] = {
    read: async ({ teamId, field, reference }) => {
      read.push(`${teamId} ${field} ${reference}`);
      return PNG;
    },
    inspect: async (bytes, field) => {
      if (bytes[0] === 0x89) return { widthPx: 400, heightPx: 300 };
      throw new AppError('asset.unreadable', 'It is no picture.', { issues: [{ field, message: 'it is no picture' }] });
    },
    maskFromAlpha: async (bytes) => (CLEAR.equals(bytes) ? ALPHA : undefined),
  };
  const findContext = async () => ({ findStyle: () => undefined, findImage: () => undefined });
  const app = Fastify({ logger: false, forceCloseConnections: true });
  await app.register(openAiSurface({ ...deps, findContext, pictures }));
  return { app, read, ...told };
}

type App = Awaited<ReturnType<typeof createServer>>['app'];

function post(app: App, endpoint: string, form: ReturnType<typeof formOf>) {
  return app.inject({ method: 'POST', url: `/v1/images/${endpoint}`, ...form });
}

function postJson(app: App, endpoint: string, payload: object) {
  return app.inject({ method: 'POST', url: `/v1/images/${endpoint}`, headers: key, payload });
}
