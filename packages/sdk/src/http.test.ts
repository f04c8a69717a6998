import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { ApiError, AuthError, ConnectionError, ProviderError, RateLimitError, TimedOutError } from './errors.ts';
import type { ClientOptions } from './http.ts';
import { failure, fakeServer, type Reply } from './testing/fake-server.ts';

const BROKEN = new TypeError('fetch failed');
const RUN = { type: 'TEXT_REMOVER', model: 'clipdrop', promptObject: { imageUrl: 'images/a.png' } } as const;

function clientOf(replies: readonly Reply[], options: Partial<ClientOptions> = {}) {
  const server = fakeServer(...replies);
  const pauses: number[] = [];
  const pause = async (ms: number): Promise<void> => void pauses.push(ms);
  const client = createClient({ baseURL: 'http://host/', apiKey: 'bl_1', fetch: server.fetch, pause, ...options });
  return { client, asked: server.asked, pauses };
}

describe('a request', () => {
  it('carries the key in a header, and what is asked for in the address', async () => {
    const { client, asked } = clientOf([Response.json({ runs: [], nextCursor: null })]);

    await client.runs.list({ q: 'red mug', rating: 5, cursor: undefined });

    expect(asked[0]?.url).toBe('http://host/runs?q=red+mug&rating=5');
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer bl_1');
  });

  it('says how a paid call is to be done', async () => {
    const { client, asked } = clientOf([Response.json({ aiRecord: { uuid: 'a' } })]);

    await client.features.run(RUN, {
      async: true,
      priority: 'high',
      policy: { order: ['recraft', 'builtin'], prefer: 'cheapest', builtin: true },
      idempotencyKey: 'mine',
    });

    expect(asked[0]?.url).toBe('http://host/api/features');
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toMatchObject({
      prefer: 'respond-async',
      'x-backlot-priority': 'high',
      'x-backlot-policy': 'order=recraft,builtin; prefer=cheapest; builtin=yes',
      'idempotency-key': 'mine',
    });
  });

  it('asks for a price alone with dryRun', async () => {
    const { client, asked } = clientOf([Response.json({ dryRun: true, count: 2 })]);

    const estimate = await client.images.generations({ prompt: 'a cat', n: 2 }, { dryRun: true });

    expect(asked[0]?.url).toBe('http://host/v1/images/generations?dry_run=1');
    expect(estimate.count).toBe(2);
  });

  it('is a form where a field is a file, and leaves out what is absent', async () => {
    const { client, asked } = clientOf([Response.json({ image: {} })]);
    const file = new Blob(['pixels']);

    await client.images.vectorize({ image_url: file, max_num_colors: 4, strict_color_palette: [[1, 2, 3]] });
    await client.styles.create({ style: 'icon', image_urls: [file, 'images/a.png'], prompt: undefined });

    const [picture, style] = asked.map(({ body }) => (body instanceof FormData ? [...body.entries()] : []));
    expect(picture?.map(([name]) => name)).toEqual(['image_url', 'max_num_colors', 'strict_color_palette']);
    expect(picture?.slice(1).map(([, value]) => value)).toEqual(['4', '[[1,2,3]]']);
    expect(style?.map(([name, value]) => [name, typeof value])).toEqual([
      ['style', 'string'],
      ['image_urls', 'object'],
      ['image_urls', 'string'],
    ]);
  });
});

describe('an answer that says no', () => {
  it('is an error of its family with all that is known of it', async () => {
    const body = { errorCode: 'X', message: 'No.', details: '[{"field":"promptObject.n","message":"must be less"}]' };
    const headers = { 'x-backlot-error': 'provider.moderated', 'x-request-id': 'r-1', 'x-backlot-run': 'run-1' };
    const { client } = clientOf([Response.json(body, { status: 422, headers })]);

    const error: unknown = await client.features.run(RUN).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({
      message: 'No.',
      code: 'provider.moderated',
      wireCode: 'X',
      status: 422,
      requestId: 'r-1',
      runId: 'run-1',
      retryable: false,
      issues: [{ field: 'promptObject.n', message: 'must be less' }],
    });
  });

  it.each([
    ['a text', new Response('request unauthorized', { status: 401 }), AuthError, 'auth.invalid'],
    ['a page of a proxy', new Response('<html>', { status: 502 }), ApiError, 'http.502'],
    ['nothing', new Response(null, { status: 429 }), RateLimitError, 'rate.limited'],
  ] as const)('is told by its status where it is %s', async (_what, reply, family, code) => {
    const { client } = clientOf([reply], { maxRetries: 0 });

    const error: unknown = await client.results.get('a').catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(family);
    expect(error).toMatchObject({ code });
  });

  it('names the parameter at fault of the Recraft dialect', async () => {
    const body = { code: 'invalid_request_parameter', message: 'n should be less', error: { param: 'n' } };
    const { client } = clientOf([
      Response.json(body, { status: 400, headers: { 'x-backlot-error': 'request.invalid' } }),
    ]);

    const error: unknown = await client.images.generations({ prompt: 'x' }).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'RequestError', issues: [{ field: 'n', message: 'n should be less' }] });
  });
});

