import type { z } from 'zod';
import { invalidField, parseFields } from '../../parse-fields.ts';
import { findJsonFault } from './check-json.ts';

/** A JSON body read by a schema. Throws `request.invalid`, also for what no database could hold. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const fault = findJsonFault(body);
  if (fault !== undefined) throw invalidField('', fault);
  return parseFields(schema, body);
}
