import { sql } from 'kysely';
import type { Delivery } from '../webhooks/delivery.ts';
import type { Database } from './database.ts';

/** Everything that a webhook is sent fails for so long before it is disabled. */
const PATIENCE_DAYS = 5;

const DISABLED = {
  gone: 'The receiver answered 410 Gone.',
  failing: `Nothing that was sent in ${PATIENCE_DAYS} days was taken.`,
};

/** What the log keeps of a try. */
export type Try = Pick<Delivery, 'lastStatus' | 'lastError' | 'lastDurationMs'>;

interface Sent {
  readonly delivery: Pick<Delivery, 'id' | 'webhookId'>;
  readonly tried: Try;
}

/** It was taken: that is so whoever may have taken the delivery over meanwhile. */
export async function markDelivered(database: Database, { delivery, tried }: Sent): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // The webhook first, as whoever removes it does: neither waits for the other.
    await transaction
      .updateTable('webhooks')
      .set({ failingSince: null })
      .where('id', '=', delivery.webhookId)
      .where('failingSince', 'is not', null)
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ ...tried, ...NOBODYS, state: 'DELIVERED', deliveredAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', delivery.id)
      .where('state', '=', 'PENDING')
      .execute();
  });
}

interface Failed extends Sent {
  readonly leaseOwner: string;
  /** When to try again; `undefined`: no more. */
  readonly retryMs: number | undefined;
  /** For how long the receiver wants to hear nothing at all. */
  readonly pauseMs?: number;
  /** It wants to hear nothing ever again. */
  readonly isGone?: boolean;
}

/**
 * It was not taken. A webhook that takes nothing for five days is disabled, as is one that is gone. Counts only while the delivery is
 * the process's own. Returns whether the webhook was disabled by it.
 */
export async function markFailed(database: Database, failed: Failed): Promise<boolean> {
  const { delivery, tried, leaseOwner, retryMs, pauseMs = 0, isGone = false } = failed;
  return await database.transaction().execute(async (transaction) => {
    const webhook = await transaction
      .updateTable('webhooks')
      .set({
        failingSince: sql<Date>`coalesce(failing_since, clock_timestamp())`,
        ...(pauseMs > 0 && { pausedUntil: sql<Date>`clock_timestamp() + ${milliseconds(pauseMs)}` }),
      })
      .where('id', '=', delivery.webhookId)
      .returning([
        'enabled',
        sql<boolean>`failing_since <= clock_timestamp() - make_interval(days => ${PATIENCE_DAYS})`.as('isHopeless'),
      ])
      .executeTakeFirst();
    const { numUpdatedRows } = await transaction
      .updateTable('deliveries')
      .set({
        ...tried,
        ...NOBODYS,
        ...(retryMs === undefined
          ? { state: 'FAILED' as const }
          : { nextAt: sql<Date>`clock_timestamp() + ${milliseconds(retryMs)}` }),
      })
      .where('id', '=', delivery.id)
      .where('leaseOwner', '=', leaseOwner)
      .where('state', '=', 'PENDING')
      .executeTakeFirst();
    if (webhook?.enabled !== true || numUpdatedRows === 0n || !(isGone || webhook.isHopeless)) return false;
    const disabledReason = isGone ? DISABLED.gone : DISABLED.failing;
    await transaction
      .updateTable('webhooks')
      .set({ enabled: false, disabledReason })
      .where('id', '=', delivery.webhookId)
      .execute();
    return true;
  });
}

/** It could not be sent for reasons of our own: that does not count, and it is tried again a little later. */
export async function giveBackDelivery(
  database: Database,
  { id, leaseOwner, retryMs }: { readonly id: string; readonly leaseOwner: string; readonly retryMs: number },
): Promise<void> {
  await database
    .updateTable('deliveries')
    .set({
      ...NOBODYS,
      attempts: sql<number>`attempts - 1`,
      nextAt: sql<Date>`clock_timestamp() + ${milliseconds(retryMs)}`,
    })
    .where('id', '=', id)
    .where('leaseOwner', '=', leaseOwner)
    .where('state', '=', 'PENDING')
    .execute();
}

const NOBODYS = { leaseOwner: null, leaseUntil: null } as const;
const MS_PER_SECOND = 1000;

function milliseconds(ms: number) {
  return sql`make_interval(secs => ${ms / MS_PER_SECOND})`;
}
