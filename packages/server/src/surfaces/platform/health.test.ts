import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { healthSurface, type HealthCheck } from './health.ts';

const good: HealthCheck = async () => ({ ok: true, detail: 'fine' });

describe('the server', () => {
  it('is alive whatever its parts do', async () => {
    const app = await serverWith({ database: async () => ({ ok: false, detail: 'gone' }) });

    const answer = await app.inject({ url: '/healthz' });

    expect([answer.statusCode, answer.json()]).toEqual([200, { ok: true }]);
  });

  it('is ready when every part is', async () => {
    const app = await serverWith({ database: good, files: good });

    const answer = await app.inject({ url: '/readyz' });

    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      ok: true,
      parts: { database: { ok: true, detail: 'fine' }, files: { ok: true, detail: 'fine' } },
    });
  });

  it.each<[string, HealthCheck, string]>([
    ['is bad', async () => ({ ok: false, detail: 'disk full' }), 'disk full'],
    ['throws', async () => Promise.reject(new Error('password is hunter2')), 'The check failed.'],
    ['hangs', () => new Promise(() => {}), 'No answer within 50 ms.'],
  ])('is not ready when a part %s', async (_what, check, detail) => {
    const app = await serverWith({ database: good, files: check });

    const answer = await app.inject({ url: '/readyz' });

    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({
      ok: false,
      parts: { database: { ok: true, detail: 'fine' }, files: { ok: false, detail } },
    });
  });
});

async function serverWith(checks: Readonly<Record<string, HealthCheck>>) {
  const app = Fastify({ logger: false });
  await app.register(healthSurface(checks, 50));
  return app;
}
