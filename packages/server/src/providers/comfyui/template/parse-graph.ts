import { z } from 'zod';
import { TemplateError } from './template-error.ts';
import type { Graph } from './template.ts';

const graphSchema = z.record(
  z.string(),
  z.object({ class_type: z.string().min(1), inputs: z.record(z.string(), z.unknown()) }),
);
const editorSchema = z.object({ nodes: z.array(z.unknown()), links: z.unknown() });

/** Reads a graph in the API format. Throws {@link TemplateError}. */
export function parseGraph(text: string): Graph {
  const json = parseJson(text);
  if (editorSchema.safeParse(json).success)
    throw new TemplateError('was saved for the editor; export it with "Export (API)"');
  const { data: graph } = graphSchema.safeParse(json);
  if (graph === undefined || Object.keys(graph).length === 0)
    throw new TemplateError('is no workflow in the API format: nodes by id, each with class_type and inputs');
  for (const [id, { inputs }] of Object.entries(graph))
    for (const source of Object.values(inputs).flatMap((value) => sourceOf(value) ?? []))
      if (graph[source] === undefined) throw new TemplateError(`ties node ${id} to node ${source}, which is not in it`);
  return graph;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TemplateError('is no JSON', { cause: error });
  }
}

/** The node that a wire comes from; undefined for plain values. */
function sourceOf(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [source, slot]: readonly unknown[] = value;
  return typeof source === 'string' && typeof slot === 'number' ? source : undefined;
}
