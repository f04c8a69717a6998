import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JobMessage, LeftMessage } from './messages.ts';

/** The program beside this file: compiled beside compiled, TypeScript beside TypeScript. */
const PROGRAM = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** One thread that helps. It does not keep the process alive unless it is asked to. */
export interface HelperThread {
  readonly isAlive: () => boolean;
  /** Called when the thread leaves a job, and with an error when it could not go on or has died. */
  onLeft: (message: LeftMessage) => void;
  readonly send: (message: JobMessage) => void;
  /** Whether the process waits for the thread. */
  readonly hold: (isHeld: boolean) => void;
  readonly stop: () => void;
  /** Which preparation the thread has, by its number; 0 = none. */
  preparation: number;
}

/** What a dying thread was at does not matter: whatever runs has failed. */
export const EVERY_JOB = -1;

export function startHelperThread(): HelperThread {
  const worker = PROGRAM.pathname.endsWith('.ts') ? startTypeScript() : new Worker(PROGRAM);
  worker.unref();
  let isAlive = true;
  const die = (error: unknown) => {
    if (isAlive) {
      isAlive = false;
      helper.onLeft({ id: EVERY_JOB, error });
    }
  };
  worker.on('message', (message: LeftMessage) => helper.onLeft(message));
  worker.on('messageerror', die);
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`a painting thread ended with code ${code}`)));
  const helper: HelperThread = {
    preparation: 0,
    isAlive: () => isAlive,
    onLeft: () => {},
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    send: (message) => worker.postMessage(message),
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    stop: () => {
      isAlive = false;
      void worker.terminate();
    },
  };
  return helper;
}

/** Runs the sources as they stand, in development and tests only. Node 20 opens no `.ts` file as a thread: a line of JavaScript has to. */
function startTypeScript(): Worker {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const program = JSON.stringify(PROGRAM.href);
  const code = `import(${loader}).then(({ register }) => { register(); return import(${program}); })`;
  return new Worker(code, { eval: true, execArgv: ['-C', 'source'] });
}
