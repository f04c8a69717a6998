import { z } from 'zod';

/** What a schema cannot say of a field. */
export interface FieldNotes {
  /** What may be given, to be read after "should be": `an integer in [1, 6]`. */
  readonly range?: string;
  /** What holds where it is left out. */
  readonly byDefault?: string;
  /** What it does, a phrase. */
  readonly effect?: string;
  /** Why it changes nothing, where that is so; completes "The field 'x' changed nothing: …". */
  readonly whyNoEffect?: string;
  /** Its value is the id, or a list of ids, of such things. */
  readonly names?: 'styles' | 'images';
}

const registry = z.registry<FieldNotes>();

/** A schema with notes, over those that it has. */
export function note<Schema extends z.ZodType>(schema: Schema, notes: FieldNotes): Schema {
  // A copy: the same schema may be told of differently elsewhere.
  const copy = schema.clone(undefined, { parent: true });
  registry.add(copy, notes);
  return copy;
}

/** The notes on a schema and on what it makes optional; the outer ones win. */
export function notesOf(schema: z.ZodType): FieldNotes {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : undefined;
  return { ...(inner instanceof z.ZodType && notesOf(inner)), ...registry.get(schema) };
}
