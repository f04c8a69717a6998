import { AppError } from '@backlot/contract';
import { createLook } from '../create-look.ts';
import type { Bell } from '../store/bell.ts';
import type { Database } from '../store/database.ts';
import type { LeaseKeeper } from '../store/lease-keeper.ts';
import { claimNextRun, giveBackRun } from '../store/leases.ts';
import type { Lane, LaneSlots } from './lane.ts';
import type { RunRecord } from './run.ts';

/**
 * Does the work of one run to its end: settles it whatever happens. `signal` aborts when the run was taken away, is to be cancelled or
 * the server stops.
 */
export type RunHandler = (record: RunRecord, signal: AbortSignal) => Promise<RunRecord>;

/**
 * Hands runs to workers. The records themselves are the queue: a run waits while it is `PROCESSING` and nobody holds its lease, so there
 * is no second list that could disagree with them. The bell only makes the next look come at once.
 */
export interface RunQueue {
  /** Begins to take up waiting runs, of each lane as many at once as it has slots. */
  readonly work: (slots: LaneSlots) => void;
  /** Works on a run that was opened here for nobody else. */
  readonly workHere: (record: RunRecord) => Promise<RunRecord>;
  /**
   * Takes up no more runs and waits for those at work. After `graceMs`, those of the queue are given back to it, and the others are ended
   * as `run.interrupted`: refunded, their callers told to try again.
   */
  readonly stop: (options?: { readonly graceMs?: number }) => Promise<void>;
}

interface RunQueueDeps {
  readonly database: Database;
  readonly bell: Pick<Bell, 'on' | 'ring'>;
  readonly leases: LeaseKeeper;
  readonly handler: RunHandler;
  /** Told of what goes wrong beside the runs: the database out of reach, a handler that threw. */
  readonly onError: (error: unknown) => void;
}

/** Finds runs whose call was missed. */
const POLL_MS = 1_000;
/** How soon to look again where another process was just taking up a run of the same team. */
const CONTENDED_MS = 10;
const DEFAULT_GRACE_MS = 10_000;
/** How long work that was given back or ended may take to notice. */
const INTERRUPT_GRACE_MS = 1_000;

/** A run that is worked on here. */
interface Work {
  readonly record: RunRecord;
  readonly done: Promise<unknown>;
  readonly interruption: AbortController;
}

const TAKEN_OVER = new AppError('run.interrupted', 'Another worker takes the run over.');
const STOPPING = new AppError('run.interrupted', 'The server is stopping; nothing was charged. Please try again.');
const CANCELLED = new AppError('run.cancelled', 'The run was cancelled.');

/** The queue on the database. Nothing is taken up before {@link RunQueue.work}. */
export function createRunQueue({ database, bell, leases, handler, onError }: RunQueueDeps): RunQueue {
  const atWork = new Map<string, Work>();
  let slots: LaneSlots = new Map();
  const stopping = new AbortController();

  const begin = (record: RunRecord): Promise<RunRecord> => {
    const interruption = new AbortController();
    leases.hold(record.id, {
      onLost: () => interruption.abort(TAKEN_OVER),
      onCancel: () => interruption.abort(CANCELLED),
    });
    // Not begun before it stands among those at work.
    const done = Promise.resolve()
      .then(() => handler(record, interruption.signal))
      .finally(() => {
        leases.release(record.id);
        atWork.delete(record.id);
        if (record.isQueued) void look();
      });
    atWork.set(record.id, { record, interruption, done: done.catch(() => {}) });
    return done;
  };
  const countOf = (lane: Lane): number =>
    Array.from(atWork.values()).filter(({ record }) => record.isQueued && record.lane === lane).length;
  const freeLanes = (): Lane[] =>
    Array.from(slots)
      .filter(([lane, most]) => countOf(lane) < most)
      .map(([lane]) => lane);
  const look = createLook(async () => {
    const lanes = freeLanes();
    if (stopping.signal.aborted || lanes.length === 0) return;
    const { record, isContended } = await claimNextRun(database, { leaseOwner: leases.leaseOwner, lanes });
    if (isContended) setTimeout(look, CONTENDED_MS).unref();
    if (record === undefined) return;
    // Where one waited, another may: look until nothing is found.
    void look();
    bell.ring('events');
    // Not settled: the lease lapses, and the run is begun again.
    begin(record).catch(onError);
  }, onError);

  const stopListening = [bell.on('runs', look), bell.on('cancel', leases.renewNow)];
  const poll = setInterval(look, POLL_MS);
  poll.unref();

  return {
    work: (given) => {
      slots = given;
      void look();
    },
    workHere: begin,
    stop: async ({ graceMs = DEFAULT_GRACE_MS } = {}) => {
      stopping.abort();
      clearInterval(poll);
      stopListening.forEach((stop) => stop());
      await look();
      const allDone = () => Promise.all(Array.from(atWork.values(), ({ done }) => done));
      await withinGrace(allDone(), graceMs);
      for (const { record, interruption } of atWork.values()) {
        if (record.isQueued) {
          leases.release(record.id);
          // First: the work must find that the run is not its own to fail any more.
          const lease = { runId: record.id, leaseOwner: leases.leaseOwner };
          await giveBackRun(database, lease, { countsAsAttempt: false });
          bell.ring('runs');
        }
        interruption.abort(record.isQueued ? TAKEN_OVER : STOPPING);
      }
      await withinGrace(allDone(), INTERRUPT_GRACE_MS);
    },
  };
}

async function withinGrace(work: Promise<unknown>, graceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const grace = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)));
  await Promise.race([work, grace]);
  clearTimeout(timer);
}
