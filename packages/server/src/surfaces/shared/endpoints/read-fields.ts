import { AppError, type TextKind } from '@backlot/contract';
import type { FastifyRequest } from 'fastify';
import type { CarriedPictures } from '../../../assets/carried-pictures.ts';
import { findJsonFault } from '../check-json.ts';
import { FaultError } from './errors.ts';
import { readForm, type FormShape } from './read-form.ts';

/**
 * The fields of a request under their names in JSON, whichever of the two ways they came: without those that are null or empty,
 * which counts as absent, and for a form with numbers, switches and objects in place of their texts; its files are taken and stand by their references.
 */
export async function readFields(
  request: FastifyRequest,
  entry: FormShape,
  { take }: Pick<CarriedPictures, 'take'>,
): Promise<Record<string, unknown>> {
  const isForm = request.isMultipart();
  const body = isForm ? await readForm(request, entry, take) : request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new AppError('request.invalid', 'The body should be a JSON object or a form.');
  const names = otherNames(entry);
  const fields = new Map<string, unknown>();
  for (const [given, value] of Object.entries(body)) {
    if (value === null || value === '') continue;
    const name = names.get(given) ?? given;
    if (fields.has(name) || (isForm && Array.isArray(value) && isSingle(entry, name))) throw givenTwice(name);
    fields.set(name, isForm ? fromText(value, entry.fields.get(name)?.textKind) : value);
  }
  const read = Object.fromEntries(fields);
  const fault = findJsonFault(read);
  if (fault !== undefined) throw new AppError('request.invalid', `The body ${fault}.`);
  return read;
}

/** Names that fields have in forms and in the vendor's examples, and what they are called in JSON. */
function otherNames({ pictures, fields }: FormShape): ReadonlyMap<string, string> {
  const names = Object.entries(pictures).flatMap(([field, others]) => others.map((other) => [other, field] as const));
  return new Map([...names, ...(fields.has('random_seed') ? [['seed', 'random_seed'] as const] : [])]);
}

function isSingle({ fields }: FormShape, name: string): boolean {
  const kind = fields.get(name)?.textKind;
  return kind !== undefined && !isComposite(kind);
}

function givenTwice(field: string): FaultError {
  return new FaultError({
    field,
    message: `${field} should be given once`,
    code: 'invalid_request_parameter',
  });
}

/** What a text of a form means; the text itself if it does not mean what it should, for the schema to refuse. */
function fromText(value: unknown, kind: TextKind = 'text'): unknown {
  if (typeof value !== 'string') return isComposite(kind) ? fromTexts(value) : value;
  switch (kind) {
    case 'text':
      return value;
    case 'number':
      return toNumber(value);
    case 'boolean':
      return toBoolean(value);
    case 'list':
      return toList(parse(value));
    case 'object':
      return parse(value);
  }
}

function isComposite(kind: TextKind): boolean {
  return kind === 'list' || kind === 'object';
}

/** One item that came alone is a list of one: that is all a form can say without brackets. */
function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Objects and lists that came in brackets: their leaves are texts, and only words are meant as such. */
function fromTexts(value: unknown): unknown {
  if (typeof value === 'string') return toBoolean(toNumber(value));
  if (Array.isArray(value)) return value.map(fromTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, name === 'text' ? child : fromTexts(child)]),
  );
}

function toNumber(text: string): unknown {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : text;
}

function toBoolean(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

function parse(text: string): unknown {
  try {
    // Without the one name that could reach further than its object.
    return JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value));
  } catch {
    return text;
  }
}
