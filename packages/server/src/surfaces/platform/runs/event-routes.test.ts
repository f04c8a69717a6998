import { progressNews, runNews, runView } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../runs/run-event.ts';
import type { RunNews } from '../../../runs/run-events.ts';
import { createFakeServer, runId } from './testing/fakes.ts';

const AT = new Date('2026-01-02T13:13:32.000Z');

function event(cursor: string, type: RunEvent['type'], id = runId(1)): RunNews {
  return { kind: 'event', event: { cursor, teamId: 'team-1', runId: id, type, createdAt: AT } };
}

function progress(fraction: number, id = runId(1)): RunNews {
  return { kind: 'progress', progress: { runId: id, teamId: 'team-1', stage: 'fill', fraction, updatedAt: AT } };
}

interface Told {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: unknown;
}

/** The events of a stream; comments and what only steers the client are left out. */
function read(body: string): Told[] {
  const fieldOf = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  return body.split('\n\n').flatMap((block) => {
    const data = fieldOf(block, 'data');
    return data === undefined
      ? []
      : [{ id: fieldOf(block, 'id'), event: fieldOf(block, 'event'), data: JSON.parse(data) }];
  });
}

describe('GET /runs/{id}/events', () => {
  it('shows the run, tells what happens to it, and ends with it', async () => {
    const { as, put, news } = await createFakeServer();
    put({ id: runId(1) });
    const asked = as('admin')('GET', `/runs/${runId(1)}/events`);
    setTimeout(() => {
      put({ id: runId(1), startedAt: AT });
      news.tell(event('101-1', 'run.started'), progress(0.5), event('101-2', 'run.started', runId(2)));
      setTimeout(() => {
        put({ id: runId(1), status: 'SUCCESS' });
        news.tell(event('102-5', 'run.succeeded'));
      }, 20);
    }, 20);

    const answer = await asked;

    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
      'cache-control': 'no-store, no-transform',
    });
    expect(answer.body.startsWith('retry: 2000\n\n')).toBe(true);
    const told = read(answer.body);
    expect(told.map(({ id, event: type }) => [id, type])).toEqual([
      ['100-0', 'run.snapshot'],
      ['101-1', 'run.started'],
      [undefined, 'run.progress'],
      ['102-5', 'run.succeeded'],
    ]);
    expect(told.map(({ event: type, data }) => (type === 'run.progress' ? progressNews : runView).parse(data))).toEqual(
      [
        expect.objectContaining({ state: 'queued' }),
        expect.objectContaining({ state: 'running' }),
        { run: runId(1), stage: 'fill', fraction: 0.5, at: AT.toISOString() },
        expect.objectContaining({ state: 'succeeded' }),
      ],
    );
  });

  it('shows a run that has ended, and its end', async () => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1), status: 'SUCCESS' });

    const answer = await as('admin')('GET', `/runs/${runId(1)}/events`, { headers: { 'last-event-id': '7-1' } });

    expect(read(answer.body).map(({ id, event: type }) => [id, type])).toEqual([
      ['7-1', 'run.snapshot'],
      [undefined, 'run.succeeded'],
    ]);
  });

  it('ends when the server stops', async () => {
    const { app, as, put } = await createFakeServer();
    put({ id: runId(1) });
    const asked = as('admin')('GET', `/runs/${runId(1)}/events`);
    setTimeout(() => void app.close(), 20);

    expect(read((await asked).body)).toMatchObject([{ event: 'run.snapshot' }]);
  });

  it.each([
    ['stranger', {}, 404],
    ['nobody', {}, 401],
    ['admin', { 'last-event-id': 'yesterday' }, 400],
  ])('refuses %s with %o', async (who, headers, status) => {
    const { as, put } = await createFakeServer();
    put({ id: runId(1) });

    expect((await as(who)('GET', `/runs/${runId(1)}/events`, { headers })).statusCode).toBe(status);
  });
});

describe('GET /events', () => {
  it.each([
    ['an admin of all', 'admin', [runId(1), runId(2), runId(2)]],
    ['a member of the own runs', 'member', [runId(2), runId(2)]],
  ] as const)('tells %s', async (_what, who, runs) => {
    const { app, as, put, news } = await createFakeServer();
    put({ id: runId(1) });
    put({ id: runId(2), userId: 'grace' });
    const asked = as(who)('GET', '/events');
    setTimeout(() => {
      news.tell(event('101-1', 'run.queued'), event('101-2', 'run.failed', runId(2)), progress(0.1, runId(2)));
      setTimeout(() => void app.close(), 20);
    }, 20);

    const told = read((await asked).body);

    const shown = told.map(({ event: type, data }) =>
      type === 'run.progress' ? progressNews.parse(data).run : runNews.parse(data).run.id,
    );
    expect(shown).toEqual(runs);
  });

  it('is open only so often for one key', async () => {
    const { app, as } = await createFakeServer();
    const open = Array.from({ length: 20 }, () => as('admin')('GET', '/events'));
    await new Promise((resolve) => setTimeout(resolve, 20));

    const refused = await as('admin')('GET', '/events');

    expect([refused.statusCode, refused.json().errorCode]).toEqual([429, 'rate.limited']);
    await Promise.all([app.close(), ...open]);
  });
});
