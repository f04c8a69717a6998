import { Readable } from 'node:stream';
import { AppError, ERRORS, type ErrorCode } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { BAD_REQUESTS, type BadRequest } from './testing/bad-requests.ts';
import { API_KEY, createFakeServer, fakeRecord, formOf } from './testing/fakes.ts';
import { fakeEstimate } from '../shared/testing/fake-estimate.ts';

const MEGABYTE = 1024 * 1024;
const key = { authorization: `Bearer ${API_KEY}` };
const asked = { image_url: 'https://images.example/room.png' };

describe('a request that makes no sense is refused:', () => {
  it.each(BAD_REQUESTS)('%s at %s', async (...[, endpoint, body, code, param, message]: BadRequest) => {
    const { app, submissions, counted } = await createFakeServer();

    const answer = await app.inject({
      method: 'POST',
      url: `/v1/images/${endpoint}`,
      headers: { ...key, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });

    expect(answer.json()).toEqual({ code, message, error: { code, message, type: 'invalid_request_error', param } });
    expect(answer.statusCode).toBe(400);
    expect([submissions, counted]).toEqual([[], []]);
  });

  type RefusedBody = [what: string, payload: string, contentType: string, status: number, code: string];

  it.each<RefusedBody>([
    ['broken JSON', '{"image_url": ', 'application/json', 400, 'invalid_request_parameter'],
    ['an empty body', '', 'application/json', 400, 'invalid_request_parameter'],
    ['a reach for the prototype', '{"__proto__":{"n":2}}', 'application/json', 400, 'invalid_request_parameter'],
    ['a body beyond the limit', `{"a":"${'x'.repeat(32 * MEGABYTE)}"}`, 'application/json', 413, 'request_too_large'],
    ['a body of another kind', 'image_url=x', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['a form without end', '--x\r\nContent-', 'multipart/form-data; boundary=x', 400, 'invalid_request_parameter'],
    ['a form without a boundary', 'x', 'multipart/form-data', 400, 'invalid_request_parameter'],
  ])('%s', async (...[, payload, contentType, status, code]: RefusedBody) => {
    const { app } = await createFakeServer();

    const answer = await app.inject({
      method: 'POST',
      url: '/v1/images/removeBackground',
      headers: { ...key, 'content-type': contentType },
      payload,
    });

    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it.each([
    ['a picture beyond the limit', [{ name: 'image', value: Buffer.alloc(10 * MEGABYTE + 1), file: 'x' }], 413],
    ['a field beyond the limit', [{ name: 'style', value: 'x'.repeat(64 * 1024 + 1) }], 413],
    ['fields beyond the limit', Array.from({ length: 20 }, () => ({ name: 'a', value: 'x'.repeat(60_000) })), 413],
    ['thousands of parts', Array.from({ length: 2001 }, () => ({ name: 'a', value: '' })), 400],
    ['a picture given twice', ['image', 'file'].map((name) => ({ name, value: 'x', file: 'x' })), 400],
    ['a number given twice', ['1', '2'].map((value) => ({ name: 'n', value })), 400],
    ['a reach for the prototype', [{ name: 'controls[__proto__][a]', value: 'x' }], 400],
    ['numbers that make no colour', [{ name: 'controls[colors][][rgb][]', value: '1' }], 400],
    ['a field that is a value and an object', ['controls', 'controls[a]'].map((name) => ({ name, value: 'x' })), 400],
  ])('a form with %s', async (_what, parts, status) => {
    const { app, submissions } = await createFakeServer();

    const answer = await app.inject({
      method: 'POST',
      url: '/v1/images/replaceBackground',
      ...formOf([{ name: 'prompt', value: 'a beach' }, ...parts]),
    });

    expect(answer.statusCode).toBe(status);
    expect(answer.json().message).toEqual(expect.any(String));
    expect(submissions).toEqual([]);
  });

  it('a form without an announced length whose files are too much together', async () => {
    const { app, submissions } = await createFakeServer();
    const files = Array.from({ length: 4 }, (_, index) => ({
      name: `file${index}`,
      value: Buffer.alloc(9 * MEGABYTE),
      file: 'x',
    }));
    const { headers, payload } = formOf([{ name: 'style', value: 'any' }, ...files]);

    const answer = await app.inject({ method: 'POST', url: '/v1/styles', headers, payload: Readable.from([payload]) });

    expect([answer.statusCode, answer.json().error.param]).toEqual([413, 'file3']);
    expect(submissions).toEqual([]);
  });
});

describe('a caller', () => {
  it.each([
    ['POST', '/v1/images/removeBackground'],
    ['GET', '/v1/users/me'],
    ['GET', '/v1/styles/basic'],
    ['GET', '/v1/models'],
  ] as const)('without a key cannot %s %s', async (method, url) => {
    const { app } = await createFakeServer();

    for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
      const answer = await app.inject({ method, url, headers });

      expect([answer.statusCode, answer.body]).toEqual([401, 'request unauthorized']);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    }
  });

  it.each(['/v1/images/edits/none', '/v1/nothing', '/v1/v1/nothing', '/proxy/recraft/nothing'])(
    'is told that there is no %s, with a key and without',
    async (url) => {
      const { app } = await createFakeServer();

      for (const headers of [{}, key]) {
        const answer = await app.inject({ method: 'POST', url, headers });

        expect([answer.statusCode, answer.body]).toEqual([404, '404 page not found']);
        expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      }
    },
  );

  it('who asks too often is told so in the words of the dialect', async () => {
    const { app, submissions } = await createFakeServer({
      countImages: async () => {
        throw new AppError('rate.limited', 'Rate limit exceeded', { retryAfterSeconds: 17 });
      },
    });

    const answer = await app.inject({
      method: 'POST',
      url: '/v1/images/removeBackground',
      headers: key,
      payload: asked,
    });

    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('17');
    expect(answer.json()).toMatchObject({ code: 'rate_limit_exceeded', message: 'Rate limit exceeded' });
    expect(submissions).toEqual([]);
  });
});

it.each(Object.keys(ERRORS) as ErrorCode[])('a run that fails with %s is answered with an error', async (code) => {
  const { app } = await createFakeServer({
    runs: {
      estimate: fakeEstimate,
      execute: async (submission) => ({
        ...fakeRecord(submission),
        status: 'FAILURE',
        facts: null,
        failure: { code, message: 'It went wrong.', issues: [] },
      }),
    },
  });

  const answer = await app.inject({ method: 'POST', url: '/v1/images/removeBackground', headers: key, payload: asked });

  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.headers['x-backlot-run']).toEqual(expect.any(String));
  if (![401, 404].includes(answer.statusCode)) expect(answer.json().error.message).toBe('It went wrong.');
});

it.each([
  ['credits.insufficient', 402, 'insufficient_balance', 'insufficient_quota'],
  ['asset.unreadable', 400, 'invalid_image', 'invalid_request_error'],
  ['asset.not-found', 400, 'invalid_image', 'invalid_request_error'],
  ['request.unsupported-media', 400, 'invalid_image', 'invalid_request_error'],
  ['run.timeout', 504, 'request_timeout', 'server_error'],
] as const)('says of %s: %d %s', async (errorCode, status, code, type) => {
  const { app } = await createFakeServer({
    runs: {
      estimate: fakeEstimate,
      execute: async () => {
        throw new AppError(errorCode, 'No.', { issues: [{ field: 'image', message: 'No.' }] });
      },
    },
  });

  const answer = await app.inject({ method: 'POST', url: '/v1/images/removeBackground', headers: key, payload: asked });

  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toEqual({ code, message: 'No.', error: { code, message: 'No.', type, param: 'image' } });
});

it.each([
  ['references.1', 'image_urls.1'],
  ['words.0', 'text_layout.0'],
  ['mask', 'mask'],
])('calls what a run finds at fault as the dialect does: %s as %s', async (field, param) => {
  const failure = {
    code: 'asset.unreadable',
    message: `${field} is bad.`,
    issues: [{ field, message: 'bad' }],
  } as const;
  const { app } = await createFakeServer({
    runs: {
      estimate: fakeEstimate,
      execute: async (submission) => ({ ...fakeRecord(submission), status: 'FAILURE', facts: null, failure }),
    },
  });

  const answer = await app.inject({ method: 'POST', url: '/v1/images/removeBackground', headers: key, payload: asked });

  expect([answer.json().message, answer.json().error.param]).toEqual([`${param} is bad.`, param]);
});
