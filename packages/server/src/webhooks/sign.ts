import { Webhook } from 'standardwebhooks';

/** What is signed. */
export interface Message {
  /** `webhook-id`: of this event for this webhook, the same however often it is sent. Without a dot. */
  readonly id: string;
  /** JSON, to the byte as it is sent. */
  readonly body: string;
}

/**
 * The headers of a message by Standard Webhooks 1.0.0, sent at a moment: one signature (`v1`, HMAC-SHA256) with each secret, so that a
 * receiver may have either while they are rotated.
 */
export function sign(
  { id, body }: Message,
  { secrets, at }: { readonly secrets: readonly string[]; readonly at: Date },
): Record<`webhook-${'id' | 'timestamp' | 'signature'}`, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / MS_PER_SECOND)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

const MS_PER_SECOND = 1000;
