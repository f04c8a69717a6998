import type { z } from 'zod';
import type { FieldIssue } from '../errors.ts';

/** What is wrong with one field of a `promptObject`. */
export interface PromptIssue extends FieldIssue {
  /** Whether the field is required and was not given. */
  readonly isMissing: boolean;
}

/** The issues of a failed parse, one for each field and fault, in the order of the schema; `input` is what was parsed. */
export function readIssues(error: z.ZodError, input: unknown): PromptIssue[] {
  const found = new Map<string, PromptIssue>();
  for (const { path, message } of error.issues) {
    const field = path.map(String).join('.');
    const isMissing = path.length > 0 && isAbsent(valueAt(input, path));
    const text = isMissing ? `Field '${field}' is required` : `Field '${field}' ${message}`;
    found.set(`${field} ${text}`, { field, message: text, isMissing });
  }
  return [...found.values()];
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
