import { AppError, type Production, type ResolvedCall } from '@backlot/contract';
import type { Chore, ChoreName, Chores } from '../darkroom/chores.ts';
import type { ProgressListener } from '../pipelines/stages.ts';
import type { Work, WorkerSettings } from './messages.ts';
import { startWorker, WorkerLostError, type WorkerProcess, type WorkResult } from './worker-process.ts';

/** Calls that may wait for a worker before new ones are turned away. */
const MAX_WAITING = 256;
/** A worker that holds more than this after a call is replaced, so that one huge picture does not stay in memory. */
const MAX_RESIDENT_BYTES = 1024 ** 3;

interface PoolOptions extends WorkerSettings {
  /** How many worker processes may work at once, at least 1. */
  readonly workers: number;
  /** Whether a worker starts only when there is work for it: for a process that has hardly any. */
  readonly isLazy?: boolean;
  /** The program of a worker; the engine's own by default. */
  readonly workerFile?: string;
}

interface RunOptions {
  /** Aborting kills the worker; the reason, if an `AppError`, is what `run` rejects with. */
  readonly signal?: AbortSignal;
  /** Called when a worker takes the call up; until then it waited. */
  readonly onStart?: () => void;
  readonly onProgress?: ProgressListener;
}

/** Worker processes behind one queue: chores first, for they are short and may hold what was paid for; then first come, first served. */
export interface Pool {
  /**
   * Does one call. Rejects with `AppError`: the worker's own, `engine.failed` when it killed two of them, `run.cancelled` when aborted,
   * `model.unavailable` when too many wait.
   */
  readonly run: (call: ResolvedCall, options?: RunOptions) => Promise<Production>;
  /** Does one chore of the darkroom. Rejects as `run` does, but is never turned away because too many wait. */
  readonly runChore: <Name extends ChoreName>(
    name: Name,
    input: Chores[Name]['input'],
    options?: { readonly signal?: AbortSignal | undefined },
  ) => Promise<Chores[Name]['result']>;
  /** Resolves when every worker that starts at once has started. Rejects if one cannot. */
  readonly ready: () => Promise<void>;
  /** Kills every worker; what is running or waiting is rejected. */
  readonly close: () => void;
}

/** Starts the workers, at once unless it is lazy. */
export function createPool({ workers, workerFile, isLazy = false, ...settings }: PoolOptions): Pool {
  const slots: (WorkerProcess | undefined)[] = Array.from({ length: workers }, () =>
    isLazy ? undefined : startWorker(settings, workerFile),
  );
  const idle = slots.map((_, slot) => slot);
  const waiting: Readonly<Record<Work['kind'], ((slot: number) => void)[]>> = { chore: [], call: [] };
  let isClosed = false;

  const acquire = (kind: Work['kind'], signal?: AbortSignal) =>
    new Promise<number>((resolve, reject) => {
      const slot = idle.pop();
      if (slot !== undefined) return resolve(slot);
      const queue = waiting[kind];
      if (kind === 'call' && queue.length >= MAX_WAITING)
        return reject(new AppError('model.unavailable', 'The engine is busy.', { retryAfterSeconds: 10 }));
      const enter = (freed: number) => {
        signal?.removeEventListener('abort', leave);
        resolve(freed);
      };
      const leave = () => {
        queue.splice(queue.indexOf(enter), 1);
        reject(abortReason(signal));
      };
      queue.push(enter);
      return signal?.addEventListener('abort', leave, { once: true });
    });

  /** The worker of a slot; a new one when it has died, at work or at rest. */
  const workerOf = (slot: number): WorkerProcess => {
    const worker = slots[slot];
    if (worker !== undefined && (worker.isAlive() || isClosed)) return worker;
    return (slots[slot] = startWorker(settings, workerFile));
  };

  const release = (slot: number) => {
    workerOf(slot); // the next need not wait for a new one to start
    const next = waiting.chore.shift() ?? waiting.call.shift();
    if (next === undefined) idle.push(slot);
    else next(slot);
  };

  /** What kills a worker from outside is no fault of the work: a new one does it over, and what kills two is told. */
  const workIn = async (slot: number, work: Work, { signal, onProgress }: RunOptions): Promise<WorkResult> => {
    try {
      return await workerOf(slot).work(work, onProgress);
    } catch (error) {
      if (!(error instanceof WorkerLostError) || isClosed || isAborted(signal)) throw error;
      return await workerOf(slot).work(work, onProgress);
    }
  };

  const perform = async (work: Work, options: RunOptions = {}): Promise<WorkResult['result']> => {
    const { signal, onStart } = options;
    if (isClosed) throw new AppError('model.unavailable', 'The engine is stopping.');
    if (isAborted(signal)) throw abortReason(signal);
    const slot = await acquire(work.kind, signal);
    const kill = () => slots[slot]?.kill();
    signal?.addEventListener('abort', kill, { once: true });
    onStart?.();
    try {
      const { result, residentBytes } = await workIn(slot, work, options);
      if (residentBytes > MAX_RESIDENT_BYTES) await retire(workerOf(slot));
      return result;
    } catch (error) {
      throw isAborted(signal) ? abortReason(signal) : error;
    } finally {
      signal?.removeEventListener('abort', kill);
      release(slot);
    }
  };

  return {
    async run(call, options) {
      return (await perform({ kind: 'call', call }, options)) as Production; // a worker answers a call with one
    },

    async runChore<Name extends ChoreName>(
      name: Name,
      input: Chores[Name]['input'],
      { signal }: { readonly signal?: AbortSignal | undefined } = {},
    ) {
      const chore = { name, input } as Chore; // the input is that of the name
      const result = await perform({ kind: 'chore', chore }, signal && { signal });
      return result as Chores[Name]['result']; // a worker answers a chore with its own result
    },

    async ready() {
      await Promise.all(slots.flatMap((worker, slot) => (worker === undefined ? [] : workerOf(slot).ready)));
    },

    close() {
      isClosed = true;
      for (const worker of slots) worker?.kill();
    },
  };
}

async function retire(worker: WorkerProcess): Promise<void> {
  worker.kill();
  await worker.exited;
}

/** Asked anew each time: a signal changes while we wait. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted ?? false;
}

function abortReason(signal: AbortSignal | undefined): AppError {
  return signal?.reason instanceof AppError
    ? signal.reason
    : new AppError('run.cancelled', 'The run was cancelled.', { cause: signal?.reason });
}
