import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { metricsSurface } from './metrics.ts';
import { observeRequests } from './observe-requests.ts';

const TOKEN = 'a-token-for-prometheus';

async function serve(token?: string) {
  const app = Fastify({ logger: false });
  await app.register(metricsSurface({ contentType: 'text/plain; version=0.0.4', read: async () => 'up 1\n', token }));
  onTestFinished(() => app.close());
  const ask = async (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => {
    const { statusCode, body } = await app.inject({ url: '/metrics', headers, remoteAddress });
    return [statusCode, body] as const;
  };
  return { app, ask };
}

describe('GET /metrics', () => {
  it('is what Prometheus reads', async () => {
    const { app } = await serve();

    const answer = await app.inject({ url: '/metrics' });

    expect([answer.statusCode, answer.body]).toEqual([200, 'up 1\n']);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' });
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.8.0.1'])(
    'is for this machine without a token: %s',
    async (address) => {
      const { ask } = await serve();

      expect(await ask({}, address)).toEqual([200, 'up 1\n']);
    },
  );

  it.each(['10.0.0.7', '203.0.113.4', '2001:db8::1', '::ffff:10.0.0.7'])(
    'is for nobody else without a token: %s',
    async (address) => {
      const { ask } = await serve();

      expect(await ask({}, address)).toEqual([403, expect.stringContaining('BACKLOT_METRICS_TOKEN')]);
    },
  );

  it.each(['x-forwarded-for', 'forwarded', 'via'])('trusts no address behind a proxy: %s', async (header) => {
    const { ask } = await serve();

    expect(await ask({ [header]: '127.0.0.1' })).toEqual([403, expect.any(String)]);
  });

  it('is for whoever has the token, from anywhere, and for nobody else', async () => {
    const { ask } = await serve(TOKEN);

    expect(await ask({ authorization: `Bearer ${TOKEN}` }, '203.0.113.4')).toEqual([200, 'up 1\n']);
    expect(await ask({})).toEqual([401, expect.any(String)]);
    expect(await ask({ authorization: `Bearer ${TOKEN}x` })).toEqual([401, expect.any(String)]);
    expect(await ask({ authorization: `Basic ${TOKEN}` })).toEqual([401, expect.any(String)]);
    expect(await ask({ authorization: `Bearer ${TOKEN} ${TOKEN}` })).toEqual([401, expect.any(String)]);
  });
});

describe('observing requests', () => {
  it('tells of each once, by the pattern of its route', async () => {
    const told: object[] = [];
    const app = Fastify({ logger: false });
    observeRequests(app, (seen) => told.push(seen));
    app.get('/runs/:id', async (_request, reply) => reply.code(418).send('x'));

    await app.inject({ url: '/runs/0197c0de?key=secret' });
    await app.inject({ method: 'POST', url: '/nowhere/secret' });

    expect(told).toMatchObject([
      { method: 'GET', route: '/runs/:id', status: 418, durationMs: expect.any(Number) },
      { method: 'POST', route: undefined, status: 404 },
    ]);
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  it('tells of a caller who has gone', async () => {
    const told: { readonly status: number }[] = [];
    const app = Fastify({ logger: false });
    onTestFinished(() => app.close());
    const seen = new Promise<void>((resolve) => {
      observeRequests(app, (request) => {
        told.push(request);
        resolve();
      });
    });
    const asked = new Promise<void>((resolve) => {
      app.get('/slow', async () => {
        resolve();
        await seen;
        return 'too late';
      });
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo; // It listens on a port.
    const client = request({ port, host: '127.0.0.1', path: '/slow' }).on('error', () => {});
    client.end();
    await asked;

    client.destroy();
    await seen;
    await new Promise(setImmediate);

    expect(told).toMatchObject([{ route: '/slow', status: 499 }]);
  });
});
