import { AppError } from '@backlot/contract';
import { request } from 'undici';
import { createPinnedAgent, type ResolveHost } from './pinned-agent.ts';
import type { RemoteUrl } from './remote-url.ts';

/** Settings of {@link createSafePost}. */
export interface SafePostSettings {
  readonly resolveHost?: ResolveHost;
  /** For everything until the answer begins: resolving, connecting, sending. */
  readonly timeoutMs: number;
}

/** What is sent. */
export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal?: AbortSignal;
}

/** How an answer begins; the rest is not looked at. */
export interface Posted {
  readonly status: number;
  /** The `Retry-After` header as it came. */
  readonly retryAfter: string | undefined;
}

/** Posts to a URL that a stranger chose. Rejects with `asset.forbidden-url`, or `asset.unreachable` with a sentence for its owner. */
export type SafePost = (target: RemoteUrl, posting: Posting) => Promise<Posted>;

/** More than an answer of so many bytes or milliseconds is cut off. */
const REST = { limit: 64 * 1024, ms: 1_000 };

/**
 * A POST that cannot be turned against this machine or its network: see {@link createPinnedAgent}. No redirect is followed. Any status is
 * an answer; its body is thrown away.
 */
export function createSafePost({ resolveHost, timeoutMs }: SafePostSettings): SafePost {
  return async (target, { headers, body, signal: callerSignal }) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = callerSignal === undefined ? timeout : AbortSignal.any([callerSignal, timeout]);
    try {
      const agent = await createPinnedAgent(target, { resolveHost, idleTimeoutMs: timeoutMs, signal });
      try {
        const answer = await request(target.url, {
          dispatcher: agent,
          method: 'POST',
          signal,
          headers: { 'user-agent': 'Backlot', ...headers },
          body,
        });
        const retryAfter = answer.headers['retry-after'];
        // So that the other side is not cut off in the middle of a few words; what it makes of that is its own affair.
        await answer.body.dump({ limit: REST.limit, signal: AbortSignal.timeout(REST.ms) }).catch(() => {});
        return { status: answer.statusCode, retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined };
      } finally {
        await agent.destroy();
      }
    } catch (error) {
      if (error instanceof AppError) throw error;
      const reason = timeout.aborted ? `No answer came within ${timeoutMs / MS_PER_SECOND} s.` : describe(error);
      throw new AppError('asset.unreachable', reason, { cause: error });
    }
  };
}

const MS_PER_SECOND = 1000;

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host cannot be found.',
  EAI_AGAIN: 'The host cannot be found.',
  ECONNREFUSED: 'The host refuses the connection.',
  UND_ERR_CONNECT_TIMEOUT: 'The host cannot be reached.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The host cannot be reached.',
  ECONNRESET: 'The connection broke.',
  UND_ERR_SOCKET: 'The connection broke.',
  CERT_HAS_EXPIRED: 'The certificate of the host has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the host is for another one.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the host is not trusted.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the host is not trusted.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the host is not trusted.',
};

/** Node hides the cause of one host with several addresses in a list. */
function describe(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'code') : undefined;
  return (typeof code === 'string' ? REASONS[code] : undefined) ?? 'No answer came.';
}
