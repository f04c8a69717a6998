import { runView } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { createFakeServer, runId } from './testing/fakes.ts';

const STARTED = new Date('2026-01-02T13:13:32.000Z');
const ENDED = new Date('2026-01-02T13:13:35.500Z');
const MADE = {
  status: 'SUCCESS',
  finishedAt: ENDED,
  creditsCharged: 10,
  paidPerImage: 10,
  imagesDelivered: 1,
  facts: {
    provider: 'builtin',
    engine: 'backlot 0.1.0',
    images: [{ key: 'images/made.png', mediaType: 'image/png', widthPx: 64, heightPx: 48, seed: 7 }],
    warnings: [],
    timingsMs: { invoke: 2 },
    details: { scene: 'beach' },
  },
} as const;
const CANCELLED = {
  status: 'FAILURE',
  failure: { code: 'run.cancelled', message: 'Stopped.', issues: [] },
  finishedAt: ENDED,
} as const;

describe('GET /runs/{id}', () => {
  it('tells of a run that waits where it stands', async () => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1) });

    const answer = await as('admin')('GET', `/runs/${runId(1)}`);

    expect([answer.statusCode, answer.headers['cache-control'], answer.headers['retry-after']]).toEqual([
      200,
      'no-store',
      '1',
    ]);
    expect(runView.parse(answer.json())).toMatchObject({
      state: 'queued',
      operation: 'replace-background',
      queue: { position: 1, waiting: 2 },
      progress: { stage: null, fraction: 0 },
      credits: { reserved: 10, charged: 0, perImage: 10 },
      links: { self: `/runs/${runId(1)}`, cancel: `/runs/${runId(1)}`, retry: null },
    });
  });

  it('tells of a run that is on how far it is', async () => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1), startedAt: STARTED });

    const answer = await as('member')('GET', `/runs/${runId(1)}`);

    expect(answer.json()).toMatchObject({ state: 'running', queue: null, progress: { stage: 'fill', fraction: 0.5 } });
  });

  it('shows what a run made, and what it cost', async () => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1), ...MADE });

    const answer = await as('admin')('GET', `/runs/${runId(1)}?wait=20`);

    expect(answer.headers).toMatchObject({ 'x-backlot-credits': '10', 'x-backlot-provider': 'builtin' });
    expect(answer.headers['retry-after']).toBeUndefined();
    expect(runView.parse(answer.json())).toMatchObject({
      state: 'succeeded',
      progress: { stage: null, fraction: 1 },
      images: [{ url: 'https://images.example/images/made.png', width: 64, height: 48, seed: 7 }],
      provider: 'builtin',
      details: { scene: 'beach' },
      error: null,
      links: { cancel: null, retry: `/runs/${runId(1)}/retry` },
    });
  });

  it('says why a run failed, and whether another try makes sense', async () => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1), status: 'FAILURE', failure: { code: 'provider.timeout', message: 'Too late.', issues: [] } });

    const answer = await as('admin')('GET', `/runs/${runId(1)}`);

    const error = { code: 'provider.timeout', message: 'Too late.', retryable: true };
    expect(answer.json()).toMatchObject({ state: 'failed', progress: null, error });
  });

  it('waits for the end if it is asked to', async () => {
    const { as, put, news } = await createFakeServer();
    put({ id: runId(1), startedAt: STARTED });
    const asked = as('admin')('GET', `/runs/${runId(1)}?wait=20`);
    setTimeout(() => {
      put({ id: runId(1), ...MADE });
      news.tell();
    }, 20);

    expect((await asked).json()).toMatchObject({ state: 'succeeded' });
  });

  it('answers with how it is when the wait is over, or the server stops', async () => {
    const { app, as, put } = await createFakeServer();
    put({ id: runId(1), startedAt: STARTED });
    const stopped = as('admin')('GET', `/runs/${runId(1)}?wait=60`);
    setTimeout(() => void app.close(), 20);

    expect((await stopped).json()).toMatchObject({ state: 'running' });
  });

  it.each([
    ['stranger', runId(1), 404, 'request.not-found'],
    ['admin', 'nonsense', 404, 'request.not-found'],
    ['admin', `${runId(1)}?wait=61`, 400, 'request.invalid'],
    ['nobody', runId(1), 401, 'auth.missing'],
  ])('refuses %s who asks for %s', async (who, path, status, errorCode) => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1) });

    const answer = await as(who)('GET', `/runs/${path}`);

    expect([answer.statusCode, answer.json()]).toMatchObject([status, { errorCode }]);
  });
});

describe('DELETE /runs/{id}', () => {
  it.each([
    ['ends a run that waits', {}, 200, { state: 'cancelled' }],
    ['asks that a run be stopped', { startedAt: STARTED }, 202, { state: 'cancelling' }],
    ['says it again of one that was cancelled', CANCELLED, 200, { state: 'cancelled' }],
    ['refuses one that has ended', MADE, 409, { errorCode: 'request.conflict' }],
  ] as const)('%s', async (_what, changes, status, body) => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1), ...changes });

    const answer = await as('admin')('DELETE', `/runs/${runId(1)}`);

    expect([answer.statusCode, answer.json()]).toMatchObject([status, body]);
  });

  it('is for whoever began the run, and for admins', async () => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1) });
    put({ id: runId(2), userId: 'grace' });

    expect((await as('member')('DELETE', `/runs/${runId(1)}`)).statusCode).toBe(403);
    expect((await as('member')('DELETE', `/runs/${runId(2)}`)).statusCode).toBe(200);
    expect((await as('stranger')('DELETE', `/runs/${runId(1)}`)).statusCode).toBe(404);
  });
});

describe('POST /runs/{id}/retry', () => {
  it('begins a new run of the same, once for each key', async () => {
    const { as, put, submissions } = await createFakeServer();
    put({ id: runId(9), ...MADE });
    const headers = { 'idempotency-key': 'again', 'x-backlot-priority': 'high' };

    const first = await as('admin')('POST', `/runs/${runId(9)}/retry`, { headers });
    const second = await as('admin')('POST', `/runs/${runId(9)}/retry`, { headers });

    expect([first.statusCode, first.headers.location]).toEqual([202, `/runs/${runId(1)}`]);
    expect(first.json()).toMatchObject({ id: runId(1), retryOf: runId(9), state: 'queued', priority: 10 });
    expect(second.json().id).toBe(runId(1));
    expect(submissions).toHaveLength(1);
  });

  it('is refused while the run is on', async () => {
    const { as, put } = await createFakeServer();
    put({ id: runId(9) });

    const answer = await as('admin')('POST', `/runs/${runId(9)}/retry`);

    expect([answer.statusCode, answer.json().errorCode]).toEqual([409, 'request.conflict']);
  });
});
