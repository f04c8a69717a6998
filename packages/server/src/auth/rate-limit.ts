import { AppError } from '@backlot/contract';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE_SECONDS = 60;
const MS_PER_SECOND = 1000;

interface Window {
  /** What may be counted within a window that begins with the first. */
  readonly most: number;
  readonly seconds: number;
  /** What a caller who wants more is told. */
  readonly refusal: string;
}

/** Counts for each key in this process's memory. Rejects with `rate.limited` once a key wants more than its window has. */
export function createWindowLimit({
  most,
  seconds,
  refusal,
}: Window): (keyId: string, count?: number) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return async (keyId, count = 1) => {
    try {
      await limiter.consume(keyId, count);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError('rate.limited', refusal, {
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / MS_PER_SECOND)),
      });
    }
  };
}

/** Counts requests by key. Rejects with `rate.limited` once a key has made `perMinute` in its minute. */
export function createRateLimit(perMinute: number): (keyId: string) => Promise<void> {
  const refusal = `More than ${perMinute} requests a minute with one key.`;
  return createWindowLimit({ most: perMinute, seconds: MINUTE_SECONDS, refusal });
}
