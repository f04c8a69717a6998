import type { Opening } from '../runs/execute.ts';
import type { Outcome } from '../runs/outcome.ts';
import type { RunRecord } from '../runs/run.ts';
import type { Bell } from './bell.ts';
import type { Database } from './database.ts';
import { createId } from './ids.ts';
import { insistently } from './insistently.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import { openRun, type OpenedRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';

interface RunStoreDeps {
  readonly database: Database;
  readonly leases: LeaseKeeper;
  readonly bell: Pick<Bell, 'ring'>;
}

/** How long a database that is started again is waited for. */
const SETTLE_MS = 60_000;

/** Opens and settles the runs of this process, holding their leases in between. */
export interface RunStore {
  readonly open: (opening: Opening) => Promise<OpenedRun>;
  readonly settle: (runId: string, outcome: Outcome) => Promise<RunRecord>;
}

/** The store as the story of a run needs it. */
export function createRunStore({ database, leases, bell }: RunStoreDeps): RunStore {
  const { leaseOwner } = leases;
  return {
    open: async (opening) => {
      const runId = createId();
      const opened = await openRun(database, { ...opening, runId, leaseOwner });
      if (opened.kind === 'replay') return opened;
      if (opening.isQueued) bell.ring('runs');
      else leases.hold(runId);
      bell.ring('events');
      return opened;
    },
    settle: async (runId, outcome) => {
      try {
        const settle = () => settleRun(database, { runId, outcome, leaseOwner });
        const record = await insistently(settle, { forMs: SETTLE_MS });
        bell.ring('events');
        return record;
      } finally {
        // Also if it could not be settled: then its lease lapses and it is recovered.
        leases.release(runId);
      }
    },
  };
}
