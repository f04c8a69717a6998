import { type Generation } from './generation.ts';
import type { Job } from './job.ts';
import type { Sides } from './load-image.ts';
import { render } from './render.ts';

/** Queued and generating jobs that the server holds before it answers 429. */
export const MOST_PENDING_JOBS = 64;

/** The server's one worker and its records. Records outlive the clients that asked for them. */
export interface JobManager {
  readonly queue: readonly Job[];
  readonly pending: () => number;
  readonly submit: (asked: {
    readonly generation: Generation;
    readonly pictures: number;
    readonly sides: Sides;
    readonly charge: (pictures: number) => void;
  }) => Job;
  readonly find: (id: string) => Job | 'expired' | undefined;
  /** False when the job had already left the queue. */
  readonly cancelQueued: (job: Job) => boolean;
  /** Waits for the model, keeps it busy for the job time, then gives the pictures. */
  readonly generate: (generation: Generation, sides: Sides) => Promise<Uint8Array>;
  readonly setJobMs: (ms: number) => void;
  readonly failNextJob: (message: string) => void;
  readonly expireFinished: () => void;
  readonly forget: () => void;
}

/** Makes a worker that takes `jobMs` for each request. */
export function createJobManager(firstJobMs: number): JobManager {
  const jobs = new Map<string, Job | 'expired'>();
  const queue: Job[] = [];
  let jobMs = firstJobMs;
  let nextId = 0;
  let epoch = 0;
  let failure: string | undefined;
  let model: Promise<unknown> = Promise.resolve();

  const generate = (generation: Generation, sides: Sides): Promise<Uint8Array> => {
    const turn = model.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, jobMs).unref());
      return render(generation, sides);
    });
    model = turn.catch(() => undefined);
    return turn;
  };

  const work = async (job: Job, begun: number): Promise<void> => {
    if (job.status !== 'queued') return;
    queue.splice(queue.indexOf(job), 1);
    job.status = 'generating';
    job.startedAt = nowSeconds();
    const bytes = await generate(job.generation, job.sides);
    if (begun !== epoch) return;
    job.completedAt = nowSeconds();
    if (failure !== undefined) {
      job.status = 'failed';
      job.error = { code: 'generation_failed', message: failure };
      failure = undefined;
      return;
    }
    job.images = Array.from({ length: job.pictures }, () => Buffer.from(bytes).toString('base64'));
    job.charge(job.pictures);
    job.status = 'completed';
  };

  let worker: Promise<unknown> = Promise.resolve();
  return {
    queue,
    pending: () => [...jobs.values()].filter((job) => job !== 'expired' && job.completedAt === 0).length,
    submit: (asked) => {
      const createdAt = nowSeconds();
      const id = `job_${createdAt.toString(16)}_${(nextId++).toString(16).padStart(8, '0')}`;
      const job: Job = {
        id,
        status: 'queued',
        createdAt,
        startedAt: 0,
        completedAt: 0,
        images: [],
        error: undefined,
        ...asked,
      };
      jobs.set(id, job);
      queue.push(job);
      const begun = epoch;
      worker = worker.then(() => work(job, begun));
      return job;
    },
    find: (id) => jobs.get(id),
    cancelQueued: (job) => {
      const place = queue.indexOf(job);
      if (place < 0) return false;
      queue.splice(place, 1);
      job.status = 'cancelled';
      job.completedAt = nowSeconds();
      job.error = { code: 'cancelled', message: 'job cancelled by client' };
      return true;
    },
    generate,
    setJobMs: (ms) => {
      jobMs = ms;
    },
    failNextJob: (message) => {
      failure = message;
    },
    expireFinished: () => {
      for (const [id, job] of jobs) if (job !== 'expired' && job.completedAt !== 0) jobs.set(id, 'expired');
    },
    forget: () => {
      epoch += 1;
      jobs.clear();
      queue.length = 0;
      failure = undefined;
      jobMs = firstJobMs;
      worker = Promise.resolve();
      model = Promise.resolve();
    },
  };
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
