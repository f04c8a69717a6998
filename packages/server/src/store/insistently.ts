import { setTimeout as sleep } from 'node:timers/promises';
import { isAway } from './away.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/**
 * Does what may be done twice until the database is there for it, for so long at most: what has been made and paid for is not given
 * up because PostgreSQL is started again. Rejects with the last error.
 */
export async function insistently<Result>(
  work: () => Promise<Result>,
  { forMs }: { readonly forMs: number },
): Promise<Result> {
  const deadline = performance.now() + forMs;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || performance.now() + waitMs > deadline) throw error;
    }
    await sleep(waitMs);
  }
}
