import { z } from 'zod';
import { notesOf, type FieldNotes } from '../notes.ts';
import type { CatalogField } from './catalog-view.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Shows a field as JSON Schema, with what its declaration says to people. */
export function presentField(schema: z.ZodType): CatalogField {
  const notes = notesOf(schema);
  const { title, widget, suggestions, labels, styleModels, whyNoEffect } = notes;
  if (title === undefined || widget === undefined) throw new Error('a field has no title or no widget');
  const { $schema: _, ...json } = withoutNull(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const words = listIn(json, 'enum') ?? suggestions;
  const byDefault = defaultOf(json, words, notes.byDefault);
  return {
    // What zod prints is a JSON Schema of one type, once null is left out; the tests see that every field is.
    ...(json as { readonly type: CatalogField['type'] }),
    ...schemaParts(schema),
    title,
    description: describe(json, notes),
    'x-widget': widget,
    ...(byDefault !== undefined && { default: byDefault }),
    ...(suggestions !== undefined && { 'x-suggestions': [...suggestions] }),
    ...(words !== undefined && widget !== 'size' && { 'x-labels': labelsOf(words, labels) }),
    ...(styleModels !== undefined && { 'x-style-models': [...styleModels] }),
    ...(whyNoEffect !== undefined && { 'x-effectless': sentence(whyNoEffect) }),
  };
}

/** The parts of an object that are fields themselves: they have notes of their own. */
function schemaParts(schema: z.ZodType): Pick<CatalogField, 'properties'> | undefined {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodObject)) return undefined;
  const parts: Readonly<Record<string, z.ZodType>> = inner.shape;
  const shown = Object.entries(parts).filter(([, part]) => notesOf(part).title !== undefined);
  return shown.length === 0
    ? undefined
    : { properties: Object.fromEntries(shown.map(([name, part]) => [name, presentField(part)])) };
}

function bare(schema: z.ZodType): z.ZodType {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : undefined;
  return inner instanceof z.ZodType ? bare(inner) : schema;
}

/** A field that is null counts as one that is left out: nobody has to ask for it. */
function withoutNull(json: JsonSchema): JsonSchema {
  const { anyOf, type, ...rest } = json;
  if (Array.isArray(type)) return { type: type.find((one) => one !== 'null'), ...rest };
  if (!Array.isArray(anyOf)) return json;
  const kept = anyOf.filter((one: JsonSchema) => one['type'] !== 'null');
  return kept.length === 1 ? withoutNull({ ...rest, ...kept[0] }) : json;
}

/** The default as a value, where the words of the declaration are one. */
function defaultOf(json: JsonSchema, words: readonly string[] | undefined, byDefault: string | undefined): unknown {
  if (byDefault === undefined) return undefined;
  if (words?.includes(byDefault)) return byDefault;
  if (json['type'] === 'boolean') return byDefault === 'true';
  const isNumber = json['type'] === 'integer' || json['type'] === 'number';
  return isNumber && Number.isFinite(Number(byDefault)) ? Number(byDefault) : undefined;
}

/** What people see for words that may be given: what the declaration says, else the word as people write it. */
function labelsOf(words: readonly string[], labels: FieldNotes['labels'] = {}): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, labels[word] ?? asPeopleWrite(word)]));
}

const ROMAN = /\b(ii?)\b/g;

/** `VINTAGE_POSTER`: `Vintage poster`; `GRAFFITI_II`: `Graffiti II`. */
function asPeopleWrite(word: string): string {
  const text = word
    .toLowerCase()
    .replaceAll('_', ' ')
    .replaceAll(ROMAN, (number) => number.toUpperCase());
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describe(json: JsonSchema, { hint, effect, byDefault, whyNoEffect, labels }: FieldNotes): string {
  const what = whyNoEffect === undefined ? (hint ?? effect ?? '') : `Changes nothing: ${whyNoEffect}`;
  const said =
    byDefault === undefined
      ? ''
      : `By default: ${labels?.[byDefault] ?? (listIn(json, 'enum') === undefined ? byDefault : asPeopleWrite(byDefault))}`;
  return [what, rangeOf(json), said]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
}

/** What may be given, where that is more than a choice of words. */
function rangeOf(json: JsonSchema): string {
  const { minimum, maximum, exclusiveMaximum, maxLength, maxItems } = json;
  if (typeof minimum === 'number' && typeof maximum === 'number') return `from ${minimum} to ${maximum}`;
  if (typeof minimum === 'number' && typeof exclusiveMaximum === 'number') {
    return `from ${minimum} to below ${exclusiveMaximum}`;
  }
  if (typeof maxLength === 'number') return `at most ${maxLength} characters`;
  return typeof maxItems === 'number' ? `at most ${maxItems}` : '';
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

function listIn(json: JsonSchema, key: string): readonly string[] | undefined {
  const list = json[key];
  return Array.isArray(list) ? list.map(String) : undefined;
}
