import { z } from 'zod';

/** How a form asks for a field. */
export const WIDGETS = [
  'asset',
  'asset-list',
  'mask',
  'prompt',
  'text',
  'number',
  'number-list',
  'slider',
  'choice',
  'flag',
  'size',
  'style',
  'substyle',
  'style-id',
  'style-id-list',
  'image-id',
  'seed',
  'colours',
  'controls',
  'text-layout',
  'margin',
  'object',
] as const;

/** One of {@link WIDGETS}. */
export type Widget = (typeof WIDGETS)[number];

/** What fields of different names mean alike. */
export const ROLES = [
  'image',
  'mask',
  'prompt',
  'count',
  'seed',
  'negativePrompt',
  'model',
  'size',
  'style',
  'substyle',
  'styleId',
  'strength',
  'left',
  'right',
  'top',
  'bottom',
] as const;

/** One of {@link ROLES}. */
export type FieldRole = (typeof ROLES)[number];

/** What a schema cannot say of a field. */
export interface FieldNotes {
  /** What people see: `Source picture`. */
  readonly title?: string;
  /** How a form asks for it. */
  readonly widget?: Widget;
  /** What it means, whatever its name is. */
  readonly role?: FieldRole;
  /** What may be given, to be read after "should be": `an integer in [1, 6]`. */
  readonly range?: string;
  /** What holds where it is left out. */
  readonly byDefault?: string;
  /** What it does, a phrase. */
  readonly effect?: string;
  /** What it does, in the words of whoever fills in a form, where `effect` speaks of the wire. */
  readonly hint?: string;
  /** Words that may be given, where not every text may, but more than these. */
  readonly suggestions?: readonly string[];
  /** What people see for words that may be given. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The models whose named styles it takes. */
  readonly styleModels?: readonly string[];
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
