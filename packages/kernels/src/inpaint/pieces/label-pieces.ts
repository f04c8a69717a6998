import { createGridCut, DIRECTIONS, DOWN, RIGHT } from './grid-cut.ts';
import type { PieceGraph } from './piece-graph.ts';
import { acrossSeam, SEAM, seamCost } from './seam-cost.ts';

const ROUNDS = 2;

/**
 * Chooses a displacement for every node so that pieces continue what is around the hole and meet where the pictures on either side are
 * alike (Pritch et al. 2009, "Shift-map image editing"): alpha expansion (Boykov et al. 2001), a minimum cut for each of the `tried`
 * displacements in turn. Changes `labels`, the choice to start with. Returns what the choice costs, tenths of a level a node.
 */
export function labelPieces(graph: PieceGraph, tried: readonly number[], labels: Int32Array): number {
  const { places, neighbours, costs } = graph;
  const count = places.length;
  const cut = createGridCut(neighbours);
  const { capacity, terminal } = cut;
  const change = new Int32Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = 0;
    for (const k of tried) {
      // What was of no use in the first round is hardly ever of use in the second.
      if (round > 0 && !labels.includes(k)) continue;
      expand(k);
      for (let n = 0; n < count; n++) {
        if (labels[n] === k || !cut.isSink(n)) continue;
        labels[n] = k;
        changed++;
      }
    }
    if (changed === 0) break;
  }
  return meanCost();

  /** Cuts the nodes that gain by showing displacement `k` (the sink's side) from those that had better keep theirs. */
  function expand(k: number): void {
    capacity.fill(0);
    for (let n = 0; n < count; n++) {
      terminal[n] = costs[k * count + n] - costs[labels[n] * count + n];
      change[n] = labels[n] === k ? 0 : acrossSeam(graph, n, labels[n], k);
    }
    for (let n = 0; n < count; n++)
      for (let d = RIGHT; d <= DOWN; d += DOWN - RIGHT) {
        const m = neighbours[DIRECTIONS * n + d];
        if (m >= 0) join(n, m, DIRECTIONS * n + d, k);
      }
    cut.solve();
  }

  /** Adds what it costs that both neighbours keep theirs, the second one changes or the first one does; that both change costs nothing. */
  function join(n: number, m: number, edge: number, k: number): void {
    const a = labels[n];
    const b = labels[m];
    if (a === b) {
      if (a === k) return;
      const either = SEAM + change[n] + change[m];
      terminal[n] += either;
      terminal[m] -= either;
      capacity[edge] = 2 * either;
      return;
    }
    const kept = seamCost(graph, n, m, a, b);
    const second = a === k ? 0 : SEAM + change[n] + acrossSeam(graph, m, a, k);
    const first = b === k ? 0 : SEAM + acrossSeam(graph, n, k, b) + change[m];
    terminal[n] += first - kept;
    terminal[m] -= first;
    capacity[edge] = Math.max(0, first + second - kept);
  }

  function meanCost(): number {
    let sum = 0;
    for (let n = 0; n < count; n++) {
      sum += costs[labels[n] * count + n];
      for (let d = RIGHT; d <= DOWN; d += DOWN - RIGHT) {
        const m = neighbours[DIRECTIONS * n + d];
        if (m >= 0) sum += seamCost(graph, n, m, labels[n], labels[m]);
      }
    }
    return sum / count;
  }
}
