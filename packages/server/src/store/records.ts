import { sql, type Selectable } from 'kysely';
import type { RunRecord } from '../runs/run.ts';
import type { Database } from './database.ts';
import { isId } from './ids.ts';
import type { Tables } from './tables.ts';

const MS_PER_SECOND = 1000;

/** The columns of a {@link RunRecord}: all but the queue's own. */
export const RECORD_COLUMNS = [
  'id',
  'teamId',
  'userId',
  'keyId',
  'dialect',
  'type',
  'model',
  'promptObject',
  'call',
  'servedBy',
  'vendorCredits',
  'policy',
  'status',
  'isAsync',
  'isQueued',
  'lane',
  'priority',
  'imagesAsked',
  'imagesDelivered',
  'creditsPerImage',
  'paidPerImage',
  'creditsCharged',
  'facts',
  'failure',
  'routing',
  'cacheKey',
  'seed',
  'createdAt',
  'startedAt',
  'cancelRequestedAt',
  'finishedAt',
  'requestId',
  'retryOf',
  'batchId',
  'batchIndex',
  'rating',
  'comment',
  'contentDeletedAt',
] as const satisfies ReadonlyArray<keyof Selectable<Tables['records']>>;

/** A run of a team; another team's run is as unknown as one that never was. */
export async function findRun(database: Database, teamId: string, id: string): Promise<RunRecord | undefined> {
  if (!isId(id)) return undefined;
  return await database
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .executeTakeFirst();
}

/** The run of a team that made a picture, by the id that callers know the picture by. */
export async function findRunOfImage(
  database: Database,
  teamId: string,
  imageId: string,
): Promise<RunRecord | undefined> {
  if (!isId(imageId)) return undefined;
  return await database
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('teamId', '=', teamId)
    .where('contentDeletedAt', 'is', null)
    .where('id', '=', (of) => of.selectFrom('assets').select('runId').where('imageId', '=', imageId))
    .executeTakeFirst();
}

interface RunPage {
  readonly teamId: string;
  /** Only runs of this wire type. */
  readonly type?: string;
  readonly limit: number;
  /** Only runs older than this one: the last of the page before. */
  readonly before?: RunRecord;
}

/** The runs of a team, newest first. */
export async function listRuns(database: Database, page: RunPage): Promise<RunRecord[]> {
  let query = database
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('teamId', '=', page.teamId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit);
  if (page.type !== undefined) query = query.where('type', '=', page.type);
  const { before } = page;
  if (before) {
    query = query.where((where) =>
      where(where.refTuple('createdAt', 'id'), '<', where.tuple(before.createdAt, before.id)),
    );
  }
  return await query.execute();
}

/** How many runs wait to be taken up, counted up to `most`. */
export async function countWaiting(database: Database, most: number): Promise<number> {
  const waiting = database
    .selectFrom('records')
    .select('id')
    .where('status', '=', 'PROCESSING')
    .where('leaseOwner', 'is', null)
    .limit(most);
  const { count } = await database
    .selectFrom(waiting.as('waiting'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The newest run of a team that delivered all it was asked for within `maxAgeMs`, under the same key. */
export async function findReusable(
  database: Database,
  { teamId, cacheKey, imagesAsked }: Pick<RunRecord, 'teamId' | 'cacheKey' | 'imagesAsked'>,
  maxAgeMs: number,
): Promise<RunRecord | undefined> {
  if (cacheKey === null) return undefined;
  return await database
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('teamId', '=', teamId)
    .where('cacheKey', '=', cacheKey)
    .where('contentDeletedAt', 'is', null)
    .where('status', '=', 'SUCCESS')
    .where('imagesDelivered', '=', imagesAsked)
    .where('finishedAt', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${maxAgeMs / MS_PER_SECOND})`)
    .orderBy('finishedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}
