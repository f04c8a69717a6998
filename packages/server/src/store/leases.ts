import { sql, type RawBuilder } from 'kysely';
import type { Lane } from '../runs/lane.ts';
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

/** What came of looking for a run to take up. */
export interface Claim {
  readonly record: RunRecord | undefined;
  /** There may be more at once: another process was just taking up a run of a team with a limit. */
  readonly isContended: boolean;
}

/** Takes up the run of these lanes that is next, for one process only, and counts the attempt; see `claim_run` in the database. */
export async function claimNextRun(
  database: Database,
  { leaseOwner, lanes }: { readonly leaseOwner: string; readonly lanes: readonly Lane[] },
): Promise<Claim> {
  const { rows } = await sql<{ runId: string | null; contended: boolean }>`
    select run_id, contended from claim_run(${leaseOwner}, ${lanes}, ${LEASE_SECONDS})`.execute(database);
  const { runId = null, contended = false } = rows[0] ?? {};
  if (runId === null) return { record: undefined, isContended: contended };
  const records = database.selectFrom('records').select(RECORD_COLUMNS).where('id', '=', runId);
  return { record: await records.executeTakeFirst(), isContended: false };
}

/**
 * Says that the process still works on these runs; returns those that are still its own, and whether each is to be cancelled. The others
 * were taken from it or have ended.
 */
export async function renewLeases(
  database: Database,
  leases: { readonly leaseOwner: string; readonly runIds: readonly string[] },
): Promise<Map<string, { readonly isCancelled: boolean }>> {
  if (leases.runIds.length === 0) return new Map();
  const rows = await database
    .updateTable('records')
    .set({ leaseUntil: leaseEnd() })
    .where('id', 'in', leases.runIds)
    .where('leaseOwner', '=', leases.leaseOwner)
    .where('status', '=', 'PROCESSING')
    .returning(['id', 'cancelRequestedAt'])
    .execute();
  return new Map(rows.map(({ id, cancelRequestedAt }) => [id, { isCancelled: cancelRequestedAt !== null }]));
}

/** Puts a queued run back among those that wait; `false` if the lease is no longer the process's own. */
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
  /** Whether another process may go on with it. */
  readonly isQueued: boolean;
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
    .returning(['records.id', 'isQueued', 'attempts'])
    .execute();
}

/**
 * Whether PostgreSQL itself has been there for as long as a lease lasts: while it was away nobody could give a sign of life, and those
 * who live do so first.
 */
export async function areLeasesMeaningful(database: Database): Promise<boolean> {
  const { rows } = await sql<{ isUp: boolean }>`
    select pg_postmaster_start_time() < clock_timestamp() - make_interval(secs => ${LEASE_SECONDS}) as is_up`.execute(
    database,
  );
  return rows[0]?.isUp === true;
}
