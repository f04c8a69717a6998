import { sql } from 'kysely';
import type { RunRecord, RunStatus } from '../runs/run.ts';
import type { Database } from './database.ts';
import { RECORD_COLUMNS } from './records.ts';

/** Which runs to find; what is left out does not matter. */
export interface RunFilter {
  readonly id?: string;
  readonly teamId?: string;
  readonly userId?: string;
  readonly status?: RunStatus;
  /** What the request was called in its `X-Request-Id`. */
  readonly requestId?: string;
  /** The wire words. */
  readonly type?: string;
  readonly model?: string;
  /** Who made it or, where nothing was made, who was asked. */
  readonly provider?: string;
  /** Opened on this day (`YYYY-MM-DD`, UTC) or later. */
  readonly from?: string;
  /** Opened on this day or before. */
  readonly to?: string;
  readonly limit: number;
}

/** The runs of any team that a filter fits, newest first. */
export async function searchRuns(database: Database, filter: RunFilter): Promise<RunRecord[]> {
  const { provider, from, to, limit } = filter;
  let query = database
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  for (const column of ['id', 'teamId', 'userId', 'status', 'requestId', 'type', 'model'] as const) {
    const wanted = filter[column];
    if (wanted !== undefined) query = query.where(column, '=', wanted);
  }
  if (provider !== undefined) {
    const attempts = sql`json_array_elements(case when facts is null then routing->'attempts' end)`;
    query = query.where(
      sql<boolean>`facts->>'provider' = ${provider}
        or exists (select from ${attempts} as attempt where attempt->>'provider' = ${provider})`,
    );
  }
  if (from !== undefined) query = query.where('createdAt', '>=', sql<Date>`${from}::date at time zone 'UTC'`);
  if (to !== undefined) query = query.where('createdAt', '<', sql<Date>`(${to}::date + 1) at time zone 'UTC'`);
  return await query.execute();
}
