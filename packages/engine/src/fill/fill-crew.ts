import type { FillCrew } from '@backlot/kernels';
import type { Threads } from '../threads/threads.ts';
import { helpWithFill } from './help-with-fill.ts';

/** Sent to each thread once; the memory of a fill must not be, or a thread would keep it until the next job. */
const NOTHING = {};

/** The threads of this process as a crew for fills. Aborting the signal rejects with its reason at the next turn. */
export function createFillCrew(threads: Threads, signal?: AbortSignal): FillCrew {
  return {
    support(share, lead) {
      const job = { prepared: NOTHING, target: { share }, ...(signal && { signal }) };
      return threads.support(helpWithFill, job, lead);
    },
  };
}
