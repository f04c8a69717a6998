import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createBodyBudget } from './body-budget.ts';

const KILOBYTE = 1024;

function exchange(contentLength: number | undefined, destroyed = false) {
  const raw = Object.assign(new EventEmitter(), { destroyed });
  const headers = contentLength === undefined ? {} : { 'content-length': String(contentLength) };
  // Only what is looked at.
  return { raw, request: { headers } as unknown as FastifyRequest, reply: { raw } as unknown as FastifyReply };
}

function createBudget() {
  const admit = createBodyBudget({ totalBytes: 10 * KILOBYTE, freeBytes: KILOBYTE, maxBodyBytes: 6 * KILOBYTE });
  return (contentLength: number | undefined, destroyed = false) => {
    const { raw, request, reply } = exchange(contentLength, destroyed);
    return { answered: () => raw.emit('close'), admitted: admit(request, reply) };
  };
}

describe('a budget of bodies', () => {
  it('turns away what does not fit beside the others, and says when to come back', async () => {
    const send = createBudget();
    await send(6 * KILOBYTE).admitted;
    await send(4 * KILOBYTE).admitted;

    await expect(send(2 * KILOBYTE).admitted).rejects.toMatchObject({ code: 'rate.limited', retryAfterSeconds: 2 });
  });

  it('has room again when a request is answered', async () => {
    const send = createBudget();
    const first = send(6 * KILOBYTE);
    await first.admitted;
    await expect(send(6 * KILOBYTE).admitted).rejects.toMatchObject({ code: 'rate.limited' });

    first.answered();

    await expect(send(6 * KILOBYTE).admitted).resolves.toBeUndefined();
  });

  it('does not count small bodies', async () => {
    const send = createBudget();

    for (let i = 0; i < 100; i++) await send(KILOBYTE).admitted;

    await expect(send(6 * KILOBYTE).admitted).resolves.toBeUndefined();
  });

  it('expects the most of a body that does not say how long it is', async () => {
    const send = createBudget();
    await send(undefined).admitted;

    await expect(send(undefined).admitted).rejects.toMatchObject({ code: 'rate.limited' });
    await expect(send(4 * KILOBYTE).admitted).resolves.toBeUndefined();
  });

  it('counts a body that is beyond the limit as one at the limit, for others to refuse', async () => {
    const send = createBudget();

    await expect(send(1000 * KILOBYTE).admitted).resolves.toBeUndefined();
  });

  it('gives nothing to a caller who has gone', async () => {
    const send = createBudget();
    await send(6 * KILOBYTE, true).admitted;

    await expect(send(6 * KILOBYTE).admitted).resolves.toBeUndefined();
  });
});
