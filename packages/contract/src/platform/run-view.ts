import { z } from 'zod';
import { creditsBody, pictureBody, routingBody, warningBody } from './run-parts.ts';

/** Where a run is in its life; the last three are ends. */
export const RUN_STATES = ['queued', 'running', 'cancelling', 'succeeded', 'failed', 'cancelled'] as const;

/** One of {@link RUN_STATES}. */
export type RunState = (typeof RUN_STATES)[number];

/** Why something failed. */
export const failureBody = z.object({
  /** One of the closed table of errors. */
  code: z.string(),
  message: z.string(),
  /** Whether the same request may succeed later without being changed. */
  retryable: z.boolean(),
  issues: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

const progressBody = z.object({
  /** What is being done: a step of the engine, or a vendor; null while nobody has said. */
  stage: z.string().nullable(),
  /** 0..1, of the whole run. */
  fraction: z.number().min(0).max(1),
});

/** One run of any dialect, as `GET /runs/{id}` shows it. Dates are ISO 8601 with milliseconds; credits are whole. */
export const runView = z.object({
  id: z.uuid(),
  state: z.enum(RUN_STATES),
  dialect: z.enum(['onemin', 'recraft', 'openai']),
  /** The wire words of the request. */
  type: z.string(),
  model: z.string(),
  operation: z.string(),
  priority: z.int().min(-100).max(100),
  createdAt: z.iso.datetime(),
  /** When work on it was first begun. */
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** Null once it has ended otherwise than well. */
  progress: progressBody.nullable(),
  /** While it waits: its place among its team's, 1 = next, and how many runs of all teams wait in its lane. */
  queue: z.object({ position: z.int().min(1), waiting: z.int().min(1) }).nullable(),
  images: z.array(
    pictureBody.extend({
      /** What the endpoints of the Recraft dialect know the picture by. */
      id: z.uuid(),
      /** A signed link, good for seven days. */
      url: z.string(),
      /** The path on this server at which it is shown small, to whoever has a key of the team. */
      thumbnail: z.string(),
    }),
  ),
  /** What was asked for, by operations that take a prompt. */
  prompt: z.string().nullable(),
  /** What was written, by operations that write. */
  text: z.string().nullable(),
  /** The style that was made, by operations that make styles. */
  style: z.object({ id: z.uuid() }).nullable(),
  warnings: z.array(warningBody),
  error: failureBody.nullable(),
  credits: creditsBody,
  /** Who did the work; null until it is done. */
  provider: z.string().nullable(),
  engine: z.string().nullable(),
  /** Who was asked and why; null until the run has ended. */
  routing: routingBody.nullable(),
  /** What the provider wants to be known. */
  details: z.record(z.string(), z.unknown()),
  /** Milliseconds by stage. */
  timingsMs: z.record(z.string(), z.number()),
  /** The run that was tried once more. */
  retryOf: z.uuid().nullable(),
  batch: z.object({ id: z.uuid(), index: z.int().min(0) }).nullable(),
  requestId: z.string().nullable(),
  /** How it was liked. */
  rating: z.int().min(1).max(5).nullable(),
  comment: z.string().nullable(),
  /** When its prompt, pictures and texts were deleted; what it cost stays. */
  contentDeletedAt: z.iso.datetime().nullable(),
  /** Paths on this server; null where there is nothing to do there (any more, or yet). */
  links: z.object({
    self: z.string(),
    events: z.string(),
    /** To be sent `DELETE`. */
    cancel: z.string().nullable(),
    /** To be sent `POST`. */
    retry: z.string().nullable(),
  }),
});

/** See {@link runView}. */
export type RunView = z.output<typeof runView>;
