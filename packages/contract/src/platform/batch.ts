import { z } from 'zod';
import { failureBody, RUN_STATES, runView } from './run-view.ts';

/** Requests in one batch. */
export const MAX_BATCH_ITEMS = 1000;

/** What `POST /batches` takes. Each request is one of `POST /api/features`, and is looked at on its own. */
export const batchRequest = z.object({
  requests: z
    .array(z.unknown(), 'must be a list of requests')
    .min(1, 'must hold a request')
    .max(MAX_BATCH_ITEMS, `must not hold more than ${MAX_BATCH_ITEMS} requests`),
});

/** What a request of a batch may say beside what `POST /api/features` takes. */
export const batchItemOptions = z.looseObject({
  /** The higher, the sooner among the team's; -10 by default, behind single requests. */
  priority: z
    .int('must be a whole number')
    .min(-100, 'must be at least -100')
    .max(100, 'must be at most 100')
    .nullish(),
});

const index = z.int().min(0);

/** What `POST /batches` answers: for each request, the run that it became or why it did not. */
export const batchAnswer = z.object({
  id: z.uuid(),
  links: z.object({ self: z.string() }),
  items: z.array(
    z.union([
      z.object({ index, run: runView.pick({ id: true, state: true }).extend({ self: z.string() }) }),
      z.object({ index, error: failureBody }),
    ]),
  ),
});

/** See {@link batchAnswer}. */
export type BatchAnswer = z.output<typeof batchAnswer>;

/** What `GET /batches/{id}` answers. */
export const batchView = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Whether nothing of it is still to be done. */
  isDone: z.boolean(),
  /** How many of its requests are where; `missing` were not taken in because the batch broke off: send it again. */
  counts: z.object({
    queued: z.int(),
    running: z.int(),
    cancelling: z.int(),
    succeeded: z.int(),
    failed: z.int(),
    cancelled: z.int(),
    refused: z.int(),
    missing: z.int(),
    total: z.int(),
  }),
  items: z.array(
    z.object({
      index,
      state: z.enum([...RUN_STATES, 'refused', 'missing']),
      run: runView.nullable(),
      /** Why it was refused. */
      error: failureBody.nullable(),
    }),
  ),
  links: z.object({
    self: z.string(),
    /** The page after this one. */
    next: z.string().nullable(),
    /** To be sent `DELETE`; null when nothing is left to stop. */
    cancel: z.string().nullable(),
  }),
});

/** See {@link batchView}. */
export type BatchView = z.output<typeof batchView>;
