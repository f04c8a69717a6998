// The program of a thread: helps with one job after another.
import { parentPort } from 'node:worker_threads';
import { paintBand, stopBands } from './bands.ts';
import type { JobMessage, LeftMessage } from './messages.ts';
import type { RowWork } from './row-work.ts';

let lastPrepared: unknown;

parentPort?.on('message', (job: JobMessage) => {
  if ('prepared' in job) lastPrepared = job.prepared;
  void help(job, lastPrepared);
});

async function help({ id, module, name, target, bands }: JobMessage, prepared: unknown): Promise<void> {
  try {
    const { paint } = await loadWork(module, name);
    while (paintBand(bands, paint, prepared, target));
    send({ id });
  } catch (error) {
    stopBands(bands);
    send({ id, error });
  }
}

async function loadWork(module: string, name: string): Promise<RowWork<unknown, unknown>> {
  const work = ((await import(module)) as Record<string, RowWork<unknown, unknown> | undefined>)[name]; // written by defineRowWork
  if (work === undefined) throw new Error(`${module} does not export the row work "${name}"`);
  return work;
}

function send(message: LeftMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.postMessage(message);
}
