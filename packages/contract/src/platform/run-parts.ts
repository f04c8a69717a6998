import { z } from 'zod';

/** Who was asked for a run, in which order and why, and what became of it. */
export const routingBody = z.object({
  /** Who could have done it, in the order in which they are asked, each with its price of one picture in credits. */
  candidates: z.array(z.object({ provider: z.string(), creditsPerImage: z.int() })),
  /** Who could not, and why. */
  skipped: z.array(z.object({ provider: z.string(), reason: z.string() })),
  /** Every call that was made, in order, and what became of it. */
  attempts: z.array(
    z.object({
      provider: z.string(),
      images: z.int(),
      state: z.enum(['DELIVERED', 'REFUSED', 'SPENT', 'UNKNOWN']),
      durationMs: z.number(),
      code: z.string().optional(),
      attemptId: z.string().optional(),
    }),
  ),
  /** What this server added to the time of the providers, ms. */
  overheadMs: z.number(),
});

/** One picture that a run made. */
export const pictureBody = z.object({
  key: z.string(),
  mediaType: z.string(),
  width: z.int(),
  height: z.int(),
  seed: z.int().nullable(),
});

/** Something the caller should read: the work was done, but not quite as asked. */
export const warningBody = z.object({ code: z.string(), message: z.string() });

/** What a run costs: set aside while it is on, paid in the end, and the price of one picture. */
export const creditsBody = z.object({ reserved: z.int(), charged: z.int(), perImage: z.int() });
