import { AppError, type OperationCall } from '@backlot/contract';
import { sql } from 'kysely';
import type { Deletion } from '../history/deletion.ts';
import type { RunFacts, RunRecord } from '../runs/run.ts';
import type { Database, StoreTransaction } from './database.ts';
import { findDeletionOfRun, insertDeletion } from './deletions.ts';
import { isId } from './ids.ts';
import { inTransaction } from './in-transaction.ts';
import { json } from './json.ts';
import { RECORD_COLUMNS } from './records.ts';
import { removeAssets } from './remove-assets.ts';

interface DeleteContent {
  readonly teamId: string;
  readonly runId: string;
  /** Who asks for it; `null`: the team's retention. */
  readonly userId: string | null;
}

/** What is said of a failure whose own words may repeat the request's. */
const DELETED = 'What this run was about has been deleted.';

/**
 * Deletes what a run was about, all or nothing: the words of its record and the rows of its files. What it cost, its times and its state
 * stay, and so does its `Idempotency-Key`. A file that another run needs stays until that one goes. The files themselves are to be removed
 * after it. Asked again, it answers the same; undefined for an unknown run. Throws `request.conflict` while the run is on.
 */
export async function deleteContent(database: Database, asked: DeleteContent): Promise<Deletion | undefined> {
  const { teamId, runId, userId } = asked;
  if (!isId(runId)) return undefined;
  return await inTransaction(database, async (transaction) => {
    const record = await lockRecord(transaction, asked);
    if (record === undefined) return undefined;
    if (record.contentDeletedAt !== null) return await findDeletionOfRun(transaction, runId);
    if (record.status === 'PROCESSING')
      throw new AppError('request.conflict', 'The run has not ended yet: cancel it, or wait for its end.');
    const { gone, kept } = await sortFiles(transaction, record);
    await transaction.deleteFrom('runInputs').where('runId', '=', runId).execute();
    const files = await removeAssets(transaction, gone);
    await redact(transaction, record);
    return await insertDeletion(transaction, { teamId, runId, userId, files, kept });
  });
}

async function lockRecord(
  transaction: StoreTransaction,
  { teamId, runId }: DeleteContent,
): Promise<RunRecord | undefined> {
  return await transaction
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('id', '=', runId)
    .where('teamId', '=', teamId)
    .forUpdate()
    .executeTakeFirst();
}

/** Which of the files that a run made or was given go with it, and which would but are needed by other runs. */
async function sortFiles(
  transaction: StoreTransaction,
  { id, teamId, facts }: RunRecord,
): Promise<{ readonly gone: string[]; readonly kept: string[] }> {
  const shown = (facts?.images ?? []).map(({ key }) => key);
  // Locked before anybody looks who needs them: a run that is being opened notes that it does under a lock of its own.
  const files = await transaction
    .selectFrom('assets')
    .select(['key', 'kind', 'runId', 'isCarried'])
    .where('teamId', '=', teamId)
    .where((where) =>
      where.or([
        where('runId', '=', id),
        where('key', '=', sql<string>`any(${shown})`),
        where('key', 'in', (of) => of.selectFrom('runInputs').select('assetKey').where('runId', '=', id)),
      ]),
    )
    .orderBy('key')
    .forUpdate()
    .execute();
  const keys = files.map(({ key }) => key);
  const needed = await listNeeded(transaction, keys, id);
  const left = await listLeftBehind(transaction, keys);
  const mayGo = files.filter(({ key, kind, runId, isCarried }) =>
    kind === 'upload' ? isCarried : runId === id || (runId === null && shown.includes(key)) || left.has(key),
  );
  return {
    gone: mayGo.flatMap(({ key }) => (needed.has(key) ? [] : [key])),
    kept: mayGo.flatMap(({ key }) => (needed.has(key) ? [key] : [])),
  };
}

/** Those of the files that other runs need. */
async function listNeeded(transaction: StoreTransaction, keys: string[], runId: string): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('runInputs')
    .select('assetKey')
    .where('assetKey', '=', sql<string>`any(${keys})`)
    .where('runId', '<>', runId)
    .execute();
  return new Set(rows.map(({ assetKey }) => assetKey));
}

/** Those of the files whose own run is deleted already. */
async function listLeftBehind(transaction: StoreTransaction, keys: string[]): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('assets')
    .innerJoin('records', 'records.id', 'assets.runId')
    .select('assets.key')
    .where('assets.key', '=', sql<string>`any(${keys})`)
    .where('records.contentDeletedAt', 'is not', null)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

async function redact(transaction: StoreTransaction, { id, call, facts, failure }: RunRecord): Promise<void> {
  await transaction
    .updateTable('records')
    .set({
      contentDeletedAt: sql<Date>`clock_timestamp()`,
      promptObject: json({}),
      // What is left of it is never done again.
      call: json({ operation: call.operation, input: {} } as unknown as OperationCall),
      facts: facts === null ? null : json(withoutContent(facts)),
      failure: failure === null ? null : json({ code: failure.code, message: DELETED, issues: [] }),
      comment: null,
      cacheKey: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Who did it and how long it took. */
function withoutContent({ provider, engine, timingsMs }: RunFacts): RunFacts {
  return { provider, engine, images: [], warnings: [], timingsMs, details: {} };
}
