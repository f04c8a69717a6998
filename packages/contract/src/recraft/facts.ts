import { z } from 'zod';
import type { FieldFacts, TextKind } from './entry.ts';
import { notesOf } from '../notes.ts';

/** What is known of a field, from its schema and the notes on it. */
export function factsOf(schema: z.ZodType): FieldFacts {
  const { range = '', effect = '', byDefault, whyNoEffect } = notesOf(schema);
  const isRequired = !schema.safeParse(undefined).success;
  return {
    textKind: textKindOf(schema),
    isRequired,
    range,
    effect,
    ...(byDefault !== undefined && { byDefault }),
    ...(whyNoEffect !== undefined && { whyNoEffect }),
  };
}

const TEXT_KINDS: Readonly<Record<string, TextKind>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

function textKindOf(schema: z.ZodType): TextKind {
  const { type } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return (typeof type === 'string' && TEXT_KINDS[type]) || 'text';
}
