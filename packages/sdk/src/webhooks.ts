import type { Send } from './http.ts';
import { segment, type JsonOf } from './json.ts';
import type {
  DeliveryList,
  DeliveryView,
  WebhookList,
  WebhookSecretView,
  WebhookTest,
  WebhookView,
} from './types.gen.ts';

/** What is chosen of a webhook. */
export interface WebhookFields {
  readonly url: string;
  readonly description?: string;
  /** The ends of runs by default. */
  readonly events?: WebhookView['events'];
  readonly enabled?: boolean;
}

/** Which messages of the log are shown, the newest first. */
export interface DeliveryQuery {
  readonly state?: DeliveryView['state'];
  /** 1 to 100; 20 by default. */
  readonly limit?: number;
  /** The id of the last one seen. */
  readonly before?: string;
}

/** Addresses that are told of the team's runs; for its admins. */
export interface Webhooks {
  readonly list: () => Promise<WebhookList['webhooks']>;
  /** The `secret` of the answer is shown this once. */
  readonly create: (fields: WebhookFields) => Promise<WebhookSecretView>;
  readonly get: (id: string) => Promise<WebhookView>;
  readonly change: (id: string, changes: Partial<WebhookFields>) => Promise<WebhookView>;
  readonly remove: (id: string) => Promise<void>;
  /** A new secret; the one before signs too for so many hours, 24 by default. */
  readonly rotate: (id: string, options?: { readonly previousValidHours?: number }) => Promise<WebhookSecretView>;
  /** Sends a message now and says what came of it. */
  readonly test: (id: string) => Promise<WebhookTest>;
  readonly deliveries: (id: string, query?: DeliveryQuery) => Promise<DeliveryList['deliveries']>;
  /** Sends a message again, now, with all its retries. */
  readonly replay: (id: string, deliveryId: string) => Promise<DeliveryView>;
}

/** See {@link Webhooks}. */
export function createWebhooks(send: Send, json: JsonOf): Webhooks {
  const path = (id: string): string => `/webhooks/${segment(id)}`;
  return {
    list: async () => (await json<WebhookList>({ path: '/webhooks' })).webhooks,
    create: (fields) => json<WebhookSecretView>({ method: 'POST', path: '/webhooks', json: fields }),
    get: (id) => json<WebhookView>({ path: path(id) }),
    change: (id, changes) => json<WebhookView>({ method: 'PATCH', path: path(id), json: changes }),
    remove: async (id) => {
      await send({ method: 'DELETE', path: path(id) });
    },
    rotate: (id, options = {}) =>
      json<WebhookSecretView>({ method: 'POST', path: `${path(id)}/rotate`, json: options }),
    test: (id) => json<WebhookTest>({ method: 'POST', path: `${path(id)}/test` }),
    deliveries: async (id, query = {}) =>
      (await json<DeliveryList>({ path: `${path(id)}/deliveries`, query: { ...query } })).deliveries,
    replay: (id, deliveryId) =>
      json<DeliveryView>({ method: 'POST', path: `${path(id)}/deliveries/${segment(deliveryId)}/replay` }),
  };
}
