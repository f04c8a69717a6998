import { z } from 'zod';

/** What every failed request answers. */
export const errorBody = z.object({
  errorCode: z.string(),
  /** One or more sentences for people. */
  message: z.string(),
  /** JSON in a string: `[{"field","message"}]`, field names as in the request. Absent when no field is at fault. */
  details: z.string().optional(),
});

/** See {@link errorBody}. */
export type ErrorBody = z.output<typeof errorBody>;
