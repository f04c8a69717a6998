import { z } from 'zod';
import type { PollVerdict } from '../../net/poll.ts';

/** What the server answers when it takes a job. */
export const acceptedSchema = z.object({ id: z.string().min(1) });

/** Every state of a job: there is none for its progress. */
const STATES = ['queued', 'generating', 'completed', 'failed', 'cancelled'] as const;

/** What the states mean to who waits. */
export const VERDICTS = {
  queued: 'waiting',
  generating: 'working',
  completed: 'done',
  failed: 'failed',
  cancelled: 'failed',
} as const satisfies Readonly<Record<(typeof STATES)[number], PollVerdict>>;

/** A job, as far as it is used. */
export const jobSchema = z
  .object({ status: z.enum(STATES), result: z.unknown(), error: z.unknown() })
  .partial({ result: true, error: true })
  .transform(({ status, ...rest }) => ({ state: status, ...rest }));

/** See {@link jobSchema}. */
export type Job = z.output<typeof jobSchema>;

/** What came of a job that is completed. */
export const resultSchema = z.object({ images: z.array(z.object({ b64_json: z.string().min(1) })).min(1) });
