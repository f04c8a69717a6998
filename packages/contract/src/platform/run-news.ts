import { z } from 'zod';
import { failureBody, runView } from './run-view.ts';

/** `data` of `run.progress`, in every stream. */
export const progressNews = z.object({
  run: z.uuid(),
  stage: z.string(),
  /** 0..1, of the whole run. */
  fraction: z.number().min(0).max(1),
  at: z.iso.datetime(),
});

/** See {@link progressNews}. */
export type ProgressNews = z.output<typeof progressNews>;

/** `data` of every other event of a team's stream: the run in short, as it is when it is told. */
export const runNews = z.object({
  run: runView
    .pick({ id: true, state: true, dialect: true, type: true, model: true, operation: true, batch: true })
    .extend({ images: z.int(), charged: z.int(), error: failureBody.nullable(), self: z.string() }),
  /** When it happened. */
  at: z.iso.datetime(),
});

/** See {@link runNews}. */
export type RunNewsBody = z.output<typeof runNews>;
