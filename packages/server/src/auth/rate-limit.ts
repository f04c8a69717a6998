import { AppError } from '@backlot/contract';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 60;
const MS_PER_SECOND = 1000;

/** Counts requests by key in this process's memory. Rejects with `rate.limited` once a key has made `perMinute` in its minute. */
export function createRateLimit(perMinute: number): (keyId: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  return async (keyId) => {
    try {
      await limiter.consume(keyId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError('rate.limited', `More than ${perMinute} requests a minute with one key.`, {
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / MS_PER_SECOND)),
      });
    }
  };
}
