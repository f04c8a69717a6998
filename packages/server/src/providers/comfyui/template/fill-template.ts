import { fillText, type Mention } from './placeholder-text.ts';
import type { Placeholder } from './slots.ts';
import type { Graph, Template } from './template.ts';

/** What placeholders stand for. */
export type Values = Readonly<Partial<Record<Placeholder, string | number>>>;

/** What is left unsaid by both the caller and the template. The side is that of SDXL. */
const FALLBACKS: Values = { negative_prompt: '', width: 1024, height: 1024 };

/** The graph to be queued. Values are never looked through for placeholders: they are the caller's. */
export function fillTemplate({ graph }: Template, values: Values): Graph {
  const valueOf = ({ name, byDefault }: Mention): string | number => {
    const placeholder = name as Placeholder; // the template was checked: it mentions no others
    const value = values[placeholder] ?? readDefault(placeholder, byDefault) ?? FALLBACKS[placeholder];
    if (value === undefined) throw new Error(`nothing is known of {{${name}}}`);
    return value;
  };
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return fillText(value, valueOf);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)]));
  };
  return Object.fromEntries(
    Object.entries(graph).map(([id, { class_type, inputs }]) => [
      id,
      { class_type, inputs: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, fill(value)])) },
    ]),
  );
}

function readDefault(placeholder: Placeholder, byDefault: string | undefined): string | number | undefined {
  return byDefault === undefined || placeholder === 'negative_prompt' ? byDefault : Number(byDefault);
}
