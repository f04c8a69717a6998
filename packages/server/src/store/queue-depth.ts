import { sql } from 'kysely';
import type { Lane } from '../runs/lane.ts';
import type { Database } from './database.ts';

/** The runs that are on, of every process on the database. */
export interface QueueDepth {
  /** By the lane that they wait in; a lane where none waits is left out. */
  readonly lanes: readonly {
    readonly lane: Lane;
    readonly waiting: number;
    readonly oldestWaitingSeconds: number;
  }[];
  readonly atWork: number;
}

/** Counts the runs that wait and those at work: each by an index that holds no others, so that the past costs nothing. */
export async function findQueueDepth(database: Database): Promise<QueueDepth> {
  const lanes = await sql<QueueDepth['lanes'][number]>`
    select lane, count(*) as waiting,
        greatest(0, extract(epoch from clock_timestamp() - min(created_at)))::float8 as oldest_waiting_seconds
      from records where status = 'PROCESSING' and lease_owner is null group by lane`.execute(database);
  const work = await sql<{ readonly atWork: number }>`
    select count(*) as at_work from records where status = 'PROCESSING' and lease_owner is not null`.execute(database);
  return { lanes: lanes.rows, atWork: work.rows[0]?.atWork ?? 0 };
}
