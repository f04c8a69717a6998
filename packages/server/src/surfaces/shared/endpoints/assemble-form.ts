import { FaultError } from './errors.ts';

/** A field of a form: its name as sent, such as `controls[colors][][rgb][]`, and its value. */
export type FormEntry = readonly [name: string, value: unknown];

/** A name with whatever was sent below it. */
interface Node {
  readonly values: unknown[];
  readonly below: Map<string, Node>;
}

/** Values that belong together where clients run lists of lists into one: channels of a colour, numbers of a box. */
const CHANNELS = 3;
const BOX_NUMBERS = 8;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The object that a form means. Names in brackets are what the OpenAI clients send: lists of objects arrive merged, with the
 * values of all objects in one list under each name, and are taken apart again by the number of values that belong together.
 */
export function assembleForm(entries: readonly FormEntry[]): Record<string, unknown> {
  const root = new Map<string, Node>();
  for (const [name, value] of entries) {
    const steps = stepsOf(name);
    let level = root;
    let node: Node | undefined;
    for (const step of steps) {
      node = level.get(step) ?? { values: [], below: new Map() };
      level.set(step, node);
      level = node.below;
    }
    node?.values.push(value);
  }
  return Object.fromEntries([...root].map(([name, node]) => [name, valueOf(name, node)]));
}

function stepsOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  const first = match?.[1];
  if (first === undefined) return [name];
  const steps = [first, ...Array.from((match?.[2] ?? '').matchAll(/\[([^[\]]*)\]/g), ([, step]) => step ?? '')];
  if (steps.some((step) => FORBIDDEN.has(step))) throw malformed(name);
  return steps;
}

function valueOf(name: string, { values, below }: Node): unknown {
  if (below.size === 0) return values.length === 1 ? values[0] : values;
  if (values.length > 0) throw malformed(name);
  const items = below.get('');
  if (items !== undefined) {
    if (below.size > 1) throw malformed(name);
    return items.below.size === 0 ? items.values : takeApart(name, items);
  }
  const children = [...below].map(([step, node]): [string, unknown] => [step, valueOf(step, node)]);
  const isList = children.every(([step]) => /^\d{1,4}$/.test(step));
  return isList
    ? children.sort(([left], [right]) => Number(left) - Number(right)).map(([, value]) => value)
    : Object.fromEntries(children);
}

/** The objects of a list that arrived merged. */
function takeApart(name: string, merged: Node): unknown[] {
  const listOf = (field: string) => flatValues(merged.below.get(field));
  switch (name) {
    case 'colors': {
      const colours = groups(name, listOf('rgb'), CHANNELS);
      const weights = listOf('weight');
      if (weights.length === 0) return colours.map((rgb) => ({ rgb }));
      // With fewer weights than colours nobody can tell whose they are.
      if (weights.length !== colours.length) throw malformed(`${name}[][weight]`);
      return colours.map((rgb, index) => ({ rgb, weight: weights[index] }));
    }
    case 'text_layout': {
      const words = listOf('text');
      const boxes = groups(name, listOf('bbox'), BOX_NUMBERS);
      if (words.length !== boxes.length) throw malformed(name);
      return words.map((text, index) => ({ text, bbox: groups(name, boxes[index] ?? [], 2) }));
    }
    case 'strict_color_palette':
      return groups(name, flatValues(merged), CHANNELS);
    default:
      throw malformed(name);
  }
}

function flatValues(node: Node | undefined): unknown[] {
  if (node === undefined) return [];
  return [...node.values, ...[...node.below.values()].flatMap(flatValues)];
}

function groups(name: string, values: readonly unknown[], size: number): unknown[][] {
  if (values.length % size !== 0) throw malformed(name);
  return Array.from({ length: values.length / size }, (_, index) => values.slice(index * size, (index + 1) * size));
}

function malformed(name: string): FaultError {
  const field = name.slice(0, 100);
  return new FaultError({
    field,
    message: `${field} cannot be understood; send it as JSON in one field`,
    code: 'invalid_request_parameter',
  });
}
