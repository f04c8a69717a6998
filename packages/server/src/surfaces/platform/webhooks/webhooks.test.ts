import Fastify from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../../tests/support/test-database.ts';
import type { Principal } from '../../../auth/principal.ts';
import { createSafePost } from '../../../net/safe-post.ts';
import { addMember, createSpender } from '../../../store/testing/people.ts';
import { failRuns } from '../../../store/testing/webhooks.ts';
import { createWebhooks } from '../../../webhooks/manage.ts';
import { createSend } from '../../../webhooks/send.ts';
import { readSigned, startReceiver } from '../../../webhooks/testing/start-receiver.ts';
import { webhooksSurface } from './index.ts';

const { database } = await createTestDatabase();
const receiver = await startReceiver((_received, index) => ({ status: index === 0 ? 204 : 500 }));
afterAll(receiver.close);

const URL = 'https://hooks.example/backlot';
const PUBLIC = [{ address: '93.184.216.34', family: 4 }];
const PRIVATE = [{ address: '10.0.0.1', family: 4 }];

/** The routes, as somebody sees them. */
async function serve(principal?: Principal) {
  const someone = principal ?? (await createSpender(database, { credits: 1000 }));
  const allowHosts = new Set([receiver.host]);
  const now = () => new Date();
  const rung: string[] = [];
  const app = Fastify({ logger: false });
  await app.register(
    webhooksSurface({
      authenticate: async () => someone,
      webhooks: createWebhooks({
        database,
        bell: { ring: (name) => void rung.push(name) },
        send: createSend({ post: createSafePost({ timeoutMs: 2000 }), allowHosts, now }),
        allowHosts,
        resolveHost: async (host) => (host === 'inside.example' ? PRIVATE : PUBLIC),
        now,
      }),
    }),
  );
  const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const answer = await app.inject({ method, url: `/webhooks${path}`, ...(body && { payload: body }) });
    return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
  };
  const create = async (body: object = { url: URL }) => (await ask('POST', '', body)).body;
  return { ask, create, rung, principal: someone };
}

