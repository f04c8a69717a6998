import { sql, type RawBuilder } from 'kysely';
import type { RunRecord } from '../runs/run.ts';
import type { Database } from './database.ts';
import { RECORD_COLUMNS } from './records.ts';

/** How long a process may give no sign of life before its runs are taken from it. Renew at a third of that. */
export const LEASE_SECONDS = 10;

/** A process's claim on a run. */
export interface Lease {
  readonly runId: string;
  /** Names one process; never used twice. */
  readonly leaseOwner: string;
}

/** The moment a lease taken now ends, by the database's clock: processes' own clocks may differ. */
export function leaseEnd(): RawBuilder<Date> {
  return sql<Date>`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`;
}

/** Takes up the run that has waited longest, for one process only, and counts the attempt; `undefined` if none waits. */
export async function claimNextRun(database: Database, leaseOwner: string): Promise<RunRecord | undefined> {
  return await database
    .updateTable('records')
    .set({ leaseOwner, leaseUntil: leaseEnd(), attempts: sql<number>`attempts + 1` })
    .where('id', '=', (records) =>
      records
        .selectFrom('records')
        .select('id')
        .where('status', '=', 'PROCESSING')
        .where('leaseOwner', 'is', null)
        .orderBy('createdAt')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(RECORD_COLUMNS)
    .executeTakeFirst();
}

/** Says that the process still works on these runs; returns those that are still its own. The others were taken from it or have ended. */
export async function renewLeases(
  database: Database,
  leases: { readonly leaseOwner: string; readonly runIds: readonly string[] },
): Promise<Set<string>> {
  if (leases.runIds.length === 0) return new Set();
  const rows = await database
    .updateTable('records')
    .set({ leaseUntil: leaseEnd() })
    .where('id', 'in', leases.runIds)
    .where('leaseOwner', '=', leases.leaseOwner)
    .where('status', '=', 'PROCESSING')
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Puts an async run back among those that wait; `false` if the lease is no longer the process's own. */
export async function giveBackRun(
  database: Database,
  { runId, leaseOwner }: Lease,
  options: { readonly countsAsAttempt: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('records')
    .set({
      leaseOwner: null,
      leaseUntil: null,
      ...(options.countsAsAttempt ? {} : { attempts: sql<number>`attempts - 1` }),
    })
    .where('id', '=', runId)
    .where('leaseOwner', '=', leaseOwner)
    .where('status', '=', 'PROCESSING')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A run whose process died. */
export interface UnfinishedRun {
  readonly id: string;
  readonly isAsync: boolean;
  /** How often work on it was begun. */
  readonly attempts: number;
}

interface ClaimUnfinished {
  /** Who takes the runs over. */
  readonly leaseOwner: string;
  /** Runs that the caller still works on: never taken, even if a renewal came too late. */
  readonly held: readonly string[];
  /** Whether no other process can be alive: then every lease of another has lapsed. */
  readonly isAlone: boolean;
  readonly limit: number;
}

/** Takes over runs whose process gives no sign of life any more; each is given to one caller only. */
export async function claimUnfinished(database: Database, claim: ClaimUnfinished): Promise<UnfinishedRun[]> {
  const { leaseOwner, held, isAlone, limit } = claim;
  return await database
    .with(
      // Materialised: locking rows in a subquery that the planner may run again would lock more than the limit.
      (cte) => cte('lapsed').materialized(),
      (query) =>
        query
          .selectFrom('records')
          .select('id')
          .where('status', '=', 'PROCESSING')
          .where((where) =>
            isAlone ? where('leaseOwner', '<>', leaseOwner) : where('leaseUntil', '<', sql<Date>`clock_timestamp()`),
          )
          .where('id', '<>', sql<string>`all(${held}::uuid[])`)
          .orderBy('createdAt')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
    )
    .updateTable('records')
    .from('lapsed')
    .set({ leaseOwner, leaseUntil: leaseEnd() })
    .whereRef('records.id', '=', 'lapsed.id')
    .returning(['records.id', 'isAsync', 'attempts'])
    .execute();
}
