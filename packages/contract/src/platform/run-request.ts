import { z } from 'zod';

/** What `GET /runs/{id}/request` answers: what was asked for, word by word. */
export const runRequestView = z.object({
  /** The entry of the catalog that it was asked of; null for what the catalog does not list. */
  entry: z.string().nullable(),
  /** The fields by their names on the wire; pictures that came with the request as keys of the files that they were kept as. */
  fields: z.record(z.string(), z.unknown()),
});

/** See {@link runRequestView}. */
export type RunRequestView = z.output<typeof runRequestView>;
