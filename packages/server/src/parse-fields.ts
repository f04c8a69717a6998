import { AppError } from '@backlot/contract';
import type { z } from 'zod';

/** What a caller has sent, read by a schema. Throws `request.invalid` that names the first field at fault. */
export function parseFields<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') throw invalidField(issue.keys[0] ?? '', 'there is no such field');
  throw invalidField(String(issue?.path[0] ?? ''), issue?.message ?? 'unreadable');
}

/** The refusal of one field, with what was expected of it. */
export function invalidField(field: string, message: string): AppError {
  return new AppError('request.invalid', `${field === '' ? 'The body' : field}: ${message}.`, {
    issues: [{ field, message }],
  });
}
