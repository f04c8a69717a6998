import { sql } from 'kysely';
import type { Delivery } from '../webhooks/delivery.ts';
import type { Database } from './database.ts';
import { SIGNING_SECRETS } from './webhooks.ts';

/**
 * How long a process may take over a delivery that it has taken up, all in all: far longer than it may wait for the receiver. Then it is
 * taken for dead, and another sends it.
 */
export const DELIVERY_LEASE_SECONDS = 30;

/** A delivery that is this process's to send. */
export interface DueDelivery extends Pick<Delivery, 'id' | 'webhookId' | 'runId' | 'type' | 'createdAt'> {
  readonly teamId: string;
  readonly url: string;
  /** The newest first. */
  readonly secrets: readonly string[];
  /** This one counted. */
  readonly attempts: number;
}

interface ClaimDeliveries {
  readonly leaseOwner: string;
  readonly most: number;
  /** On the way to one webhook at once, on all machines together. */
  readonly mostOfWebhook: number;
}

/** Takes up deliveries that are due, for one process only, and counts the attempts; see `claim_deliveries` in the database. */
export async function claimDeliveries(
  database: Database,
  { leaseOwner, most, mostOfWebhook }: ClaimDeliveries,
): Promise<DueDelivery[]> {
  // Before they are joined: a function in a join may be called more than once.
  const { rows } = await sql<{ id: string }>`
    select claim_deliveries(${leaseOwner}, ${most}, ${mostOfWebhook}, ${DELIVERY_LEASE_SECONDS}) as id`.execute(
    database,
  );
  if (rows.length === 0) return [];
  return await database
    .selectFrom('deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhookId')
    .select(['deliveries.id', 'webhookId', 'runId', 'type', 'deliveries.createdAt', 'attempts', 'teamId', 'url'])
    .select(SIGNING_SECRETS)
    .where(
      'deliveries.id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
}

/** Lets go of deliveries that processes which are gone had taken up. Only where no other can be alive. */
export async function releaseDeliveries(database: Database): Promise<void> {
  await database
    .updateTable('deliveries')
    .set({ leaseOwner: null, leaseUntil: null })
    .where('state', '=', 'PENDING')
    .where('leaseOwner', 'is not', null)
    .execute();
}
