import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { RunRecord } from '../runs/run.ts';
import { openRun } from '../store/open-run.ts';
import { findQueueDepth } from '../store/queue-depth.ts';
import { settleRun } from '../store/settle-run.ts';
import { takeCensus } from '../store/take-census.ts';
import { deliveredBy, FAILED } from '../store/testing/outcomes.ts';
import { createSpender, openingOf, submissionOf } from '../store/testing/people.ts';
import { createMetrics } from './create-metrics.ts';
import type { HouseSources } from './house-metrics.ts';

const { database, connections } = await createTestDatabase();
const principal = await createSpender(database, { credits: 100_000 });

function measure(changes: Partial<HouseSources> = {}) {
  let nowMs = 0;
  const metrics = createMetrics({
    queue: () => findQueueDepth(database),
    census: () => takeCensus(database),
    connections,
    now: () => nowMs,
    ...changes,
  });
  /** The lines of a scrape that begin so. */
  const read = async (beginning: string): Promise<string[]> =>
    (await metrics.read()).split('\n').filter((line) => line.startsWith(beginning));
  return { ...metrics, read, pass: (ms: number) => (nowMs += ms) };
}

async function open(): Promise<RunRecord> {
  const submission = submissionOf(principal, { isAsync: true });
  return (await openRun(database, openingOf(submission, 10))).record;
}

describe('runs that have ended', () => {
  test('are counted by what came of them, whoever made them and what failed', async () => {
    const { read, observeRun } = measure();
    const routing = {
      candidates: [],
      skipped: [],
      attempts: [
        { provider: 'recraft', images: 1, state: 'REFUSED', durationMs: 1500, code: 'provider.limited' },
        { provider: 'ideogram', images: 1, state: 'REFUSED', durationMs: 300, code: 'provider.rejected' },
      ],
      overheadMs: 0,
    } as const;
    const delivered = deliveredBy([], { provider: 'builtin' });
    if (delivered.kind !== 'delivered') throw new Error('delivered');
    const facts = { ...delivered.facts, timingsMs: { wait: 40, invoke: 700 } };

    observeRun(await settleRun(database, { runId: (await open()).id, outcome: { ...delivered, facts } }));
    observeRun(await settleRun(database, { runId: (await open()).id, outcome: { ...FAILED, routing } }));
    observeRun(await open());

    expect(await read('backlot_runs_total')).toEqual([
      'backlot_runs_total{state="success",operation="replace-background",provider="builtin",code=""} 1',
      'backlot_runs_total{state="failure",operation="replace-background",provider="ideogram",code="provider.unknown"} 1',
    ]);
    expect(await read('backlot_credits_charged_total')).toContain(
      'backlot_credits_charged_total{operation="replace-background",provider="builtin"} 10',
    );
    expect(await read('backlot_run_stage_duration_seconds_sum')).toEqual([
      'backlot_run_stage_duration_seconds_sum{stage="wait",provider="builtin"} 0.04',
      'backlot_run_stage_duration_seconds_sum{stage="invoke",provider="builtin"} 0.7',
    ]);
    expect(await read('backlot_provider_errors_total')).toEqual([
      'backlot_provider_errors_total{provider="recraft",code="provider.limited"} 1',
      'backlot_provider_errors_total{provider="ideogram",code="provider.rejected"} 1',
    ]);
    expect(await read('backlot_provider_call_duration_seconds_sum')).toContain(
      'backlot_provider_call_duration_seconds_sum{provider="recraft",state="refused"} 1.5',
    );
    expect(await read('backlot_run_duration_seconds_count')).toHaveLength(2);
  });

  test('have waited for a worker if they were queued', async () => {
    const { read, observeRun } = measure();
    const queued = await open();
    const [openedAt, takenUpAt] = [new Date(0), new Date(1500)];

    observeRun({ ...queued, createdAt: openedAt, startedAt: takenUpAt, finishedAt: new Date(9000) });
    observeRun({ ...queued, isQueued: false, startedAt: takenUpAt, finishedAt: new Date(9000) });

    expect(await read('backlot_queue_wait_duration_seconds_sum')).toEqual([
      'backlot_queue_wait_duration_seconds_sum{lane="cpu"} 1.5',
    ]);
  });
});

