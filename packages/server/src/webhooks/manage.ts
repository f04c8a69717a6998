import { randomUUID } from 'node:crypto';
import { AppError } from '@backlot/contract';
import { checkedAddresses, type ResolveHost } from '../net/pinned-agent.ts';
import type { Bell } from '../store/bell.ts';
import type { Database } from '../store/database.ts';
import { listDeliveries, replayDelivery } from '../store/deliveries.ts';
import {
  changeWebhook,
  deleteWebhook,
  findSecrets,
  findWebhook,
  insertWebhook,
  listWebhooks,
  rotateSecret,
  type WebhookWishes,
} from '../store/webhooks.ts';
import type { Delivery, DeliveryState } from './delivery.ts';
import { eventBody } from './event-body.ts';
import { readWebhookUrl } from './read-webhook-url.ts';
import { createSecret } from './secret.ts';
import type { Send, Sending } from './send.ts';
import { MAX_WEBHOOKS, type Webhook } from './webhook.ts';

/** A webhook with the secret that its receiver must know; it is shown only now. */
export interface NewSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** Which deliveries of a webhook to show, newest first. */
export interface LogPage {
  readonly state?: DeliveryState;
  readonly limit: number;
  /** Only what was made before this one. */
  readonly before?: string;
}

/** What a team can do with its webhooks. Whatever it does not have is `undefined` or `false`. */
export interface Webhooks {
  /** Rejects with `request.conflict` if the team has {@link MAX_WEBHOOKS}, or with `asset.forbidden-url`. */
  readonly create: (teamId: string, wishes: WebhookWishes) => Promise<NewSecret>;
  readonly list: (teamId: string) => Promise<readonly Webhook[]>;
  readonly find: (teamId: string, id: string) => Promise<Webhook | undefined>;
  /** Rejects with `asset.forbidden-url`. */
  readonly change: (webhook: TeamsOwn, wishes: Partial<WebhookWishes>) => Promise<Webhook | undefined>;
  readonly remove: (webhook: TeamsOwn) => Promise<boolean>;
  /** A new secret; the one before signs too for so many seconds. */
  readonly rotate: (webhook: TeamsOwn, overlapSeconds: number) => Promise<NewSecret | undefined>;
  /** Sends a `webhook.test` now, once, even to one that is disabled. */
  readonly test: (webhook: Webhook) => Promise<Sending>;
  readonly log: (webhook: Webhook, page: LogPage) => Promise<readonly Delivery[]>;
  /** Has a delivery sent again, with the same `webhook-id`. */
  readonly replay: (webhook: Webhook, deliveryId: string) => Promise<Delivery | undefined>;
}

type TeamsOwn = Pick<Webhook, 'teamId' | 'id'>;

interface ManageDeps {
  readonly database: Database;
  readonly bell: Pick<Bell, 'ring'>;
  readonly send: Send;
  readonly allowHosts: ReadonlySet<string>;
  readonly resolveHost?: ResolveHost;
  readonly now: () => Date;
}

/** The webhooks of all teams. */
export function createWebhooks({ database, bell, send, allowHosts, resolveHost, now }: ManageDeps): Webhooks {
  const checkUrl = async (text: string): Promise<void> => {
    const target = readWebhookUrl(text, allowHosts);
    await checkedAddresses(target, resolveHost).catch((error: unknown) => {
      // A name that is not known yet may be when something is sent; it is looked up again each time.
      if (error instanceof AppError && error.code === 'asset.forbidden-url') throw error;
    });
  };
  return {
    create: async (teamId, wishes) => {
      await checkUrl(wishes.url);
      const secret = createSecret();
      const webhook = await insertWebhook(database, { teamId, secret, ...wishes }, { most: MAX_WEBHOOKS });
      if (webhook === undefined)
        throw new AppError('request.conflict', `A team has ${MAX_WEBHOOKS} webhooks at most. Delete one first.`);
      return { webhook, secret };
    },
    list: (teamId) => listWebhooks(database, teamId),
    find: (teamId, id) => findWebhook(database, teamId, id),
    change: async (webhook, wishes) => {
      if (wishes.url !== undefined) await checkUrl(wishes.url);
      const changed = await changeWebhook(database, webhook, wishes);
      bell.ring('webhooks');
      return changed;
    },
    remove: ({ teamId, id }) => deleteWebhook(database, teamId, id),
    rotate: async (webhook, overlapSeconds) => {
      const secret = createSecret();
      const rotated = await rotateSecret(database, webhook, { secret, overlapSeconds });
      return rotated && { webhook: rotated, secret };
    },
    test: async ({ id, url }) => {
      const body = eventBody({ type: 'webhook.test', at: now(), data: { webhookId: id } });
      return await send({ id: `msg_${randomUUID()}`, body }, { url, secrets: await findSecrets(database, id) });
    },
    log: ({ id }, page) => listDeliveries(database, { webhookId: id, ...page }),
    replay: async ({ id }, deliveryId) => {
      const replayed = await replayDelivery(database, { webhookId: id, id: deliveryId });
      bell.ring('webhooks');
      return replayed;
    },
  };
}
