import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../packages/server/src/store/database.ts';
import { percentile } from '../support/statistics.ts';

/** What became of runs, by the database's clock. */
export interface Times {
  /** Of all from the moment the first was taken up to the end of the last, runs a second. */
  readonly perSecond: number;
  /** From the opening of a run to the beginning of its work. */
  readonly waitMs: Percentiles;
  /** From the beginning of its work to its end. */
  readonly workMs: Percentiles;
}

interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

const LOOK_MS = 100;

/** Waits until the runs have ended and tells how long they took. Throws if one has failed. */
export async function readTimes(database: Database, ids: readonly string[]): Promise<Times> {
  for (;;) {
    const runs = await database
      .selectFrom('records')
      .select(['status', 'failure', 'createdAt', 'startedAt', 'finishedAt'])
      .where('id', 'in', ids)
      .execute();
    const failed = runs.find(({ status }) => status === 'FAILURE');
    if (failed !== undefined) throw new Error(`a run has failed: ${failed.failure?.message}`);
    if (runs.every(({ status }) => status === 'SUCCESS')) return timesOf(runs);
    await sleep(LOOK_MS);
  }
}

function timesOf(
  runs: readonly { readonly createdAt: Date; readonly startedAt: Date | null; readonly finishedAt: Date | null }[],
): Times {
  const times = runs.map(({ createdAt, startedAt, finishedAt }) => ({
    opened: createdAt.getTime(),
    started: startedAt?.getTime() ?? 0,
    ended: finishedAt?.getTime() ?? 0,
  }));
  const first = Math.min(...times.map(({ started }) => started));
  const last = Math.max(...times.map(({ ended }) => ended));
  return {
    perSecond: runs.length / ((last - first) / 1000),
    waitMs: percentilesOf(times.map(({ opened, started }) => started - opened)),
    workMs: percentilesOf(times.map(({ started, ended }) => ended - started)),
  };
}

function percentilesOf(values: readonly number[]): Percentiles {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
}