describe('a webhook', () => {
  test('shows its secret once, when it is made', async () => {
    const { ask } = await serve();

    const { status, body } = await ask('POST', '', { url: URL });

    const { secret, ...shown } = body;
    expect(status).toBe(201);
    expect(secret).toMatch(/^whsec_/);
    expect(shown).toEqual({
      id: expect.any(String),
      url: URL,
      description: '',
      events: ['run.succeeded', 'run.failed', 'run.cancelled'],
      enabled: true,
      disabledReason: null,
      previousSecretValidUntil: null,
      failingSince: null,
      pausedUntil: null,
      createdAt: expect.any(String),
    });
    expect(await ask('GET', `/${shown.id}`)).toEqual({ status: 200, body: shown });
    expect(await ask('GET', '')).toEqual({ status: 200, body: { webhooks: [shown] } });
  });

  test('is changed in what is named', async () => {
    const { ask, create, rung } = await serve();
    const { id } = await create();

    const { body } = await ask('PATCH', `/${id}`, { enabled: false, events: ['run.queued', 'run.queued'] });

    expect(body).toMatchObject({ url: URL, enabled: false, events: ['run.queued'] });
    expect(rung).toEqual(['webhooks']);
  });

  test('is gone when it is deleted', async () => {
    const { ask, create } = await serve();
    const { id } = await create();

    expect((await ask('DELETE', `/${id}`)).status).toBe(204);
    expect((await ask('DELETE', `/${id}`)).status).toBe(404);
    expect((await ask('GET', `/${id}`)).body).toEqual({
      errorCode: 'request.not-found',
      message: 'There is no such webhook.',
    });
  });

  test('has another secret when it is rotated, beside the one before for a day', async () => {
    const { ask, create } = await serve();
    const { id, secret } = await create();

    const { status, body } = await ask('POST', `/${id}/rotate`);
    const once = await ask('POST', `/${id}/rotate`, { previousValidHours: 0 });

    expect(status).toBe(200);
    expect(body.secret).not.toBe(secret);
    const hours = (Date.parse(body.previousSecretValidUntil) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(24);
    expect(once.body.previousSecretValidUntil).toBeNull();
  });

  test('is not there for members, nor for other teams', async () => {
    const owner = await serve();
    const { id } = await owner.create();
    const member = await serve(await addMember(database, owner.principal));
    const stranger = await serve();

    expect(await member.ask('GET', '')).toEqual({
      status: 403,
      body: { errorCode: 'auth.forbidden', message: 'Webhooks are for the admins of a team.' },
    });
    for (const path of ['', '/deliveries']) expect((await stranger.ask('GET', `/${id}${path}`)).status).toBe(404);
    for (const path of ['/rotate', '/test']) expect((await stranger.ask('POST', `/${id}${path}`)).status).toBe(404);
    expect((await stranger.ask('PATCH', `/${id}`, { enabled: false })).status).toBe(404);
  });

  test('is one of twenty at most', async () => {
    const { ask, create } = await serve();
    for (let index = 0; index < 20; index++) await create();

    const { status, body } = await ask('POST', '', { url: URL });

    expect([status, body.message]).toEqual([409, 'A team has 20 webhooks at most. Delete one first.']);
  });

  test.each([
    [{}, 'url: a URL is expected.'],
    [{ url: 'nonsense' }, 'The URL cannot be used. It is not a URL.'],
    [{ url: 'http://hooks.example/' }, 'The URL cannot be used. It must begin with https://.'],
    [{ url: 'https://ada:secret@hooks.example/' }, 'The URL cannot be used. It contains credentials.'],
    [{ url: 'https://127.0.0.1/' }, 'The URL cannot be used. Its host is not on the public internet.'],
    [{ url: 'https://inside.example/' }, 'The URL cannot be used. Its host is not on the public internet.'],
    [{ url: `https://hooks.example/${'a'.repeat(2048)}` }, 'url: 2048 characters at most are expected.'],
    [{ url: URL, events: [] }, /^events: some of run\.queued, .* are expected\.$/],
    [{ url: URL, events: ['run.exploded'] }, /^events: some of run\.queued, .* are expected\.$/],
    [{ url: URL, description: 'a\u0000b' }, 'The body: must not contain NUL or broken surrogate pairs.'],
    [{ url: URL, secret: 'mine' }, 'secret: there is no such field.'],
  ])('is refused with what is wrong: %j', async (wishes, message) => {
    const { ask } = await serve();

    const { status, body } = await ask('POST', '', wishes);

    expect([status, body.message]).toEqual([
      400,
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
  });
});

describe('a test', () => {
  test('sends something now and says what came of it', async () => {
    const { ask, create } = await serve();
    const { id, secret } = await create({ url: receiver.url });

    const good = await ask('POST', `/${id}/test`);
    const bad = await ask('POST', `/${id}/test`);

    expect(good.body).toEqual({ delivered: true, status: 204, error: null, durationMs: expect.any(Number) });
    expect(bad.body).toMatchObject({ delivered: false, status: 500, error: 'The receiver answered 500.' });
    const [received] = receiver.received;
    if (received === undefined) throw new Error('nothing came');
    expect(readSigned(secret, received)).toEqual({
      type: 'webhook.test',
      timestamp: expect.any(String),
      data: { webhookId: id },
    });
  });
});

describe('the log', () => {
  test('is read in pages, and what it holds is sent again', async () => {
    const { ask, create, principal, rung } = await serve();
    const { id } = await create();
    const [older, newer] = await failRuns(database, principal, 2);

    const first = await ask('GET', `/${id}/deliveries?limit=1&state=PENDING`);
    const [delivery] = first.body.deliveries;
    const second = await ask('GET', `/${id}/deliveries?before=${delivery.id}`);

    expect(delivery).toEqual({
      id: expect.any(String),
      messageId: `msg_${delivery.id}`,
      runId: newer,
      type: 'run.failed',
      state: 'PENDING',
      attempts: 0,
      last: null,
      nextAttemptAt: expect.any(String),
      createdAt: expect.any(String),
      deliveredAt: null,
    });
    expect(second.body.deliveries).toMatchObject([{ runId: older }]);
    expect(await ask('POST', `/${id}/deliveries/${delivery.id}/replay`)).toMatchObject({
      status: 202,
      body: { id: delivery.id, state: 'PENDING' },
    });
    expect(rung).toEqual(['webhooks']);
    const unknown = await ask('POST', `/${id}/deliveries/${id}/replay`);
    expect([unknown.status, unknown.body.message]).toEqual([404, 'There is no such delivery.']);
  });

  test.each(['state=SENT', 'limit=0', 'limit=101', 'before=yesterday', 'page=2'])('refuses ?%s', async (query) => {
    const { ask, create } = await serve();
    const { id } = await create();

    expect((await ask('GET', `/${id}/deliveries?${query}`)).status).toBe(400);
  });
});