describe('a request that failed', () => {
  it('is sent again with the same key where the connection broke', async () => {
    const { client, asked, pauses } = clientOf([BROKEN, Response.json({ aiRecord: { uuid: 'a' } })]);

    await client.features.run(RUN);

    const keys = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^sdk-[0-9a-f]{32}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(pauses).toHaveLength(1);
  });

  it('waits for what it began before the connection broke, as long as that takes', async () => {
    const busy = failure(409, 'request.conflict', { 'retry-after': '2' });
    const { client, asked, pauses } = clientOf([BROKEN, busy, busy, busy, Response.json({ aiRecord: { uuid: 'a' } })]);

    await client.features.run(RUN);

    expect(asked).toHaveLength(5);
    expect(pauses.slice(1)).toEqual([2000, 2000, 2000]);
  });

  it.each([
    ['turned away for a while', failure(429, 'rate.limited', { 'retry-after': '3' })],
    ['not begun for want of a server', failure(503, 'model.unavailable', { 'retry-after': '3' })],
  ])('is sent again after the time that the server asks for: %s', async (_what, reply) => {
    const { client, pauses } = clientOf([reply, Response.json({})]);

    await client.json({ method: 'PATCH', path: '/runs/a' });

    expect(pauses).toEqual([3000]);
  });

  it.each([
    ['the server has decided', 'features', failure(502, 'provider.unavailable'), ProviderError],
    ['it is wrong', 'features', failure(400, 'request.invalid'), ApiError],
    ['it is wanted in an hour', 'features', failure(429, 'rate.limited', { 'retry-after': '3600' }), RateLimitError],
    ['it may have been done already', 'change', BROKEN, ConnectionError],
    ['somebody between failed and it may have been done', 'change', new Response('', { status: 502 }), ApiError],
  ] as const)('is not sent again where %s', async (_what, call, reply, family) => {
    const { client, asked } = clientOf([reply]);

    const made = call === 'features' ? client.features.run(RUN) : client.json({ method: 'PATCH', path: '/runs/a' });

    await expect(made).rejects.toBeInstanceOf(family);
    expect(asked).toHaveLength(1);
  });

  it('is given up after so many tries', async () => {
    const { client, asked } = clientOf([BROKEN]);

    await expect(client.runs.get('a')).rejects.toBeInstanceOf(ConnectionError);

    expect(asked).toHaveLength(3);
  });
});

describe('an abort', () => {
  const never: Reply = (_asked, signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

  it('ends a request with its own reason, and nothing is sent again', async () => {
    const { client, asked } = clientOf([never]);
    const controller = new AbortController();

    const made = client.features.run(RUN, { signal: controller.signal });
    controller.abort(new Error('enough'));

    await expect(made).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);
  });

  it('ends the pause before another try', async () => {
    const controller = new AbortController();
    const server = fakeServer(BROKEN);
    const client = createClient({ apiKey: 'bl_1', fetch: server.fetch });

    const made = client.features.run(RUN, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 10);

    await expect(made).rejects.toThrow('enough');
    expect(server.asked).toHaveLength(1);
  });

  it('comes by itself when the time is over, and nothing is sent again', async () => {
    const { client, asked } = clientOf([never]);

    await expect(client.features.run(RUN, { timeoutMs: 20 })).rejects.toBeInstanceOf(TimedOutError);

    expect(asked).toHaveLength(1);
  });
});
