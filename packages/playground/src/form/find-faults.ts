import type { FieldSchema } from '../edit/catalog-view.ts';
import { widgetOf, type WidgetName } from './widget-of.ts';

/** What is wrong with the fields of a form, by the name of the field; empty if nothing is, as far as the schema knows. */
export function findFaults(schema: FieldSchema, values: Readonly<Record<string, unknown>>): Record<string, string> {
  const required = new Set(schema.required ?? []);
  const faults = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const value = values[name];
    const isAbsent = value === undefined || value === null || value === '';
    const fault = isAbsent
      ? required.has(name)
        ? (MISSING[widgetOf(field)] ?? 'This is needed.')
        : undefined
      : faultOf(field, value);
    return fault === undefined ? [] : [[name, fault] as const];
  });
  return Object.fromEntries(faults);
}

/** What to do about a field that is missing, by its control. */
const MISSING: Partial<Record<WidgetName, string>> = {
  asset: 'Choose a picture.',
  'asset-list': 'Choose at least one picture.',
  mask: 'Paint a mask, or take one from a file.',
  prompt: 'Say what you want.',
};

function faultOf(field: FieldSchema, value: unknown): string | undefined {
  if (field.enum !== undefined && !field.enum.includes(value)) return 'Choose one of the values that are offered.';
  if (typeof value === 'string') return faultOfText(field, value);
  if (typeof value === 'number') return faultOfNumber(field, value);
  if (Array.isArray(value)) return faultOfList(field, value);
  if (typeof value === 'object' && value !== null && field.properties !== undefined) {
    const [inner] = Object.entries(findFaults(field, Object.fromEntries(Object.entries(value))));
    return inner === undefined ? undefined : `${field.properties[inner[0]]?.title ?? inner[0]}: ${inner[1]}`;
  }
  return undefined;
}

function faultOfText({ minLength = 0, maxLength, pattern }: FieldSchema, value: string): string | undefined {
  const length = Array.from(value).length;
  if (maxLength !== undefined && length > maxLength)
    return `At most ${maxLength} characters, ${length - maxLength} fewer than these.`;
  if (minLength > 0 && value.trim() === '') return 'This must say something.';
  if (length < minLength) return `At least ${minLength} characters.`;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return 'This is not written as it must be.';
  return undefined;
}

function faultOfNumber(field: FieldSchema, value: number): string | undefined {
  const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field;
  if (!Number.isFinite(value)) return 'This must be a number.';
  if (type === 'integer' && !Number.isInteger(value)) return 'This must be a whole number.';
  if (minimum !== undefined && value < minimum) return `Not less than ${minimum}.`;
  if (maximum !== undefined && value > maximum) return `Not more than ${maximum}.`;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return `More than ${exclusiveMinimum}.`;
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return `Less than ${exclusiveMaximum}.`;
  return undefined;
}

function faultOfList({ minItems = 0, maxItems, items }: FieldSchema, value: readonly unknown[]): string | undefined {
  if (value.length < minItems) return `At least ${minItems}.`;
  if (maxItems !== undefined && value.length > maxItems) return `At most ${maxItems}.`;
  if (typeof items !== 'object') return undefined;
  for (const [index, item] of value.entries()) {
    const fault = faultOf(items, item);
    if (fault !== undefined) return `Number ${index + 1}: ${fault}`;
  }
  return undefined;
}
