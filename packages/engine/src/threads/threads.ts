import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { areBandsDone, createBands, paintBand, stopBands, type Bands } from './bands.ts';
import { EVERY_JOB, startHelperThread, type HelperThread } from './helper-thread.ts';
import type { JobMessage } from './messages.ts';
import type { RowWork } from './row-work.ts';
import { assertShared } from './shared.ts';
import { createTurns } from './turns.ts';

/** More threads than this wait for memory more than they compute. */
const MOST_THREADS = 4;
/** Bands for each thread: enough that the last ones end together, few enough that cutting costs nothing. */
const BANDS_A_THREAD = 8;

/** What is to be painted in bands. */
export interface RowJob<Prepared, Target> {
  /**
   * Plain data and typed arrays: it is copied to each thread (shared arrays are not). The same object in one job after another is
   * copied once, so nothing in it may change in between but shared arrays.
   */
  readonly prepared: Prepared;
  /** Its typed arrays must be shared (`shared.ts`). */
  readonly target: Target;
  readonly rows: number;
  /** Rows painted by one call; by default a part of the rows that suits the threads. */
  readonly rowsABand?: number;
  /** Aborting it leaves the target half painted and rejects with its reason, at the next band. */
  readonly signal?: AbortSignal;
}

/** The threads of this process that paint pictures: this one and some helpers. */
export interface Threads {
  /** How many paint at once, at least 1: this thread alone. */
  readonly count: number;
  /** Paints every row of a job; rejects with what a row function throws in any thread. Jobs that come meanwhile wait their turn. */
  readonly paint: <Prepared extends object, Target extends object>(
    work: RowWork<Prepared, Target>,
    job: RowJob<Prepared, Target>,
  ) => Promise<void>;
  /**
   * Runs `lead` here and the work of a job once in every helper that is free before `lead` is done. The helpers block in it: it must
   * end when `lead` does, and not need them all. Resolves or rejects as `lead` does. Waits its turn like a job that is painted;
   * `lead` must not paint.
   */
  readonly support: <Prepared extends object, Target extends object, Result>(
    work: RowWork<Prepared, Target>,
    job: Pick<RowJob<Prepared, Target>, 'prepared' | 'target' | 'signal'>,
    lead: (turn: () => Promise<void>) => Promise<Result>,
  ) => Promise<Result>;
  /** Ends the helpers. Without it they end with the process, which they do not keep alive. */
  readonly close: () => void;
}

/** As many threads as there are cores, up to four. */
export function usualThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

/** Threads to paint with. Helpers are started when the first job comes; while they are starting, this thread paints alone. */
export function createThreads(count: number = usualThreads()): Threads {
  const helpers: HelperThread[] = [];
  const preparations = new WeakMap<object, number>();
  let jobs = 0;
  let prepared = 0;

  const numberOf = (preparation: object): number => {
    const known = preparations.get(preparation);
    if (known !== undefined) return known;
    preparations.set(preparation, ++prepared);
    return prepared;
  };

  const gather = (): HelperThread[] => {
    for (let i = 0; i < count - 1; i++) if (helpers[i]?.isAlive() !== true) helpers[i] = startHelperThread();
    return helpers;
  };

  const ask = (helper: HelperThread, preparation: object, job: JobMessage): void => {
    const number = numberOf(preparation);
    helper.send(helper.preparation === number ? job : { ...job, prepared: preparation });
    helper.preparation = number;
  };

  const inTurn = createTurns();

  const paint: Threads['paint'] = async (work, { prepared, target, rows, rowsABand, signal }) => {
    const bands = createBands(rows, rowsABand ?? Math.max(1, Math.ceil(rows / (count * BANDS_A_THREAD))));
    const id = ++jobs;
    const { module, name } = work;
    const all = bands.count > 1 ? gather() : [];
    const others = waitForHelpers(all, bands, id);
    for (const helper of all) ask(helper, prepared, { id, module, name, target, bands });
    try {
      do {
        signal?.throwIfAborted();
        await turn();
      } while (paintBand(bands, work.paint, prepared, target));
      if (!areBandsDone(bands)) await others.done;
      signal?.throwIfAborted();
    } catch (error) {
      stopBands(bands);
      throw error;
    } finally {
      others.dismiss();
    }
  };

  const support: Threads['support'] = async ({ module, name }, { prepared, target, signal }, lead) => {
    const all = gather();
    const bands = createBands(all.length, 1);
    const id = ++jobs;
    const others = waitForHelpers(all, bands, id);
    let failure: { readonly error: unknown } | undefined;
    others.done.catch((error: unknown) => (failure = { error }));
    for (const helper of all) ask(helper, prepared, { id, module, name, target, bands });
    try {
      return await lead(async () => {
        await turn();
        signal?.throwIfAborted();
        if (failure !== undefined) throw failure.error;
      });
    } finally {
      stopBands(bands);
      others.dismiss();
    }
  };

  return {
    count,
    async paint(work, job) {
      assertShared(job.target);
      await inTurn(() => paint(work, job));
    },
    support: (work, job, lead) => inTurn(() => support(work, job, lead)),
    close: () => helpers.splice(0).forEach((helper) => helper.stop()),
  };
}

interface Waiting {
  /** Resolves when every band is painted, by whomever. */
  readonly done: Promise<void>;
  readonly dismiss: () => void;
}

/** A helper that has not started yet is not waited for: what counts is that all bands are painted. */
function waitForHelpers(helpers: readonly HelperThread[], bands: Bands, id: number): Waiting {
  const done = new Promise<void>((resolve, reject) => {
    for (const helper of helpers) {
      helper.hold(true);
      helper.onLeft = (message) => {
        if (message.id !== id && message.id !== EVERY_JOB) return;
        // When one dies, others may be dying of the same.
        if (message.id === EVERY_JOB) helpers.forEach((each) => each.stop());
        if ('error' in message) reject(message.error);
        else if (areBandsDone(bands)) resolve();
      };
    }
  });
  done.catch(() => {}); // heard of when this thread has painted its own bands
  return {
    done,
    dismiss: () => {
      for (const helper of helpers) {
        helper.onLeft = () => {};
        helper.hold(false);
      }
    },
  };
}
