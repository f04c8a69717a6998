import { unknownOutcome } from '../net/attempt-error.ts';
import { startRepeating } from '../start-repeating.ts';
import { findOpenAttempts } from '../store/attempts.ts';
import type { Bell } from '../store/bell.ts';
import type { Database } from '../store/database.ts';
import type { LeaseKeeper } from '../store/lease-keeper.ts';
import { areLeasesMeaningful, claimUnfinished, giveBackRun, type UnfinishedRun } from '../store/leases.ts';
import { settleRun } from '../store/settle-run.ts';
import type { RunFailure } from './run.ts';

interface RecoverDeps {
  readonly database: Database;
  readonly bell: Pick<Bell, 'ring'>;
  readonly leases: Pick<LeaseKeeper, 'leaseOwner' | 'held'>;
}

/** What became of the runs that their process left behind. */
export interface Recovered {
  /** Runs that wait for a worker again. */
  readonly requeued: number;
  /** Runs that ended as `run.interrupted`, refunded: their caller is gone, or they were begun too often. */
  readonly failed: number;
}

/** A run that takes its process down this often is not begun again. */
export const MAX_ATTEMPTS = 3;

const BATCH = 100;
const SWEEP_MS = 2_000;

const INTERRUPTED: RunFailure = {
  code: 'run.interrupted',
  message: 'The server stopped while this run was on. Nothing was charged; please try again.',
  issues: [],
};

/** The process died between a call to a vendor and its answer: the same key must not send it again. */
function unknown(vendor: string): RunFailure {
  const { code, message, issues } = unknownOutcome(
    vendor,
    'was asked, and the server stopped before the answer came',
  ).told;
  return { code, message, issues };
}

/**
 * Ends or requeues every run whose process died: what was asked for with an answer to be waited for there has lost its caller. `isAlone`: no other process can be alive (the embedded database's folder is ours), so
 * there is nobody to wait for.
 */
export async function recoverRuns(deps: RecoverDeps, options: { readonly isAlone: boolean }): Promise<Recovered> {
  const { database, leases } = deps;
  const { leaseOwner } = leases;
  const total = { requeued: 0, failed: 0 };
  for (;;) {
    const runs = await claimUnfinished(database, {
      leaseOwner,
      held: leases.held(),
      isAlone: options.isAlone,
      limit: BATCH,
    });
    for (const run of runs) total[await recover(deps, run)]++;
    if (runs.length < BATCH) return total;
  }
}

async function recover(deps: RecoverDeps, run: UnfinishedRun): Promise<keyof Recovered> {
  const { database, bell, leases } = deps;
  const lease = { runId: run.id, leaseOwner: leases.leaseOwner };
  // Whoever takes it up again asks nobody a second time: it collects what was begun, or says that its outcome is not known.
  if (run.isQueued && run.attempts < MAX_ATTEMPTS) {
    await giveBackRun(database, lease, { countsAsAttempt: true });
    bell.ring('runs');
    return 'requeued';
  }
  const [begun] = await findOpenAttempts(database, run.id);
  const failure = begun === undefined ? INTERRUPTED : unknown(begun.provider);
  await settleRun(database, { ...lease, outcome: { kind: 'failed', failure } });
  bell.ring('events');
  return 'failed';
}

interface SweepDeps extends RecoverDeps {
  readonly onRecovered: (recovered: Recovered) => void;
  readonly onError: (error: unknown) => void;
}

/** Looks for lapsed leases now and every two seconds until stopped. Any number of processes may do so. */
export function startRecovery(deps: SweepDeps): { readonly stop: () => Promise<void> } {
  const recoverOnce = async (): Promise<void> => {
    if (!(await areLeasesMeaningful(deps.database))) return;
    const recovered = await recoverRuns(deps, { isAlone: false });
    if (recovered.requeued + recovered.failed > 0) deps.onRecovered(recovered);
  };
  return startRepeating(recoverOnce, { everyMs: SWEEP_MS, onError: deps.onError });
}
