import { sql } from 'kysely';
import type { RunProgress } from '../runs/run-event.ts';
import type { Database } from './database.ts';

const PROGRESS_COLUMNS = ['runId', 'teamId', 'stage', 'fraction', 'updatedAt'] as const;

/** Keeps how far a run is, in place of how far it was. */
export async function saveProgress(database: Database, progress: Omit<RunProgress, 'updatedAt'>): Promise<void> {
  const { stage, fraction } = progress;
  await database.transaction().execute(async (transaction) => {
    // What is lost with a crash is no loss: the work is begun anew.
    await sql`set local synchronous_commit = off`.execute(transaction);
    await transaction
      .insertInto('progress')
      .columns(['runId', 'teamId', 'stage', 'fraction'])
      .expression((run) =>
        run
          .selectFrom('records')
          .select(['id', 'teamId', sql.val(stage).as('stage'), sql<number>`${fraction}::real`.as('fraction')])
          .where('id', '=', progress.runId)
          .where('status', '=', 'PROCESSING')
          .where('leaseOwner', 'is not', null),
      )
      .onConflict((conflict) =>
        conflict.column('runId').doUpdateSet({ stage, fraction, updatedAt: sql<Date>`clock_timestamp()` }),
      )
      .execute();
  });
}

/** How far a run is, if somebody works on it and has said so. */
export async function findProgress(database: Database, runId: string): Promise<RunProgress | undefined> {
  return await database.selectFrom('progress').select(PROGRESS_COLUMNS).where('runId', '=', runId).executeTakeFirst();
}

/** How far the runs of these teams are that have come farther since a moment, by the database's clock. */
export async function listProgress(
  database: Database,
  { teamIds, since }: { readonly teamIds: readonly string[]; readonly since: Date },
): Promise<RunProgress[]> {
  return await database
    .selectFrom('progress')
    .select(PROGRESS_COLUMNS)
    .where('teamId', '=', sql<string>`any(${teamIds}::uuid[])`)
    .where('updatedAt', '>', since)
    .orderBy('updatedAt')
    .execute();
}
