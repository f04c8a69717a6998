import type { Database } from './database.ts';
import { isId } from './ids.ts';
import { findRun } from './records.ts';
import { settleRun } from './settle-run.ts';
import type { RunFailure, RunRecord } from '../runs/run.ts';
import { sql } from 'kysely';

const CANCELLED: RunFailure = {
  code: 'run.cancelled',
  message: 'The run was cancelled before it began; nothing was charged.',
  issues: [],
};

/**
 * Ends a run that waits, or asks whoever works on it to stop. Resolves to the record as it is then, which has ended by itself if it was
 * too late; undefined if the team has no such run.
 */
export async function cancelRun(database: Database, teamId: string, id: string): Promise<RunRecord | undefined> {
  if (!isId(id)) return undefined;
  return await database.transaction().execute(async (transaction) => {
    const asked = await transaction
      .updateTable('records')
      .set({ cancelRequestedAt: sql<Date>`coalesce(cancel_requested_at, clock_timestamp())` })
      .where('id', '=', id)
      .where('teamId', '=', teamId)
      .where('status', '=', 'PROCESSING')
      .returning('leaseOwner')
      .executeTakeFirst();
    // While the row is locked, nobody takes it up.
    if (asked?.leaseOwner === null)
      return await settleRun(transaction, { runId: id, outcome: { kind: 'failed', failure: CANCELLED } });
    return await findRun(transaction, teamId, id);
  });
}
