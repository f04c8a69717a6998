import type { RunState } from '@backlot/contract';
import { sql } from 'kysely';
import type { RunFilter } from '../history/run-filter.ts';
import type { RunRecord } from '../runs/run.ts';
import type { Database } from './database.ts';
import { RECORD_COLUMNS } from './records.ts';

const IS_ON = sql`status = 'PROCESSING'`;
const CANCELLED = sql`failure->>'code' = 'run.cancelled'`;
/** As `runStateOf` tells them apart. */
const IN_STATE: Readonly<Record<RunState, ReturnType<typeof sql<boolean>>>> = {
  queued: sql<boolean>`${IS_ON} and cancel_requested_at is null and lease_owner is null`,
  running: sql<boolean>`${IS_ON} and cancel_requested_at is null and lease_owner is not null`,
  cancelling: sql<boolean>`${IS_ON} and cancel_requested_at is not null`,
  succeeded: sql<boolean>`status = 'SUCCESS'`,
  failed: sql<boolean>`status = 'FAILURE' and not ${CANCELLED}`,
  cancelled: sql<boolean>`status = 'FAILURE' and ${CANCELLED}`,
};

/** The runs that a filter fits, newest first; of any team unless it names one. */
export async function searchRuns(database: Database, filter: RunFilter): Promise<RunRecord[]> {
  const { teamId, text } = filter;
  const words = teamId === undefined || text === undefined ? undefined : await findWords(database, teamId, text);
  if (words === null) return [];
  // The ids first, which an index alone can tell: a search for what is rare passes many rows.
  return await database
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('id', 'in', fitting(database, filter, words))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

function fitting(database: Database, filter: RunFilter, words: string | undefined) {
  const { provider, state, from, to, before, limit } = filter;
  let query = database
    .selectFrom('records')
    .select('id')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  for (const column of EQUAL) {
    const wanted = filter[column];
    if (wanted !== undefined) query = query.where(column, '=', wanted);
  }
  if (provider !== undefined) query = query.where('madeBy', '=', provider);
  if (state !== undefined) query = query.where(IN_STATE[state]);
  if (words !== undefined)
    query = query.where(sql<boolean>`prompt_words(team_id, call -> 'input' ->> 'prompt') @@ ${words}::text::tsquery`);
  if (from !== undefined) query = query.where('createdAt', '>=', sql<Date>`${from}::date at time zone 'UTC'`);
  if (to !== undefined) query = query.where('createdAt', '<', sql<Date>`(${to}::date + 1) at time zone 'UTC'`);
  if (before !== undefined)
    query = query.where((where) =>
      where(where.refTuple('createdAt', 'id'), '<', where.tuple(before.createdAt, before.id)),
    );
  return query;
}

const EQUAL = ['id', 'teamId', 'userId', 'status', 'requestId', 'batchId', 'rating', 'type', 'model'] as const;

/**
 * The words of a text as a query for the index `records_by_words`; null if it has none. Asked first, because the plan hangs on how many
 * runs have them: for common words the newest runs are looked through, for others the index.
 */
async function findWords(database: Database, teamId: string, text: string): Promise<string | null> {
  const { rows } = await sql<{ words: string | null }>`
    select string_agg(quote_literal(word) || ':*', ' & ') as words
      from unnest(tsvector_to_array(prompt_words(${teamId}::uuid, ${text}))) as word`.execute(database);
  return rows[0]?.words ?? null;
}
