import { sql } from 'kysely';
import type { Webhook } from '../webhooks/webhook.ts';
import type { Database } from './database.ts';
import { createId, isId } from './ids.ts';

const WEBHOOK_COLUMNS = [
  'id',
  'teamId',
  'url',
  'description',
  'events',
  'enabled',
  'disabledReason',
  'previousUntil',
  'failingSince',
  'pausedUntil',
  'createdAt',
] as const satisfies ReadonlyArray<keyof Webhook>;

/** What its team decides of a webhook. */
export type WebhookWishes = Pick<Webhook, 'url' | 'description' | 'events' | 'enabled'>;

interface NewWebhook extends WebhookWishes {
  readonly teamId: string;
  readonly secret: string;
}

/** A new webhook, or nothing if the team has `most` of them already. */
export async function insertWebhook(
  database: Database,
  webhook: NewWebhook,
  { most }: { readonly most: number },
): Promise<Webhook | undefined> {
  const { teamId } = webhook;
  return await database.transaction().execute(async (transaction) => {
    // One at a time, so that they are counted; what points to the team is not kept waiting.
    await transaction.selectFrom('teams').select('id').where('id', '=', teamId).forNoKeyUpdate().execute();
    if ((await listWebhooks(transaction, teamId)).length >= most) return undefined;
    return await transaction
      .insertInto('webhooks')
      .values({ id: createId(), ...webhook })
      .returning(WEBHOOK_COLUMNS)
      .executeTakeFirstOrThrow();
  });
}

/** The webhooks of a team, the first one first. */
export async function listWebhooks(database: Database, teamId: string): Promise<Webhook[]> {
  return await database
    .selectFrom('webhooks')
    .select(WEBHOOK_COLUMNS)
    .where('teamId', '=', teamId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** A webhook of a team; another team's is as unknown as one that never was. */
export async function findWebhook(database: Database, teamId: string, id: string): Promise<Webhook | undefined> {
  if (!isId(id)) return undefined;
  return await database
    .selectFrom('webhooks')
    .select(WEBHOOK_COLUMNS)
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .executeTakeFirst();
}

/** Changes what is given. Enabled (again), it begins anew: whatever was held against it is forgotten, and what was due goes out. */
export async function changeWebhook(
  database: Database,
  { teamId, id }: Pick<Webhook, 'teamId' | 'id'>,
  wishes: Partial<WebhookWishes>,
): Promise<Webhook | undefined> {
  if (!isId(id)) return undefined;
  const isNew = wishes.enabled !== undefined || wishes.url !== undefined;
  return await database
    .updateTable('webhooks')
    .set({ id, ...wishes, ...(isNew && { disabledReason: null, failingSince: null, pausedUntil: null }) })
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .returning(WEBHOOK_COLUMNS)
    .executeTakeFirst();
}

/** Removes a webhook with its deliveries; false if the team has none with the id (any more). */
export async function deleteWebhook(database: Database, teamId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { numDeletedRows } = await database
    .deleteFrom('webhooks')
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Has another secret sign from now on, and the present one beside it for so many seconds. */
export async function rotateSecret(
  database: Database,
  { teamId, id }: Pick<Webhook, 'teamId' | 'id'>,
  { secret, overlapSeconds }: { readonly secret: string; readonly overlapSeconds: number },
): Promise<Webhook | undefined> {
  if (!isId(id)) return undefined;
  return await database
    .updateTable('webhooks')
    .set({
      secret,
      previousSecret: overlapSeconds === 0 ? null : sql<string>`secret`,
      previousUntil:
        overlapSeconds === 0 ? null : sql<Date>`clock_timestamp() + make_interval(secs => ${overlapSeconds})`,
    })
    .where('id', '=', id)
    .where('teamId', '=', teamId)
    .returning(WEBHOOK_COLUMNS)
    .executeTakeFirst();
}

/** The secrets that sign now, the newest first. */
export async function findSecrets(database: Database, webhookId: string): Promise<readonly string[]> {
  const query = database.selectFrom('webhooks').select(SIGNING_SECRETS).where('id', '=', webhookId);
  return (await query.executeTakeFirst())?.secrets ?? [];
}

/** The secrets that sign at the moment of a query on webhooks, the newest first. */
export const SIGNING_SECRETS = sql<string[]>`array_remove(array[secret,
  case when previous_until > statement_timestamp() then previous_secret end], null)`.as('secrets');
