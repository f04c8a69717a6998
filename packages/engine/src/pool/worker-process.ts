import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from '@backlot/contract';
import type { ProgressListener } from '../pipelines/stages.ts';
import type { Work, WorkMessage, WorkerMessage, WorkerSettings } from './messages.ts';

/** The worker's file beside this one: compiled beside compiled, TypeScript beside TypeScript. */
const WORKER_FILE = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));

/** What came of one piece of work, and how much memory the worker holds now. */
export type WorkResult = Pick<Extract<WorkerMessage, { type: 'done' }>, 'result' | 'residentBytes'>;

/** The worker died before it was done: another may do the work. */
export class WorkerLostError extends AppError {
  constructor(reason: string) {
    super('engine.failed', 'The engine stopped while working.', { cause: new Error(reason) });
  }
}

/** One child process that does one thing at a time. Killing it is the way to stop it: native code listens to nothing else. */
export interface WorkerProcess {
  /** Resolves when the worker has loaded its code. Rejects if it dies before. */
  readonly ready: Promise<void>;
  readonly isAlive: () => boolean;
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  /** Rejects with what the worker says, and with {@link WorkerLostError} when it dies. */
  readonly work: (work: Work, onProgress?: ProgressListener) => Promise<WorkResult>;
  readonly kill: () => void;
}

/** Starts a worker process; `workerFile` is the program it runs. */
export function startWorker(settings: WorkerSettings, workerFile: string = WORKER_FILE): WorkerProcess {
  const child = fork(workerFile, [JSON.stringify(settings)], {
    serialization: 'advanced', // structured clone: bytes travel as bytes
    execArgv: workerFile.endsWith('.ts') ? runTypeScript() : [],
    // A terminal sends Ctrl-C to the whole group: the server decides when a worker ends, also one that is still loading.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let isAlive = true;
  let onMessage: (message: WorkerMessage) => void = () => {};
  let onDeath: (reason: string) => void = () => {};
  child.on('message', (message) => onMessage(message as WorkerMessage)); // only our own worker.ts is on the other end
  child.on('error', (error) => die(error.message));
  child.on('exit', (code, signal) => die(`exit code ${code}, signal ${signal}`));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const die = (reason: string) => {
    isAlive = false;
    onDeath(reason);
  };

  const ready = new Promise<void>((resolve, reject) => {
    onMessage = (message) => message.type === 'ready' && resolve();
    onDeath = (reason) => reject(new Error(`an engine worker died while starting: ${reason}`));
  });
  ready.catch(() => {}); // whoever waits for it hears of it

  return {
    ready,
    isAlive: () => isAlive,
    exited,
    kill: () => {
      isAlive = false; // at once: what it still has to say is not waited for
      child.kill('SIGKILL');
    },
    work: async (work, onProgress) => {
      await ready;
      return new Promise<WorkResult>((resolve, reject) => {
        onDeath = (reason) => {
          isAlive = false; // before its exit is told: the next must not get the same one
          reject(new WorkerLostError(reason));
        };
        onMessage = (message) => {
          if (message.type === 'progress') onProgress?.(message.stage, message.fraction);
          else if (message.type === 'done') resolve(message);
          else if (message.type === 'failed') reject(revive(message));
        };
        if (!isAlive) onDeath('it was dead already');
        else child.send({ type: 'work', work } satisfies WorkMessage, (error) => error && onDeath(error.message));
      });
    },
  };
}

function revive({ failure }: Extract<WorkerMessage, { type: 'failed' }>): AppError {
  const cause = failure.internal === undefined ? undefined : new Error(failure.internal);
  return new AppError(failure.code, failure.message, { issues: failure.issues, cause });
}

/** Options that let Node run the sources as they stand: development and tests only. */
function runTypeScript(): string[] {
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, '-C', 'source'];
}
