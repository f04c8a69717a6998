import { AppError, toAppError } from '@backlot/contract';
import { request, type Dispatcher } from 'undici';
import { createPinnedAgent, type ResolveHost } from './pinned-agent.ts';
import { readBody } from './read-body.ts';
import { forbidden, readRemoteUrl, type RemoteUrl } from './remote-url.ts';

const MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;
const DEFAULT_TOTAL_TIMEOUT_MS = 30_000;
const DEFAULT_IDLE_TIMEOUT_MS = 10_000;

/** Settings of {@link createSafeFetch}. */
export interface SafeFetchSettings {
  /** `host:port` pairs that may be on a private network or at an unusual port. */
  readonly allowHosts: ReadonlySet<string>;
  readonly resolveHost?: ResolveHost;
  readonly maxBytes?: number;
  /** For everything: resolving, connecting, every redirect, the whole body. */
  readonly totalTimeoutMs?: number;
  /** Longest silence while connecting, before the headers and between two pieces of the body. */
  readonly idleTimeoutMs?: number;
}

/** What a URL led to. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The `Content-Type` header as sent: a claim. */
  readonly mediaType: string | undefined;
}

/** Fetches a URL that a stranger chose. Rejects with `asset.forbidden-url`, `asset.unreachable` or `request.too-large`. */
export type SafeFetch = (url: string, signal?: AbortSignal) => Promise<Fetched>;

/**
 * A GET that cannot be turned against this machine or its network: see {@link createPinnedAgent}. Each redirect is checked the same way.
 * Size and time are bounded, and a compressed body is refused rather than inflated.
 */
export function createSafeFetch(settings: SafeFetchSettings): SafeFetch {
  const totalTimeoutMs = settings.totalTimeoutMs ?? DEFAULT_TOTAL_TIMEOUT_MS;
  return async (text, callerSignal) => {
    const timeout = AbortSignal.timeout(totalTimeoutMs);
    const signal = callerSignal === undefined ? timeout : AbortSignal.any([callerSignal, timeout]);
    try {
      return await follow(settings, readRemoteUrl(text, settings.allowHosts), signal);
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (callerSignal?.aborted === true) throw toAppError(callerSignal.reason);
      throw new AppError('asset.unreachable', 'The URL could not be fetched.', { cause: error });
    }
  };
}

async function follow(settings: SafeFetchSettings, first: RemoteUrl, signal: AbortSignal): Promise<Fetched> {
  let target = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const answer = await getOnce(settings, target, signal);
    if (!(answer instanceof URL)) return answer;
    target = readRemoteUrl(answer.href, settings.allowHosts);
  }
  throw new AppError('asset.unreachable', `The URL redirects more than ${MAX_REDIRECTS} times.`);
}

/** One request: the body, or where the host sends us instead. */
async function getOnce(settings: SafeFetchSettings, target: RemoteUrl, signal: AbortSignal): Promise<Fetched | URL> {
  const { resolveHost, idleTimeoutMs = DEFAULT_IDLE_TIMEOUT_MS } = settings;
  const agent = await createPinnedAgent(target, { resolveHost, idleTimeoutMs, signal });
  try {
    const response = await request(target.url, {
      dispatcher: agent,
      signal,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Backlot' },
    });
    return await readAnswer(response, target.url, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  } finally {
    await agent.destroy();
  }
}

async function readAnswer(response: Dispatcher.ResponseData, url: URL, maxBytes: number): Promise<Fetched | URL> {
  const { statusCode, headers, body } = response;
  const location = headers['location'];
  if (REDIRECTS.has(statusCode) && typeof location === 'string') {
    if (!URL.canParse(location, url.href)) throw forbidden('It redirects to something that is not a URL.');
    return new URL(location, url.href);
  }
  if (statusCode !== 200) throw new AppError('asset.unreachable', `The URL answers with status ${statusCode}.`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new AppError('asset.unreachable', 'The URL answers with a compressed body.');
  const bytes = await readBody(body, {
    announced: headers['content-length'],
    maxBytes,
    tooLarge: () => new AppError('request.too-large', `The file at the URL is larger than ${maxBytes} bytes.`),
  });
  const mediaType = headers['content-type'];
  return { bytes, mediaType: typeof mediaType === 'string' ? mediaType : undefined };
}
