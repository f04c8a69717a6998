import { z } from 'zod';
import { creditsBody, pictureBody, routingBody, warningBody } from '../platform/run-parts.ts';
import { teamUser } from './team-user.ts';

/** What we add to a record in the field that the dialect leaves free: how the pictures were made and what they cost. */
export const additionalData = z.looseObject({
  /** Who did the work; null until it is done. */
  provider: z.string().nullable(),
  /** Name and version of what did it. */
  engine: z.string().nullable(),
  /** The seed of the request, given or chosen. */
  seed: z.int(),
  /** The seed of each picture. */
  seeds: z.array(z.int().nullable()),
  images: z.array(pictureBody),
  warnings: z.array(warningBody),
  credits: creditsBody,
  /** Who was asked and why; null until the run has ended. */
  routing: routingBody.nullable(),
  /** Milliseconds by stage. */
  timingsMs: z.record(z.string(), z.number()),
  /** A signed link to each picture, in the order of `resultObject`. */
  urls: z.array(z.string()),
  /** When what it was about was deleted: its words, pictures and texts. */
  contentDeletedAt: z.iso.datetime().nullable(),
  /** Why there are no pictures. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

/** One answered request of the features API. Dates are ISO 8601 with milliseconds. */
export const aiRecord = z.object({
  uuid: z.uuid(),
  userId: z.string(),
  teamId: z.string(),
  teamUser,
  model: z.string(),
  type: z.string(),
  metadata: z.null(),
  /** How its member or an admin liked it: 1 to 5. */
  rating: z.int().min(1).max(5).nullable(),
  feedback: z.string().nullable(),
  conversationId: z.null(),
  status: z.enum(['PROCESSING', 'SUCCESS', 'FAILURE']),
  createdAt: z.iso.datetime(),
  aiRecordDetail: z.object({
    /** The request's own words, unchanged. */
    promptObject: z.record(z.string(), z.unknown()),
    /** The key of each picture; empty until there are some. */
    resultObject: z.array(z.string()),
    /** The vendor's answer where the dialect shows one, else empty. */
    responseObject: z.record(z.string(), z.unknown()),
  }),
  additionalData,
  /** A signed link to the first picture, good for seven days; null while there is none. */
  temporaryUrl: z.string().nullable(),
});

/** See {@link aiRecord}. */
export type AiRecordBody = z.output<typeof aiRecord>;

/** What `POST /api/features` and `GET /api/results/{uuid}` answer; null for an id that is not one of the caller's. */
export const recordAnswer = z.object({ aiRecord: aiRecord.nullable() });
