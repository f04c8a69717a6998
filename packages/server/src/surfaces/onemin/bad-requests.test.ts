import { AppError } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { BAD_REQUESTS, type BadRequest } from './testing/bad-requests.ts';
import { API_KEY, createFakeServer, IMAGE_KEY } from './testing/fakes.ts';

const recraft = { type: 'BACKGROUND_REPLACER', model: 'recraft' };
const clipdrop = { type: 'BACKGROUND_REPLACER', model: 'clipdrop' };
const base = { imageUrl: IMAGE_KEY, prompt: 'a beach' };
const MEGABYTE = 1024 * 1024;

describe('POST /api/features', () => {
  it.each(BAD_REQUESTS)('refuses %s', async (...[, body, errorCode, field, message]: BadRequest) => {
    const { app, submissions } = await createFakeServer();

    const answer = await post(app, JSON.stringify(body));

    expect(answer.statusCode).toBe(400);
    expect(answer.json().errorCode).toBe(errorCode);
    expect(answer.json().message).toMatch(message);
    const details: unknown = JSON.parse(answer.json().details ?? '[]');
    if (field === undefined) expect(details).toEqual([]);
    else expect(details).toContainEqual({ field, message: expect.stringContaining(`'${field}'`) });
    expect(submissions).toEqual([]);
  });

  it('says of a missing field what the dialect says', async () => {
    const { app } = await createFakeServer();

    const answer = await post(app, JSON.stringify({ ...clipdrop, promptObject: { imageUrl: IMAGE_KEY } }));

    expect(answer.json()).toEqual({
      errorCode: 'MISSING_REQUIRED_FIELDS',
      message: 'Missing required fields for clipdrop model: prompt. Please provide all required parameters.',
      details:
        '[{"field":"prompt","message":"Field \'prompt\' is required for clipdrop model with type BACKGROUND_REPLACER"}]',
    });
  });

  it.each([
    ['broken JSON', '{"type": "BACKGROUND_REPLACER", ', 400, 'INVALID_REQUEST'],
    ['no JSON', 'type=BACKGROUND_REPLACER', 400, 'INVALID_REQUEST'],
    ['an empty body', '', 400, 'INVALID_REQUEST'],
    ['a reach for the prototype', '{"type":"X","__proto__":{"model":"recraft"}}', 400, 'INVALID_REQUEST'],
    [
      'a deeper reach for the prototype',
      '{"promptObject":{"constructor":{"prototype":{"a":1}}}}',
      400,
      'INVALID_REQUEST',
    ],
    [
      'lists in lists',
      `{"type":"X","model":"y","promptObject":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      400,
      'INVALID_REQUEST',
    ],
    ['objects in objects', `{"promptObject":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, 400, 'INVALID_REQUEST'],
    ['a very long list', `{"promptObject":{"a":[${'1,'.repeat(1_000_000)}1]}}`, 400, 'INVALID_REQUEST'],
    ['a body beyond the limit', `{"type":"${'x'.repeat(32 * MEGABYTE)}"}`, 413, 'REQUEST_TOO_LARGE'],
  ])('refuses %s', async (_what, payload, status, errorCode) => {
    const { app } = await createFakeServer();

    const answer = await post(app, payload);

    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ errorCode, message: expect.any(String) });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data; boundary=x'])(
    'refuses a body of type %s',
    async (contentType) => {
      const { app } = await createFakeServer();

      const answer = await post(app, JSON.stringify({ ...recraft, promptObject: base }), contentType);

      expect(answer.statusCode).toBe(415);
      expect(answer.json()).toEqual({
        errorCode: 'UNSUPPORTED_MEDIA_TYPE',
        message: expect.any(String),
      });
    },
  );

  it('takes a picture of ten megabytes as a data: URL', async () => {
    const { app, submissions } = await createFakeServer();
    const imageUrl = `data:image/png;base64,${Buffer.alloc(10 * MEGABYTE).toString('base64')}`;

    const answer = await post(app, JSON.stringify({ ...recraft, promptObject: { ...base, imageUrl } }));

    expect(answer.statusCode).toBe(200);
    expect(submissions).toHaveLength(1);
  });

  it('takes a body with a charset', async () => {
    const { app } = await createFakeServer();

    const answer = await post(
      app,
      JSON.stringify({ ...recraft, promptObject: base }),
      'application/json; charset=utf-8',
    );

    expect(answer.statusCode).toBe(200);
  });
});

describe('a caller', () => {
  it.each([
    ['POST', '/api/features'],
    ['POST', '/api/assets'],
    ['GET', '/api/results/00000000-0000-4000-8000-000000000001'],
    ['GET', '/api/recraft/styles?taskType=recraftv3'],
  ] as const)('without a key cannot %s %s', async (method, url) => {
    const { app } = await createFakeServer();

    const without = await app.inject({ method, url });
    const wrong = await app.inject({ method, url, headers: { 'api-key': 'wrong' } });

    expect([without.statusCode, without.json().errorCode]).toEqual([401, 'MISSING_API_KEY']);
    expect([wrong.statusCode, wrong.json().errorCode]).toEqual([401, 'INVALID_API_KEY']);
  });

  it('is told when to come back', async () => {
    const { app } = await createFakeServer({
      authenticate: async () => {
        throw new AppError('rate.limited', 'Too many.', { retryAfterSeconds: 17 });
      },
    });

    const answer = await app.inject({ method: 'POST', url: '/api/features', headers: { 'api-key': API_KEY } });

    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('17');
    expect(answer.json()).toEqual({ errorCode: 'RATE_LIMIT_EXCEEDED', message: 'Too many.' });
  });

  it('is told in the dialect that there is no such path', async () => {
    const { app } = await createFakeServer();

    const answer = await app.inject({ method: 'DELETE', url: '/api/nothing?x=1', headers: { 'api-key': API_KEY } });

    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ errorCode: 'NOT_FOUND', message: 'Cannot DELETE /api/nothing' });
  });
});

function post(
  app: Awaited<ReturnType<typeof createFakeServer>>['app'],
  payload: string,
  contentType = 'application/json',
) {
  return app.inject({
    method: 'POST',
    url: '/api/features',
    headers: { 'api-key': API_KEY, 'content-type': contentType },
    payload,
  });
}
