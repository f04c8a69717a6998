import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Does work that only one server on a database should do at a time; undefined at once if another is at it. A lock of the session and
 * not of a transaction, because such work takes longer than a transaction may: if the connection breaks the work goes on, and another
 * server may begin.
 */
export async function tryExclusively<Result>(
  database: Database,
  lock: number,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return await database.connection().execute(async (connection) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_lock(${lock}) as is_ours`.execute(
      connection,
    );
    if (rows[0]?.isOurs !== true) return undefined;
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
    }
  });
}
