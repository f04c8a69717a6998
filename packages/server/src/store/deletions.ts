import { sql } from 'kysely';
import type { Deletion } from '../history/deletion.ts';
import type { Database, StoreTransaction } from './database.ts';
import { createId, isId } from './ids.ts';
import { json } from './json.ts';

const DELETION_COLUMNS = ['id', 'runId', 'userId', 'deletedAt', 'files', 'kept', 'filesRemovedAt'] as const;

type NewDeletion = Pick<Deletion, 'runId' | 'userId' | 'files' | 'kept'> & { readonly teamId: string };

/** Writes a receipt: part of the deletion that it is of. */
export async function insertDeletion(transaction: StoreTransaction, deletion: NewDeletion): Promise<Deletion> {
  const { files, kept, ...about } = deletion;
  return await transaction
    .insertInto('deletions')
    .values({
      id: createId(),
      ...about,
      files: json(files),
      kept: json(kept),
      filesRemovedAt: files.length === 0 ? sql<Date>`clock_timestamp()` : null,
    })
    .returning(DELETION_COLUMNS)
    .executeTakeFirstOrThrow();
}

interface Asked {
  readonly teamId: string;
  /** Only what was of this member's runs. */
  readonly memberId?: string;
}

/** A receipt by its own id; another team's is as unknown as one that never was. */
export async function findDeletion(
  database: Database,
  { teamId, memberId }: Asked,
  id: string,
): Promise<Deletion | undefined> {
  if (!isId(id)) return undefined;
  let query = database
    .selectFrom('deletions')
    .select(DELETION_COLUMNS)
    .where('id', '=', id)
    .where('teamId', '=', teamId);
  if (memberId !== undefined)
    query = query.where('runId', 'in', (of) =>
      of.selectFrom('records').select('id').where('userId', '=', memberId).where('teamId', '=', teamId),
    );
  return await query.executeTakeFirst();
}

/** The receipt of the deletion of a run's content. */
export async function findDeletionOfRun(database: Database | StoreTransaction, runId: string): Promise<Deletion> {
  return await database
    .selectFrom('deletions')
    .select(DELETION_COLUMNS)
    .where('runId', '=', runId)
    .executeTakeFirstOrThrow();
}

/** Deletions of any team whose files may still lie where they were, the oldest first. */
export async function listUnfinishedDeletions(database: Database, limit: number): Promise<Deletion[]> {
  return await database
    .selectFrom('deletions')
    .select(DELETION_COLUMNS)
    .where('filesRemovedAt', 'is', null)
    .orderBy('deletedAt')
    .limit(limit)
    .execute();
}

/** Says that the files of a deletion are gone. */
export async function finishDeletion(database: Database, id: string): Promise<Deletion> {
  return await database
    .updateTable('deletions')
    .set({ filesRemovedAt: sql<Date>`coalesce(files_removed_at, clock_timestamp())` })
    .where('id', '=', id)
    .returning(DELETION_COLUMNS)
    .executeTakeFirstOrThrow();
}
