import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Where a run stands among those that wait. */
export interface QueuePlace {
  /** 1 for the next of its team in its lane. */
  readonly position: number;
  /** Runs of all teams that wait in its lane. Teams take turns, so these need not all come before it. */
  readonly waiting: number;
}

/** Where a run stands; undefined if it does not wait. */
export async function findQueuePlace(database: Database, runId: string): Promise<QueuePlace | undefined> {
  const { rows } = await sql<{ position: number; waiting: number }>`
    select
      (select count(*) from records as other
        where other.status = 'PROCESSING' and other.lease_owner is null
          and other.team_id = run.team_id and other.lane = run.lane
          and (other.priority > run.priority
            or other.priority = run.priority and (other.created_at, other.id) <= (run.created_at, run.id)))::integer as position,
      (select count(*) from records as other
        where other.status = 'PROCESSING' and other.lease_owner is null and other.lane = run.lane)::integer as waiting
    from records as run
    where run.id = ${runId} and run.status = 'PROCESSING' and run.lease_owner is null`.execute(database);
  return rows[0];
}
