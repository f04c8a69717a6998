import type { Job, JobResult } from './jobs.ts';
import type { ToWorker } from './worker.ts';

/** A thread that works for one editor. */
export interface EditorWorker {
  readonly run: <Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>) => Promise<JobResult[Kind]>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (fault: Error) => void;
}

interface FromWorker {
  readonly id: number;
  readonly result: never;
  readonly fault?: string;
}

/** Starts a thread and gives it the picture. */
export function openWorker(picture: Blob): EditorWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  worker.addEventListener('message', ({ data: { id, result, fault } }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.resolve(result);
    else asked?.reject(new Error(fault));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'This did not work in this browser.'));
    waiting.clear();
  });
  const tell = (message: ToWorker): void => worker.postMessage(message, []);
  tell({ picture });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        tell({ id, job });
      }),
    close: () => worker.terminate(),
  };
}
