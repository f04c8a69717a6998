import type { Graph } from './template/template.ts';

/** What is known of the work from what ComfyUI tells, 0..1. */
export interface Progress {
  readonly fraction: () => number;
  readonly nodesDone: (ids: readonly string[]) => void;
  /** A node begins: the one before has ended. */
  readonly nodeBegins: (id: string) => void;
  readonly nodeIsAt: (id: string, share: number) => void;
}

/** Nearly all the time is spent in the nodes that denoise. */
const SAMPLER_WEIGHT = 20;

/** Nothing is done yet. */
export function createProgress(graph: Graph): Progress {
  const weights = new Map(
    Object.entries(graph).map(([id, node]) => [id, node.class_type.includes('Sampler') ? SAMPLER_WEIGHT : 1]),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const shares = new Map<string, number>();
  let current: string | undefined;
  const set = (id: string, share: number): void => {
    shares.set(id, Math.max(shares.get(id) ?? 0, Math.min(share, 1)));
  };
  return {
    fraction: () => [...shares].reduce((sum, [id, share]) => sum + share * (weights.get(id) ?? 0), 0) / total,
    nodesDone: (ids) => {
      for (const id of ids) set(id, 1);
    },
    nodeBegins: (id) => {
      if (current !== undefined && current !== id) set(current, 1);
      current = id;
    },
    nodeIsAt: set,
  };
}
