import type { Delivery } from '../../../webhooks/delivery.ts';
import type { Sending } from '../../../webhooks/send.ts';
import type { Webhook } from '../../../webhooks/webhook.ts';

/** A webhook as its team sees it: never with its secrets. */
export function presentWebhook(webhook: Webhook): object {
  const { id, url, description, events, enabled, disabledReason } = webhook;
  const { previousUntil, failingSince, pausedUntil, createdAt } = webhook;
  return {
    id,
    url,
    description,
    events,
    enabled,
    disabledReason,
    previousSecretValidUntil: isAhead(previousUntil) ? previousUntil : null,
    failingSince,
    pausedUntil: isAhead(pausedUntil) ? pausedUntil : null,
    createdAt,
  };
}

/** One line of the log. */
export function presentDelivery(delivery: Delivery): object {
  const { id, runId, type, state, attempts, nextAt, createdAt, deliveredAt } = delivery;
  const { lastStatus: status, lastError: error, lastDurationMs: durationMs } = delivery;
  const last = durationMs === null ? null : { status, error, durationMs };
  const nextAttemptAt = state === 'PENDING' ? nextAt : null;
  return { id, messageId: `msg_${id}`, runId, type, state, attempts, last, nextAttemptAt, createdAt, deliveredAt };
}

/** What came of a test. */
export function presentSending({ judgement, status, durationMs }: Sending): object {
  const isTaken = judgement.kind === 'taken';
  return { delivered: isTaken, status, error: isTaken ? null : judgement.error, durationMs };
}

function isAhead(moment: Date | null): boolean {
  return moment !== null && moment.getTime() > Date.now();
}
