import { ApiError, ConnectionError, isKnown, TimedOutError } from './errors.ts';

/** What is known of a request that failed. */
interface FailedTry {
  /** How often it was tried again already. */
  readonly retries: number;
  /** Whether doing it twice does it once: a `GET`, or a request with an `Idempotency-Key`. */
  readonly isRepeatable: boolean;
}

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
/** Longer, and the caller should know. */
const MAX_RETRY_AFTER_SECONDS = 60;
const TOO_MANY = 429;
const UNAVAILABLE = 503;
const MS_PER_SECOND = 1000;

/** After how many ms a request may be tried again; undefined if it must not be. */
export function retryDelayMs(error: unknown, { retries, isRepeatable }: FailedTry): number | undefined {
  if (error instanceof TimedOutError) return undefined;
  if (error instanceof ConnectionError) return isRepeatable ? backoffMs(retries) : undefined;
  if (!(error instanceof ApiError)) return undefined;
  const { status, code, retryAfterSeconds } = error;
  // Turned away at the door: nothing was begun.
  if (status === TOO_MANY || (status === UNAVAILABLE && retryAfterSeconds !== undefined)) {
    if (retryAfterSeconds === undefined) return backoffMs(retries);
    return retryAfterSeconds <= MAX_RETRY_AFTER_SECONDS ? retryAfterSeconds * MS_PER_SECOND : undefined;
  }
  if (isInHand(error, retries)) return (retryAfterSeconds ?? 1) * MS_PER_SECOND;
  // A word of the server's own about a run is its last one: the same key would be told it again.
  return isRepeatable && !isKnown(code) && error.retryable ? backoffMs(retries) : undefined;
}

/** Whether what was tried before is still being worked on: the connection broke, the work did not. */
export function isInHand(error: unknown, retries: number): boolean {
  return error instanceof ApiError && error.code === 'request.conflict' && retries > 0;
}

/** Half a second and twice as much each time, up to a fifth of it more or less, so that callers do not come back all at once. */
export function backoffMs(retries: number, random: () => number = Math.random): number {
  const spread = 0.8 + 0.4 * random();
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** retries) * spread;
}

/** Waits. Rejects with the signal's reason when it is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
