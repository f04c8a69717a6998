import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createSafePost } from './net/safe-post.ts';
import type { RunRecord } from './runs/run.ts';
import type { Bell } from './store/bell.ts';
import { claimDeliveries, releaseDeliveries } from './store/claim-deliveries.ts';
import { deleteOldDeliveries } from './store/deliveries.ts';
import { giveBackDelivery, markDelivered, markFailed } from './store/end-delivery.ts';
import type { OpenStore } from './store/open-store.ts';
import { findRun } from './store/records.ts';
import { deliver, type DeliverDeps } from './webhooks/deliver.ts';
import { createWebhooks, type Webhooks } from './webhooks/manage.ts';
import { ANSWER_TIMEOUT_MS, createSend } from './webhooks/send.ts';
import { startDelivering } from './webhooks/start-delivering.ts';

/** Deliveries that one webhook is sent at once, on all machines together. */
const AT_ONCE_EACH = 10;
/** The log goes back so far. */
const LOG_DAYS = 30;
const HOUR_MS = 60 * 60 * 1000;

interface WebhooksDeps {
  readonly config: Pick<Config, 'role' | 'allowHosts' | 'stopGraceMs'>;
  readonly store: Pick<OpenStore, 'database' | 'isAlone'>;
  readonly bell: Bell;
  /** What a receiver is told of a run. */
  readonly presentRun: (record: RunRecord) => Promise<object>;
  /** How callers reach this server; empty while that is not known. */
  readonly publicUrl: () => string;
  readonly now: () => Date;
  readonly log: Logger;
  readonly onError: (error: unknown) => void;
}

/** Ties together what webhooks need, and begins to send what is due if that is this process's role. */
export async function composeWebhooks(
  deps: WebhooksDeps,
): Promise<{ readonly webhooks: Webhooks; readonly stop: () => Promise<void> }> {
  const { config, bell, now, log, onError } = deps;
  const { database, isAlone } = deps.store;
  const { allowHosts } = config;
  const send = createSend({ post: createSafePost({ timeoutMs: ANSWER_TIMEOUT_MS }), allowHosts, now });
  const webhooks = createWebhooks({ database, bell, send, allowHosts, now });
  if (config.role === 'api') return { webhooks, stop: async () => {} };

  if (isAlone) await releaseDeliveries(database);
  const leaseOwner = randomUUID();
  const deliverDeps: DeliverDeps = {
    store: {
      delivered: (sent) => markDelivered(database, sent),
      failed: (failed) => markFailed(database, { ...failed, leaseOwner }),
      giveBack: (delivery) => giveBackDelivery(database, { ...delivery, leaseOwner }),
    },
    dataOf: async ({ teamId, id }) => {
      const record = await findRun(database, teamId, id);
      return record === undefined ? { id, state: 'deleted' } : await deps.presentRun(record);
    },
    send,
    random: Math.random,
    onDisabled: (webhookId) => log.warn({ webhookId }, 'webhook disabled'),
    onError,
  };
  const delivering = startDelivering({
    bell,
    claim: (most) => claimDeliveries(database, { leaseOwner, most, mostOfWebhook: AT_ONCE_EACH }),
    deliver: (delivery, signal) => deliver(deliverDeps, delivery, signal),
    mayBegin: () => deps.publicUrl() !== '',
    onError,
  });
  let forgetting: Promise<unknown> = Promise.resolve();
  const forget = (): void => {
    forgetting = forgetting.then(() => deleteOldDeliveries(database, LOG_DAYS)).catch(onError);
  };
  forget();
  const hourly = setInterval(forget, HOUR_MS);
  hourly.unref();
  return {
    webhooks,
    stop: async () => {
      clearInterval(hourly);
      await Promise.all([forgetting, delivering.stop(config.stopGraceMs)]);
    },
  };
}