describe('the house', () => {
  test('says how many runs wait, how long, and how many are worked on', async () => {
    await database.updateTable('records').set({ leaseOwner: 'other', leaseUntil: new Date() }).execute();
    const { read, pass } = measure();
    const before = await read('backlot_queue');

    const { id } = await open();
    await open();
    const ninetySecondsAgo = new Date(Date.now() - 90_000);
    await database.updateTable('records').set({ createdAt: ninetySecondsAgo }).where('id', '=', id).execute();
    const unchanged = await read('backlot_queue');
    pass(1000);
    const [waiting, ...others] = await read('backlot_queue_waiting_runs');
    const [oldest = ''] = await read('backlot_queue_oldest_waiting_seconds{lane="cpu"}');

    expect(before).toContain('backlot_queue_waiting_runs{lane="cpu"} 0');
    expect(before).toContain('backlot_queue_oldest_waiting_seconds{lane="recraft"} 0');
    expect(unchanged).toEqual(before);
    expect(waiting).toBe('backlot_queue_waiting_runs{lane="cpu"} 2');
    expect(others).toContain('backlot_queue_waiting_runs{lane="recraft"} 0');
    expect(Number(oldest.split(' ')[1])).toBeGreaterThan(89);
    expect(Number((await read('backlot_runs_at_work'))[0]?.split(' ')[1])).toBeGreaterThan(0);
  });

  test('counts files in the background, and rests long after a long count', async () => {
    let counts = 0;
    let count: (census: { files: number; bytes: number }) => void = () => {};
    const { read, pass } = measure({
      census: () => {
        counts++;
        return new Promise((resolve) => (count = resolve));
      },
    });

    const before = await read('backlot_files_stored');
    pass(2000);
    count({ files: 3, bytes: 4096 });
    await new Promise(setImmediate);
    const after = await read('backlot_files_stored');
    pass(199_000);
    await read('backlot_files_stored');
    const countsWhileResting = counts;
    pass(1000);
    await read('backlot_files_stored');

    expect(before).toEqual([]);
    expect(after).toEqual(['backlot_files_stored 3', 'backlot_files_stored_bytes 4096']);
    expect([countsWhileResting, counts]).toEqual([1, 2]);
  });

  test('counts what is stored', async () => {
    const asset = {
      teamId: principal.teamId,
      userId: principal.userId,
      kind: 'upload',
      originalName: 'a.png',
    } as const;
    const rows = ['a', 'b'].map((key) => ({
      ...asset,
      key,
      mediaType: 'image/png',
      sizeBytes: 1500,
      sha256: key,
      createdAt: new Date(),
      imageId: null,
      runId: null,
    }));
    await database.insertInto('assets').values(rows).execute();

    expect(await takeCensus(database)).toEqual({ files: 2, bytes: 3000 });
  });

  test('says that the database is down, and what it knows without it', async () => {
    const { read } = measure({
      queue: () => Promise.reject(new Error('out of reach')),
      census: () => Promise.reject(new Error('out of reach')),
      connections: () => ({ open: 4, idle: 1, waiting: 9 }),
    });

    expect(await read('backlot_')).toEqual([
      'backlot_database_up 0',
      'backlot_database_connections{state="open"} 4',
      'backlot_database_connections{state="idle"} 1',
      'backlot_database_connections{state="waiting"} 9',
    ]);
    expect(await read('nodejs_eventloop_lag_p99_seconds ')).toHaveLength(1);
    expect(await read('process_resident_memory_bytes ')).toHaveLength(1);
  });
});
