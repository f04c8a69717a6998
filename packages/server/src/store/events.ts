import { sql } from 'kysely';
import type { RunEvent } from '../runs/run-event.ts';
import type { Database } from './database.ts';

interface EventQuery {
  /** Only what was told after this. */
  readonly after: string;
  readonly teamId?: string;
  readonly runId?: string;
  readonly limit: number;
}

/** `transaction-row`: decimal numbers. */
const CURSOR = /^(\d{1,20})-(\d{1,19})$/;
const MAX_XID = 2n ** 64n;
const MAX_SEQ = 2n ** 63n;

/** Whether a text can be the cursor of an event. */
export function isCursor(text: string): boolean {
  const [, xid, seq] = CURSOR.exec(text) ?? [];
  return xid !== undefined && seq !== undefined && BigInt(xid) < MAX_XID && BigInt(seq) < MAX_SEQ;
}

/**
 * What was told after a cursor, in order. Nothing is ever told before the last of these any more: an event counts as told when every
 * transaction that began before its own has ended.
 */
export async function readEvents(database: Database, { after, teamId, runId, limit }: EventQuery): Promise<RunEvent[]> {
  const [xid, seq] = after.split('-');
  let query = database
    .selectFrom('events')
    .select([sql<string>`xid || '-' || seq`.as('cursor'), 'teamId', 'runId', 'type', 'createdAt'])
    .where(sql<boolean>`(xid, seq) > (${xid}::text::xid8, ${seq}::text::bigint)`)
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('xid')
    .orderBy('seq')
    .limit(limit);
  if (teamId !== undefined) query = query.where('teamId', '=', teamId);
  if (runId !== undefined) query = query.where('runId', '=', runId);
  return await query.execute();
}

/** The cursor after which everything that is told from now on is told. */
export async function presentCursor(database: Database): Promise<string> {
  const { rows } = await sql<{ cursor: string }>`
    select pg_snapshot_xmin(pg_current_snapshot()) || '-0' as cursor`.execute(database);
  return rows[0]!.cursor;
}
