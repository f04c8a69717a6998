import { abortable } from '../abortable.ts';
import type { RunRecord } from './run.ts';

/** Where the pictures of a run come from that made none: the run that made them. */
export interface Reused {
  readonly earlier: RunRecord;
  /** `coalesced`: it was still on when this one was asked for. */
  readonly how: 'hit' | 'coalesced';
}

/** Runs that ask for exactly what another has made, or is making, in this process. */
export interface Reuse {
  /** Does the work, unless another run's pictures do for it: then it is given that run instead. Waits while that one is on. */
  readonly once: (
    record: RunRecord,
    work: {
      readonly anew: () => Promise<RunRecord>;
      readonly reuse: (reused: Reused) => Promise<RunRecord>;
      readonly signal: AbortSignal;
    },
  ) => Promise<RunRecord>;
}

interface ReuseDeps {
  /** The newest run of the team that delivered all it was asked for, under the same key. */
  readonly find: (record: RunRecord) => Promise<RunRecord | undefined>;
}

/** Remembers what is on; what has ended, the records remember. */
export function createReuse({ find }: ReuseDeps): Reuse {
  const on = new Map<string, Promise<RunRecord>>();
  return {
    once: async (record, { anew, reuse, signal }) => {
      if (record.cacheKey === null) return anew();
      const key = `${record.teamId} ${record.cacheKey}`;
      for (let leader = on.get(key); leader !== undefined; leader = on.get(key)) {
        const waiting = leader;
        // What went wrong there, or that we are to stop, our own work finds out.
        const ended = await abortable(() => waiting, signal).catch(() => undefined);
        if (signal.aborted) return anew();
        if (ended !== undefined && isWhole(ended)) return reuse({ earlier: ended, how: 'coalesced' });
      }
      const findOrDo = async (): Promise<RunRecord> => {
        const earlier = await find(record);
        return earlier === undefined ? anew() : reuse({ earlier, how: 'hit' });
      };
      const work = findOrDo().finally(() => on.delete(key));
      on.set(key, work);
      return work;
    },
  };
}

function isWhole({ status, imagesAsked, imagesDelivered }: RunRecord): boolean {
  return status === 'SUCCESS' && imagesDelivered === imagesAsked;
}
