import type { RunState } from '@backlot/contract';
import { sql } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import type { Batch, Batches } from '../runs/batch.ts';
import type { RefusedItem, RunRecord } from '../runs/run.ts';
import type { Database } from './database.ts';
import { isId } from './ids.ts';
import { json } from './json.ts';
import { RECORD_COLUMNS } from './records.ts';

const BATCH_COLUMNS = ['id', 'teamId', 'userId', 'items', 'refused', 'createdAt'] as const;

/** The batches of a database. */
export function createBatchStore(database: Database): Batches {
  return {
    open: (batch) => openBatch(database, batch),
    saveRefused: (id, refused) => saveRefused(database, id, refused),
    find: (teamId, id) => findBatch(database, teamId, id),
    count: (id) => countRuns(database, id),
    listRuns: (id, indices) => listRuns(database, id, indices),
    listOpen: (id) => listOpen(database, id),
  };
}

async function openBatch(
  database: Database,
  { id, principal, items }: { readonly id: string; readonly principal: Principal; readonly items: number },
): Promise<Batch> {
  const { teamId, userId, keyId } = principal;
  await database
    .insertInto('batches')
    .values({ id, teamId, userId, keyId, items, refused: json([]) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return await database
    .selectFrom('batches')
    .select(BATCH_COLUMNS)
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .executeTakeFirstOrThrow();
}

async function saveRefused(database: Database, id: string, refused: readonly RefusedItem[]): Promise<void> {
  await database
    .updateTable('batches')
    .set({ refused: json(refused) })
    .where('id', '=', id)
    .execute();
}

async function findBatch(database: Database, teamId: string, id: string): Promise<Batch | undefined> {
  if (!isId(id)) return undefined;
  return await database
    .selectFrom('batches')
    .select(BATCH_COLUMNS)
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .executeTakeFirst();
}

async function countRuns(database: Database, id: string): Promise<Record<RunState, number>> {
  const { rows } = await sql<{ state: RunState; count: number }>`
    select case
        when status = 'SUCCESS' then 'succeeded'
        when status = 'FAILURE' and failure ->> 'code' = 'run.cancelled' then 'cancelled'
        when status = 'FAILURE' then 'failed'
        when cancel_requested_at is not null then 'cancelling'
        when lease_owner is null then 'queued'
        else 'running'
      end as state, count(*)::integer as count
    from records where batch_id = ${id} group by 1`.execute(database);
  const counts = { queued: 0, running: 0, cancelling: 0, succeeded: 0, failed: 0, cancelled: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

async function listRuns(
  database: Database,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<RunRecord[]> {
  return await database
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('batchId', '=', id)
    .where('batchIndex', '>=', from)
    .where('batchIndex', '<', to)
    .orderBy('batchIndex')
    .execute();
}

async function listOpen(database: Database, id: string): Promise<string[]> {
  const rows = await database
    .selectFrom('records')
    .select('id')
    .where('batchId', '=', id)
    .where('status', '=', 'PROCESSING')
    .orderBy('batchIndex', 'desc')
    .execute();
  return rows.map((row) => row.id);
}
