import { setTimeout } from 'node:timers/promises';
import { AppError } from '@backlot/contract';
import { refusalOf } from './refusal.ts';

/** Waits grow from the first to the longest, each cut short by up to half so that many who wait do not come back at once. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2000;
const RETRY_AFTER_SECONDS = 10;

interface Asking {
  /** How long to ask again for while nobody answers. The last question may take longer. */
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the bucket, and again while it does not answer: what is asked must do no harm when it is done twice. Rejects with `S3Refusal`,
 * with the signal's reason, or with `model.unavailable` when there is no more patience.
 */
export async function askPatiently<Answer>(
  ask: () => Promise<Answer>,
  { patienceMs, signal }: Asking,
): Promise<Answer> {
  const deadline = performance.now() + patienceMs;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      signal?.throwIfAborted();
      return await ask();
    } catch (error) {
      signal?.throwIfAborted();
      const refusal = refusalOf(error);
      if (refusal !== undefined) throw refusal;
      const pauseMs = waitMs * (1 - Math.random() / 2);
      if (performance.now() + pauseMs > deadline) {
        throw new AppError('model.unavailable', 'The store of the files does not answer.', {
          cause: error,
          retryAfterSeconds: RETRY_AFTER_SECONDS,
        });
      }
      await setTimeout(pauseMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }
}
