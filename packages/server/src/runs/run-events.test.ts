import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Principal } from '../auth/principal.ts';
import { createBell } from '../store/bell.ts';
import { cancelRun } from '../store/cancel-run.ts';
import { presentCursor, readEvents } from '../store/events.ts';
import { claimNextRun } from '../store/leases.ts';
import { openRun } from '../store/open-run.ts';
import { listProgress, saveProgress } from '../store/progress.ts';
import { findRun } from '../store/records.ts';
import { settleRun } from '../store/settle-run.ts';
import { createSpender, openingOf, submissionOf } from '../store/testing/people.ts';
import { awaitEnd } from './await-end.ts';
import { createRunEvents, type RunNews } from './run-events.ts';

const { database, connection } = await createTestDatabase();
const bell = createBell({ database, connection, onError: () => {} });
const events = createRunEvents({
  bell,
  store: {
    presentCursor: () => presentCursor(database),
    readEvents: (query) => readEvents(database, query),
    listProgress: (query) => listProgress(database, query),
  },
  onError: () => {},
});
afterAll(async () => {
  await events.stop();
  await bell.stop();
});

async function openOne(principal: Principal): Promise<string> {
  const { record } = await openRun(database, openingOf(submissionOf(principal, { isAsync: true })));
  bell.ring('events');
  return record.id;
}

async function fail(runId: string): Promise<void> {
  const failure = { code: 'engine.failed', message: '', issues: [] } as const;
  await settleRun(database, { runId, outcome: { kind: 'failed', failure } });
  bell.ring('events');
}

/** Reads until so much has been told. */
async function read(news: AsyncIterable<RunNews>, count: number): Promise<RunNews[]> {
  const told: RunNews[] = [];
  for await (const each of news) {
    told.push(each);
    if (told.length === count) break;
  }
  return told;
}

/** `started run`, for the numbers of the runs given. */
function words(news: readonly RunNews[], ids: readonly string[]): string[] {
  return news.map((each) =>
    each.kind === 'event'
      ? `${each.event.type} ${ids.indexOf(each.event.runId)}`
      : `${each.progress.stage} ${each.progress.fraction} ${ids.indexOf(each.progress.runId)}`,
  );
}

describe('what is told of runs', () => {
  test('is all that happens to the runs of a team, in order, as it happens, and nothing of others', async () => {
    const [principal, other] = [
      await createSpender(database, { credits: 100 }),
      await createSpender(database, { credits: 100 }),
    ];
    const ids: string[] = [];
    let onReady = () => {};
    const ready = new Promise<void>((resolve) => (onReady = resolve));
    const signal = AbortSignal.timeout(10_000);
    const reading = read(events.follow({ teamId: principal.teamId, signal }, onReady), 6);
    await ready;

    ids.push(await openOne(principal));
    await openOne(other);
    await claimNextRun(database, { leaseOwner: 'a worker', lanes: ['cpu'] });
    await saveProgress(database, { runId: ids[0]!, teamId: principal.teamId, stage: 'fill', fraction: 0.5 });
    bell.ring('progress');
    ids.push(await openOne(principal));
    await fail(ids[0]!);
    await cancelRun(database, principal.teamId, ids[1]!);
    bell.ring('events');

    const told = words(await reading, ids);
    expect(told.filter((each) => !each.startsWith('fill'))).toEqual([
      'run.queued 0',
      'run.started 0',
      'run.queued 1',
      'run.failed 0',
      'run.cancelled 1',
    ]);
    expect(told).toContain('fill 0.5 0');
  });

  test('can be gone on with behind a cursor, each event once', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { teamId } = principal;
    const start = await presentCursor(database);
    const ids = [await openOne(principal), await openOne(principal)];
    const signal = AbortSignal.timeout(10_000);
    const [first] = await read(events.follow({ teamId, after: start, signal }), 1);
    const cursor = first?.kind === 'event' ? first.event.cursor : '';

    const reading = read(events.follow({ teamId, after: cursor, signal }), 3);
    await fail(ids[0]!);
    await fail(ids[1]!);

    expect(words([first!], ids)).toEqual(['run.queued 0']);
    expect(words(await reading, ids)).toEqual(['run.queued 1', 'run.failed 0', 'run.failed 1']);
  });

  test('hides nothing behind a transaction that began before and ends after', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { teamId } = principal;
    const start = await presentCursor(database);
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const slow = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('events').values({ teamId, runId: principal.keyId, type: 'run.queued' }).execute();
      begun();
      await gate;
    });
    await hasBegun;
    const later = await openOne(principal);

    const meanwhile = await readEvents(database, { after: start, teamId, limit: 10 });
    release();
    await slow;
    const afterwards = await readEvents(database, { after: start, teamId, limit: 10 });

    expect(meanwhile).toEqual([]);
    expect(afterwards.map(({ runId }) => runId)).toEqual([principal.keyId, later]);
  });

  test('ends when nobody listens any more', async () => {
    const { teamId } = await createSpender(database, { credits: 0 });
    const controller = new AbortController();
    const reading = read(
      events.follow({ teamId, signal: controller.signal }, () => controller.abort()),
      1,
    );

    expect(await reading).toEqual([]);
  });
});

describe('the end of a run that others work on', () => {
  const find = ({ id, teamId }: { id: string; teamId: string }) => findRun(database, teamId, id);

  test('is waited for', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const run = { id: await openOne(principal), teamId: principal.teamId };
    const waiting = awaitEnd({ events, find }, run, AbortSignal.timeout(10_000));
    await fail(run.id);

    expect((await waiting).status).toBe('FAILURE');
  });

  test('is not waited for longer than the signal says', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const run = { id: await openOne(principal), teamId: principal.teamId };
    const controller = new AbortController();
    const waiting = awaitEnd({ events, find }, run, controller.signal);
    controller.abort(new Error('The server stops.'));

    await expect(waiting).rejects.toThrow('The server stops.');
  });
});
