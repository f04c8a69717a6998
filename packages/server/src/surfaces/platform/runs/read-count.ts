import { invalidField } from '../../../parse-fields.ts';

interface Bounds {
  readonly least: number;
  readonly most: number;
  /** What it is if nothing is said. */
  readonly otherwise: number;
}

/** A whole number of the query. Throws `request.invalid` for anything else, and for one out of bounds. */
export function readCount(query: unknown, field: string, { least, most, otherwise }: Bounds): number {
  const given = queryField(query, field);
  if (given === undefined) return otherwise;
  const count = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw invalidField(field, `a whole number from ${least} to ${most} is expected`);
}

/** What the query says of a field: a text, a list of them where it is there several times, or nothing. */
export function queryField(query: unknown, field: string): unknown {
  return typeof query === 'object' && query !== null ? Reflect.get(query, field) : undefined;
}
