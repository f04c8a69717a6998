import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The runs that are on, of every process on the database. */
export interface QueueDepth {
  readonly waiting: number;
  /** 0 where none waits. */
  readonly oldestWaitingSeconds: number;
  readonly atWork: number;
}

/** Counts the runs that wait and those at work: each by an index that holds no others, so that the past costs nothing. */
export async function findQueueDepth(database: Database): Promise<QueueDepth> {
  const { rows } = await sql<QueueDepth>`
    select waiting, oldest_waiting_seconds, at_work from
      (select count(*) as waiting,
          greatest(0, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0))::float8 as oldest_waiting_seconds
        from records where status = 'PROCESSING' and lease_owner is null) as queue,
      (select count(*) as at_work from records where status = 'PROCESSING' and lease_owner is not null) as work`.execute(
    database,
  );
  const [depth] = rows;
  if (depth === undefined) throw new Error('counting has given no row');
  return depth;
}
