import { sql } from 'kysely';
import type { Deletion } from '../history/deletion.ts';
import type { Database } from './database.ts';
import { insertDeletion } from './deletions.ts';
import { removeAssets } from './remove-assets.ts';

/** A team that does not keep everything. */
export interface Retention {
  readonly teamId: string;
  readonly days: number;
}

/** How long events can be read again, days. */
const EVENT_DAYS = 7;

/** Says for how many days a team keeps what its runs were about; `null` = for ever. */
export async function setRetention(database: Database, teamId: string, days: number | null): Promise<void> {
  await database.updateTable('teams').set({ retentionDays: days }).where('id', '=', teamId).execute();
}

/** For how many days a team keeps what its runs were about; `null` = for ever. */
export async function findRetention(database: Database, teamId: string): Promise<number | null> {
  const { retentionDays } = await database
    .selectFrom('teams')
    .select('retentionDays')
    .where('id', '=', teamId)
    .executeTakeFirstOrThrow();
  return retentionDays;
}

/** The teams that do not keep everything. */
export async function listRetentions(database: Database): Promise<Retention[]> {
  const rows = await database
    .selectFrom('teams')
    .select(['id', 'retentionDays'])
    .where('retentionDays', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, retentionDays: days }) => (days === null ? [] : [{ teamId: id, days }]));
}

/** Ended runs that a team does not keep any longer, by the clock of the database; the oldest first. */
export async function listExpiredRuns(
  database: Database,
  { teamId, days }: Retention,
  limit: number,
): Promise<string[]> {
  const rows = await database
    .selectFrom('records')
    .select('id')
    .where('teamId', '=', teamId)
    .where('contentDeletedAt', 'is', null)
    .where('status', '<>', 'PROCESSING')
    .where('createdAt', '<', daysAgo(days))
    .orderBy('createdAt')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Deletes uploads that are older than a team keeps things and that no run of it needs any more, with one receipt for all of them; the
 * files themselves are to be removed after it. Undefined if there is none.
 */
export async function deleteUnusedUploads(
  database: Database,
  { teamId, days }: Retention,
  limit: number,
): Promise<Deletion | undefined> {
  return await database.transaction().execute(async (transaction) => {
    const unneeded = transaction
      .selectFrom('assets')
      .select('key')
      .where('teamId', '=', teamId)
      .where('kind', '=', 'upload')
      .where('createdAt', '<', daysAgo(days))
      .where((where) =>
        where.not(
          where.exists((of) =>
            of.selectFrom('runInputs').select('runId').whereRef('runInputs.assetKey', '=', 'assets.key'),
          ),
        ),
      );
    // Looked for twice: a run that needs one may have been opened before the lock.
    const locked = await unneeded.orderBy('key').limit(limit).forUpdate().skipLocked().execute();
    if (locked.length === 0) return undefined;
    const keys = locked.map(({ key }) => key);
    const rows = await unneeded.where('key', 'in', keys).execute();
    const files = await removeAssets(
      transaction,
      rows.map(({ key }) => key),
    );
    if (files.length === 0) return undefined;
    return await insertDeletion(transaction, { teamId, runId: null, userId: null, files, kept: [] });
  });
}

/** Forgets events that are older than a week; resolves to how many, at most `limit`. */
export async function pruneEvents(database: Database, limit: number): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('events')
    .where('seq', 'in', (of) =>
      of.selectFrom('events').select('seq').where('createdAt', '<', daysAgo(EVENT_DAYS)).limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function daysAgo(days: number) {
  return sql<Date>`clock_timestamp() - make_interval(days => ${days}::integer)`;
}
