/** A node of a prompt in the API format. */
export interface GraphNode {
  readonly class_type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A prompt: nodes by id. */
export type Graph = Readonly<Record<string, GraphNode>>;

/** A wire: the source's id and the number of its output. */
export type Wire = readonly [string, number];

/** The wire of an input, or undefined for plain values. */
export function wireOf(value: unknown): Wire | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [source, slot]: readonly unknown[] = value;
  return typeof source === 'string' && typeof slot === 'number' ? [source, slot] : undefined;
}

/** The nodes that the outputs need, sources first. The graph must be valid. */
export function executionOrder(graph: Graph, outputs: readonly string[]): readonly string[] {
  const order: string[] = [];
  const visit = (id: string): void => {
    if (order.includes(id)) return;
    for (const value of Object.values(graph[id]?.inputs ?? {})) {
      const wire = wireOf(value);
      if (wire !== undefined) visit(wire[0]);
    }
    order.push(id);
  };
  for (const id of outputs) visit(id);
  return order;
}
