import { AppError } from '@backlot/contract';
import { sql } from 'kysely';
import type { Database, DatabaseConnection, StoreTransaction } from '../store/database.ts';
import type { LeaseKeeper } from '../store/lease-keeper.ts';
import { claimNextRun, giveBackRun } from '../store/leases.ts';
import { listen, type Listening } from '../store/listen.ts';
import type { RunRecord } from './run.ts';

/** Does the work of one run to its end: settles it whatever happens. `signal` aborts when the run was taken away. */
export type RunHandler = (record: RunRecord, signal: AbortSignal) => Promise<unknown>;

/**
 * Hands async runs to workers. The records themselves are the queue: a run waits while it is `PROCESSING` and nobody holds its
 * lease, so there is no second list that could disagree with them. Notifications only make the next look come at once.
 */
export interface RunQueue {
  /** Wakes the workers of every process when the transaction that opens the run commits. */
  readonly enqueue: (transaction: StoreTransaction, runId: string) => Promise<void>;
  /** Begins to work on waiting runs, oldest first, at most `concurrency` at once. */
  readonly work: (handler: RunHandler, options: { readonly concurrency: number }) => void;
  /** Takes no more runs, waits for those at work, and gives back what is not done after `graceMs`. */
  readonly stop: (options?: { readonly graceMs?: number }) => Promise<void>;
}

interface RunQueueDeps {
  readonly database: Database;
  readonly connection: DatabaseConnection;
  readonly leases: LeaseKeeper;
  /** Told of what goes wrong beside the runs: the database out of reach, a handler that threw. */
  readonly onError: (error: unknown) => void;
}

const CHANNEL = 'backlot_runs';
/** Finds runs whose notification was missed while the listening connection was broken. */
const POLL_MS = 1_000;
const DEFAULT_GRACE_MS = 10_000;
/** How long work that was given back may take to notice. */
const INTERRUPT_GRACE_MS = 1_000;

/** A run that is worked on here. */
interface Work {
  readonly done: Promise<void>;
  readonly interruption: AbortController;
}

const TAKEN_OVER = new AppError('run.interrupted', 'Another worker takes the run over.');

/** The queue on the database. Nothing is listened to before {@link RunQueue.work}. */
export function createRunQueue(deps: RunQueueDeps): RunQueue {
  let stopWorking = (_graceMs: number): Promise<void> => Promise.resolve();
  return {
    enqueue: async (transaction, runId) => {
      await sql`select pg_notify(${CHANNEL}, ${runId})`.execute(transaction);
    },
    work: (handler, { concurrency }) => {
      stopWorking = startWorking(deps, handler, concurrency);
    },
    stop: ({ graceMs = DEFAULT_GRACE_MS } = {}) => stopWorking(graceMs),
  };
}

function startWorking(
  deps: RunQueueDeps,
  handler: RunHandler,
  concurrency: number,
): (graceMs: number) => Promise<void> {
  const { database, connection, leases, onError } = deps;
  const atWork = new Map<string, Work>();
  const stopping = new AbortController();
  let isLooking = false;
  let mustLookAgain = false;
  let looking: Promise<void> = Promise.resolve();

  const takeAll = async (): Promise<void> => {
    isLooking = true;
    try {
      while (mustLookAgain && !stopping.signal.aborted && atWork.size < concurrency) {
        mustLookAgain = false;
        const record = await claimNextRun(database, leases.leaseOwner);
        if (!record) continue;
        // Where one waited, another may: look until nothing is found.
        mustLookAgain = true;
        const interruption = new AbortController();
        atWork.set(record.id, { interruption, done: perform(record, interruption) });
      }
    } catch (error) {
      onError(error);
    } finally {
      isLooking = false;
    }
  };
  const look = (): void => {
    mustLookAgain = true;
    if (!isLooking) looking = takeAll();
  };
  const perform = async (record: RunRecord, interruption: AbortController): Promise<void> => {
    leases.hold(record.id, () => interruption.abort(TAKEN_OVER));
    try {
      await handler(record, interruption.signal);
    } catch (error) {
      // Not settled: the lease lapses, and the run is begun again.
      onError(error);
    } finally {
      leases.release(record.id);
      atWork.delete(record.id);
      look();
    }
  };

  const allDone = (): Promise<unknown> => Promise.all(Array.from(atWork.values(), ({ done }) => done));

  const listening: Listening = listen({ connection, channel: CHANNEL, onNotification: () => look(), onError });
  const poll = setInterval(() => look(), POLL_MS);
  poll.unref();

  return async (graceMs) => {
    stopping.abort();
    clearInterval(poll);
    await listening.stop();
    await looking;
    await withinGrace(allDone(), graceMs);
    for (const [runId, { interruption }] of atWork) {
      leases.release(runId);
      // First: the work must find that the run is not its own to fail any more.
      await giveBackRun(database, { runId, leaseOwner: leases.leaseOwner }, { countsAsAttempt: false });
      interruption.abort(TAKEN_OVER);
    }
    await withinGrace(allDone(), INTERRUPT_GRACE_MS);
  };
}

async function withinGrace(work: Promise<unknown>, graceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const grace = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)));
  await Promise.race([work, grace]);
  clearTimeout(timer);
}
