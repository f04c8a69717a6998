import { sql, type RawBuilder } from 'kysely';
import type { RunRecord } from '../runs/run.ts';
import type { Database } from './database.ts';
import { RECORD_COLUMNS } from './records.ts';

/** How long a process may go without a sign of life before its runs are taken from it. Renewed at a third of that. */
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

/** Takes up a waiting run, for one process only; `undefined` if it has ended or another works on it. Counts the attempt. */
export async function claimRun(database: Database, { runId, leaseOwner }: Lease): Promise<RunRecord | undefined> {
  return await database
    .updateTable('records')
    .set({ leaseOwner, leaseUntil: leaseEnd(), attempts: sql<number>`attempts + 1` })
    .where('id', '=', runId)
    .where('status', '=', 'PROCESSING')
    .where('leaseOwner', 'is', null)
    .returning(RECORD_COLUMNS)
    .executeTakeFirst();
}

/** Says that the process still works on the run; `false` if the run was taken from it or has ended: stop the work. */
export async function renewLease(database: Database, { runId, leaseOwner }: Lease): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('records')
    .set({ leaseUntil: leaseEnd() })
    .where('id', '=', runId)
    .where('leaseOwner', '=', leaseOwner)
    .where('status', '=', 'PROCESSING')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
