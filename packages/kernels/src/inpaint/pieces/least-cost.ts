import { DIRECTIONS, DOWN, RIGHT } from './grid-cut.ts';
import type { PieceGraph } from './piece-graph.ts';
import { acrossSeam, SEAM } from './seam-cost.ts';

/** Every so many rows and columns are looked at; every fourth is too few: on small holes the figure then errs by a third. */
const EVERY = 2;

/**
 * About what no choice between the `tried` displacements can cost less than, tenths of a level a node, in a fraction of the time of a
 * choice: rows and columns are each laid as well as can be (Viterbi 1967), as though they did not cross, with half of what nodes cost.
 */
export function leastCost(graph: PieceGraph, tried: readonly number[]): number {
  const { places, neighbours, costs } = graph;
  const count = places.length;
  const labelCount = tried.length;
  const labels = Int32Array.from(tried);
  // Twice what it costs to lay a chain as far as a node so that it ends in each displacement.
  let ways = new Int32Array(labelCount);
  let further = new Int32Array(labelCount);
  /** The displacements by their ways, shortest first; from one node to the next that changes little. */
  const order = Int32Array.from(labels.keys());
  return (meanOf(RIGHT) + meanOf(DOWN)) / 2;

  function meanOf(direction: number): number {
    let chains = 0;
    let sum = 0;
    let nodes = 0;
    for (let first = 0; first < count; first++) {
      if (neighbours[DIRECTIONS * first + (direction ^ 1)] >= 0 || chains++ % EVERY > 0) continue;
      for (let k = 0; k < labelCount; k++) ways[k] = costs[labels[k] * count + first];
      nodes++;
      let n = first;
      for (let m = neighbours[DIRECTIONS * n + direction]; m >= 0; m = neighbours[DIRECTIONS * n + direction]) {
        go(n, m);
        n = m;
        nodes++;
      }
      sort();
      sum += ways[order[0]];
    }
    return sum / nodes;
  }

  /** Lays every way one node further. */
  function go(n: number, m: number): void {
    sort();
    const least = ways[order[0]] + 2 * SEAM;
    for (let k = 0; k < labelCount; k++) {
      let way = ways[k];
      // A seam is only worth it after a way that is shorter by as much; the shortest come first and leave little for the others to better.
      for (let r = 0; r < labelCount && way > least; r++) {
        const o = order[r];
        const joined = ways[o] + 2 * SEAM;
        if (joined >= way) break;
        const half = joined + 2 * acrossSeam(graph, n, labels[o], labels[k]);
        if (half < way) way = Math.min(way, half + 2 * acrossSeam(graph, m, labels[o], labels[k]));
      }
      further[k] = way + costs[labels[k] * count + m];
    }
    [ways, further] = [further, ways];
  }

  /** Puts the displacements in order, by insertion. */
  function sort(): void {
    for (let r = 1; r < labelCount; r++) {
      const k = order[r];
      let s = r;
      for (; s > 0 && ways[order[s - 1]] > ways[k]; s--) order[s] = order[s - 1];
      order[s] = k;
    }
  }
}
