import type { Opening } from '../runs/execute.ts';
import type { Outcome } from '../runs/outcome.ts';
import type { RunRecord } from '../runs/run.ts';
import type { Database, StoreTransaction } from './database.ts';
import { createId } from './ids.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import { openRun, type OpenedRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';

interface RunStoreDeps {
  readonly database: Database;
  readonly leases: LeaseKeeper;
  readonly enqueue: (transaction: StoreTransaction, runId: string) => Promise<void>;
}

/** Opens and settles the runs of this process, holding their leases in between. */
export interface RunStore {
  readonly open: (opening: Opening) => Promise<OpenedRun>;
  readonly settle: (runId: string, outcome: Outcome) => Promise<RunRecord>;
}

/** The store as the story of a run needs it. */
export function createRunStore({ database, leases, enqueue }: RunStoreDeps): RunStore {
  const { leaseOwner } = leases;
  return {
    open: async (opening) => {
      const runId = createId();
      const { isAsync } = opening.submission;
      const opened = await openRun(database, {
        ...opening,
        runId,
        leaseOwner,
        ...(isAsync ? { onTransaction: enqueue } : {}),
      });
      if (opened.kind === 'opened' && !isAsync) leases.hold(runId);
      return opened;
    },
    settle: async (runId, outcome) => {
      try {
        return await settleRun(database, { runId, outcome, leaseOwner });
      } finally {
        // Also if it could not be settled: then its lease lapses and it is recovered.
        leases.release(runId);
      }
    },
  };
}
