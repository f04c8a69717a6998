import type { Generation } from './generation.ts';
import type { Sides } from './load-image.ts';

/** The states of a job. There is none for progress: the server reports none. */
export type JobStatus = 'queued' | 'generating' | 'completed' | 'failed' | 'cancelled';

/** A job on the server. Times are whole seconds since the epoch; 0 = not yet. */
export interface Job {
  readonly id: string;
  status: JobStatus;
  readonly createdAt: number;
  startedAt: number;
  completedAt: number;
  readonly generation: Generation;
  readonly pictures: number;
  readonly sides: Sides;
  images: readonly string[];
  error: { readonly code: string; readonly message: string } | undefined;
  /** Tells the books about pictures made. */
  readonly charge: (pictures: number) => void;
}

/** The job as clients see it. */
export function jobJson(job: Job, queue: readonly Job[]): Record<string, unknown> {
  const images = job.images.map((b64_json, index) => ({ index, b64_json }));
  return {
    id: job.id,
    kind: 'img_gen',
    status: job.status,
    created: job.createdAt,
    started: job.startedAt === 0 ? null : job.startedAt,
    completed: job.completedAt === 0 ? null : job.completedAt,
    queue_position: queue.indexOf(job) + 1,
    result: job.status === 'completed' ? { output_format: job.generation.format, images } : null,
    error: job.error ?? null,
  };
}
