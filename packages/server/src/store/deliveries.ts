import { sql } from 'kysely';
import type { Delivery, DeliveryState } from '../webhooks/delivery.ts';
import type { Database } from './database.ts';
import { isId } from './ids.ts';

const DELIVERY_COLUMNS = [
  'id',
  'webhookId',
  'runId',
  'type',
  'state',
  'attempts',
  'nextAt',
  'lastStatus',
  'lastError',
  'lastDurationMs',
  'createdAt',
  'deliveredAt',
] as const satisfies ReadonlyArray<keyof Delivery>;

interface DeliveryPage {
  readonly webhookId: string;
  readonly state?: DeliveryState;
  readonly limit: number;
  /** Only what was made before this one. */
  readonly before?: string;
}

/** The deliveries of a webhook, newest first. */
export async function listDeliveries(database: Database, page: DeliveryPage): Promise<Delivery[]> {
  const { webhookId, state, before, limit } = page;
  if (before !== undefined && !isId(before)) return [];
  let query = database
    .selectFrom('deliveries')
    .select(DELIVERY_COLUMNS)
    .where('webhookId', '=', webhookId)
    .orderBy('eventSeq', 'desc')
    .limit(limit);
  if (state !== undefined) query = query.where('state', '=', state);
  if (before !== undefined)
    query = query.where('eventSeq', '<', (of) =>
      of.selectFrom('deliveries').select('eventSeq').where('id', '=', before).where('webhookId', '=', webhookId),
    );
  return await query.execute();
}

/** Has a delivery sent again, now and as often as a new one; one that is on its way already is enough if it is taken. */
export async function replayDelivery(
  database: Database,
  { webhookId, id }: Pick<Delivery, 'webhookId' | 'id'>,
): Promise<Delivery | undefined> {
  if (!isId(id)) return undefined;
  return await database
    .updateTable('deliveries')
    .set({
      state: 'PENDING',
      attempts: 0,
      nextAt: sql<Date>`clock_timestamp()`,
      deliveredAt: null,
    })
    .where('id', '=', id)
    .where('webhookId', '=', webhookId)
    .returning(DELIVERY_COLUMNS)
    .executeTakeFirst();
}

/** Forgets deliveries that are older than so many days, whatever became of them. Resolves to how many. */
export async function deleteOldDeliveries(database: Database, days: number): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('deliveries')
    .where('createdAt', '<', sql<Date>`statement_timestamp() - make_interval(days => ${days})`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
