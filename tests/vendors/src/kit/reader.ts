import type { Refusal } from './answer.ts';

/** Where a reader finds values and how it refuses them. */
export interface ReaderSource {
  /** The value of a field; undefined and null both mean absent. */
  readonly value: (name: string) => unknown;
  /** True for forms, where numbers and booleans travel as text. */
  readonly fromText: boolean;
  readonly refuse: (problem: string) => Refusal;
}

/** Reads fields by their documented types; throws the vendor's refusal. */
export interface Reader {
  readonly text: (name: string) => string | undefined;
  /** Between `min` and `max` characters, both included. */
  readonly requiredText: (name: string, min: number, max: number) => string;
  readonly number: (name: string, min: number, max: number) => number | undefined;
  readonly integer: (name: string, min: number, max: number) => number | undefined;
  readonly flag: (name: string) => boolean | undefined;
  readonly choice: <T extends string>(name: string, allowed: readonly T[]) => T | undefined;
}

/** Makes a reader over one request. */
export function createReader({ value, fromText, refuse }: ReaderSource): Reader {
  const text = (name: string): string | undefined => {
    const found = value(name) ?? undefined;
    if (found === undefined || typeof found === 'string') return found;
    throw refuse(`${name} must be a string`);
  };
  const number = (name: string, min: number, max: number): number | undefined => {
    const found = value(name) ?? undefined;
    if (found === undefined) return undefined;
    const parsed = fromText && typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
    if (typeof parsed === 'number' && parsed >= min && parsed <= max) return parsed;
    throw refuse(`${name} should be in [${min}, ${max}]`);
  };
  return {
    text,
    number,
    requiredText: (name, min, max) => {
      const found = text(name);
      if (found === undefined) throw refuse(`${name} is required`);
      const length = Array.from(found).length;
      if (length < min || length > max) throw refuse(`${name} length should be in [${min}, ${max}]`);
      return found;
    },
    integer: (name, min, max) => {
      const found = number(name, min, max);
      if (found === undefined || Number.isInteger(found)) return found;
      throw refuse(`${name} must be an integer`);
    },
    flag: (name) => {
      const found = value(name) ?? undefined;
      if (found === undefined || typeof found === 'boolean') return found;
      if (fromText && (found === 'true' || found === 'false')) return found === 'true';
      throw refuse(`${name} must be a boolean`);
    },
    choice: (name, allowed) => {
      const found = text(name);
      if (found === undefined) return undefined;
      const known = allowed.find((item) => item === found);
      if (known === undefined) throw refuse(`${name} must be one of ${allowed.join(', ')}`);
      return known;
    },
  };
}
