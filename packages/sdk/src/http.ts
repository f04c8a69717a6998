import { ConnectionError, TimedOutError } from './errors.ts';
import { readError } from './read-error.ts';
import { isInHand, pause, retryDelayMs } from './retry.ts';
import { fetchWithProgress, type OnProgress } from './upload-progress.ts';

/** What `fetch` is here: the platform's, or one of the caller's. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Where the server is, and who asks. */
export interface ClientOptions {
  /** `http://127.0.0.1:8787`, with or without a slash at the end; the page's own server by default, in browsers. */
  readonly baseURL?: string;
  readonly apiKey: string;
  readonly fetch?: Fetch;
  /** How long to wait for an answer, tries and pauses included, ms; ten minutes by default. */
  readonly timeoutMs?: number;
  /** How often to try again what may be tried again; 2 by default. */
  readonly maxRetries?: number;
  /** How to wait before that: for tests. */
  readonly pause?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** One request, of whatever route. */
export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the base URL, with its slash: `/runs`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** In place of the client's; `Infinity` for a stream without an end. */
  readonly timeoutMs?: number | undefined;
  /** Told how much of the body was sent, where the platform can tell. */
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Sends a request and gives the answer back if it is a good one. Rejects with `ApiError`, `ConnectionError` or, when the signal is
 * aborted, with its reason.
 */
export type Send = (request: ApiRequest) => Promise<Response>;

const DEFAULT_TIMEOUT_MS = 600_000;
const DEFAULT_RETRIES = 2;
const IDEMPOTENCY = 'Idempotency-Key';

/** Ties requests to one server and one key. */
export function createSend(options: ClientOptions): Send {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxRetries = DEFAULT_RETRIES, pause: wait = pause } = options;
  const base = (options.baseURL ?? '').replace(/\/+$/, '');
  return async (request) => {
    const { method = 'GET', headers = {}, signal } = request;
    const isRepeatable = method === 'GET' || IDEMPOTENCY in headers;
    const limit = request.timeoutMs ?? timeoutMs;
    const deadline = Number.isFinite(limit) ? AbortSignal.timeout(limit) : undefined;
    const ends = [signal, deadline].filter((end) => end !== undefined);
    const end = ends.length === 0 ? undefined : AbortSignal.any(ends);
    const fetchIt = fetchFor(options, request);
    const init = initOf(request, options.apiKey, end);
    for (let retries = 0, waits = 0; ; waits += 1) {
      try {
        const response = await fetchIt(`${base}${request.path}${searchOf(request)}`, init);
        if (response.ok) return response;
        throw await readError(response);
      } catch (thrown) {
        if (signal?.aborted === true) throw signal.reason;
        if (deadline?.aborted === true) throw timedOut(limit, thrown);
        const error = toConnectionError(thrown);
        const delayMs = retryDelayMs(error, { retries: waits, isRepeatable });
        if (!isInHand(error, waits)) retries += 1;
        if (delayMs === undefined || retries > maxRetries) throw error;
        await wait(delayMs, end).catch((reason: unknown) => {
          throw signal?.aborted === true ? reason : timedOut(limit, error);
        });
      }
    }
  };
}

function fetchFor({ fetch: given }: ClientOptions, { onProgress }: ApiRequest): Fetch {
  const observed = onProgress && fetchWithProgress(onProgress);
  return observed ?? given ?? ((input, init) => fetch(input, init));
}

function initOf(
  { method = 'GET', json, form, headers }: ApiRequest,
  apiKey: string,
  signal?: AbortSignal,
): RequestInit {
  const body = json === undefined ? form : JSON.stringify(json);
  return {
    method,
    headers: {
      Authorization: `Bearer ${apiKey}`,
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
  };
}

function searchOf({ query = {} }: ApiRequest): string {
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}

/** `fetch` says that it could not reach anybody by a TypeError. */
function toConnectionError(thrown: unknown): unknown {
  return thrown instanceof TypeError ? new ConnectionError('The server cannot be reached.', { cause: thrown }) : thrown;
}

function timedOut(limitMs: number, cause: unknown): TimedOutError {
  return new TimedOutError(`The server has not answered within ${limitMs} ms.`, { cause });
}
