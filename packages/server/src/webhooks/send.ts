import { performance } from 'node:perf_hooks';
import { toAppError } from '@backlot/contract';
import type { SafePost } from '../net/safe-post.ts';
import { judge, type Judgement } from './judge.ts';
import { readWebhookUrl } from './read-webhook-url.ts';
import { sign, type Message } from './sign.ts';

/** How long a receiver may take to answer; Standard Webhooks 1.0.0 recommends 15 to 30 s. */
export const ANSWER_TIMEOUT_MS = 15_000;

/** What came of sending a message once. */
export interface Sending {
  readonly judgement: Judgement;
  /** `null`: nothing was answered. */
  readonly status: number | null;
  readonly durationMs: number;
}

interface Receiver {
  readonly url: string;
  readonly secrets: readonly string[];
}

/** Sends a message once, signed at this moment. Never rejects: what goes wrong is the judgement. */
export type Send = (message: Message, receiver: Receiver, signal?: AbortSignal) => Promise<Sending>;

interface SendDeps {
  readonly post: SafePost;
  /** `host:port` pairs that may be on a private network, at an unusual port, or spoken to without TLS. */
  readonly allowHosts: ReadonlySet<string>;
  readonly now: () => Date;
}

/** Sends by Standard Webhooks 1.0.0. */
export function createSend({ post, allowHosts, now }: SendDeps): Send {
  return async (message, { url, secrets }, signal) => {
    const begunAt = performance.now();
    const durationMs = () => Math.round(performance.now() - begunAt);
    try {
      // Again: what the operator trusts may have changed since it was set.
      const target = readWebhookUrl(url, allowHosts);
      const headers = { 'content-type': 'application/json', ...sign(message, { secrets, at: now() }) };
      const posting = { headers, body: message.body, ...(signal !== undefined && { signal }) };
      const posted = await post(target, posting);
      return { judgement: judge(posted, now()), status: posted.status, durationMs: durationMs() };
    } catch (error) {
      const { message: reason } = toAppError(error);
      return { judgement: { kind: 'refused', error: reason, quietMs: 0 }, status: null, durationMs: durationMs() };
    }
  };
}
