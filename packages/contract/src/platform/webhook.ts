import { z } from 'zod';

/** What webhooks can be told of. */
export const WEBHOOK_EVENTS = ['run.queued', 'run.started', 'run.succeeded', 'run.failed', 'run.cancelled'] as const;

/** A webhook as its team sees it: never with its secrets. Dates are ISO 8601. */
export const webhookView = z.object({
  id: z.uuid(),
  url: z.string(),
  description: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  enabled: z.boolean(),
  /** Why it was disabled by the server; null while it is not, or where its team disabled it. */
  disabledReason: z.string().nullable(),
  /** Until when the secret before signs too. */
  previousSecretValidUntil: z.iso.datetime().nullable(),
  /** Since when it has taken nothing. */
  failingSince: z.iso.datetime().nullable(),
  /** Until when it wants to be left alone. */
  pausedUntil: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});

/** The same with the secret that signs, which is shown once. */
export const webhookSecretView = webhookView.extend({ secret: z.string() });

/** What `GET /webhooks` answers. */
export const webhookList = z.object({ webhooks: z.array(webhookView) });

/** One message to a webhook, in its log. */
export const deliveryView = z.object({
  id: z.uuid(),
  /** The `webhook-id` that it is sent with, however often. */
  messageId: z.string(),
  runId: z.uuid().nullable(),
  type: z.string(),
  state: z.enum(['PENDING', 'DELIVERED', 'FAILED']),
  attempts: z.int(),
  /** What came of the last try. */
  last: z.object({ status: z.int().nullable(), error: z.string().nullable(), durationMs: z.number() }).nullable(),
  nextAttemptAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  deliveredAt: z.iso.datetime().nullable(),
});

/** What `GET /webhooks/{id}/deliveries` answers, the newest first. */
export const deliveryList = z.object({ deliveries: z.array(deliveryView) });

/** What `POST /webhooks/{id}/test` answers. */
export const webhookTest = z.object({
  delivered: z.boolean(),
  status: z.int().nullable(),
  error: z.string().nullable(),
  durationMs: z.number(),
});

/** See {@link webhookView}. */
export type WebhookView = z.output<typeof webhookView>;
/** See {@link webhookSecretView}. */
export type WebhookSecretView = z.output<typeof webhookSecretView>;
/** See {@link webhookList}. */
export type WebhookList = z.output<typeof webhookList>;
/** See {@link deliveryView}. */
export type DeliveryView = z.output<typeof deliveryView>;
/** See {@link deliveryList}. */
export type DeliveryList = z.output<typeof deliveryList>;
/** See {@link webhookTest}. */
export type WebhookTest = z.output<typeof webhookTest>;
