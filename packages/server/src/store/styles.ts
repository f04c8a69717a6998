import type { StyleProfile } from '@backlot/contract';
import { sql, type Selectable } from 'kysely';
import { isPrivateStyle } from '../runs/is-private-style.ts';
import type { RunRecord } from '../runs/run.ts';
import type { Database, StoreTransaction } from './database.ts';
import { isId } from './ids.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';

/** A style that a team has made. */
export type OwnStyle = Omit<Selectable<Tables['styles']>, 'teamId' | 'deletedAt'>;

const STYLE_COLUMNS = ['id', 'base', 'model', 'profile', 'isPrivate', 'createdAt'] as const;
/** The list has no pages. */
const MAX_LISTED = 1000;

/** Keeps the style that a run made: part of settling it. */
export async function insertStyle(
  transaction: StoreTransaction,
  record: RunRecord,
  profile: StyleProfile,
): Promise<void> {
  const { id, teamId, model, finishedAt } = record;
  if (finishedAt === null) throw new Error(`the run ${id} has made a style but has not ended`);
  const isPrivate = isPrivateStyle(record);
  await transaction
    .insertInto('styles')
    .values({ id, teamId, base: profile.base, model, profile: json(profile), isPrivate, createdAt: finishedAt })
    .execute();
}

/** The styles of a team, newest first. */
export async function listStyles(database: Database, teamId: string): Promise<OwnStyle[]> {
  return await selectStyles(database, teamId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MAX_LISTED)
    .execute();
}

/** Those of the styles with these ids that the team has; others' are as unknown as deleted ones and as those that never were. */
export async function findStyles(database: Database, teamId: string, ids: readonly string[]): Promise<OwnStyle[]> {
  const possible = ids.filter(isId);
  return possible.length === 0 ? [] : await selectStyles(database, teamId).where('id', 'in', possible).execute();
}

/** Makes a style unusable; false if the team has none with the id (any more). */
export async function deleteStyle(database: Database, teamId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { numUpdatedRows } = await database
    .updateTable('styles')
    .set({ deletedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function selectStyles(database: Database, teamId: string) {
  return database
    .selectFrom('styles')
    .select(STYLE_COLUMNS)
    .where('teamId', '=', teamId)
    .where('deletedAt', 'is', null);
}
