import type { Level } from '../level.ts';
import { PATCH_CENTRE, PATCH_SIZE, packMatch } from '../patch.ts';
import type { Displacement } from './displacement.ts';
import { labelPieces } from './label-pieces.ts';
import { leastCost } from './least-cost.ts';
import { createPieceGraph, type PieceGraph } from './piece-graph.ts';

/** Of all displacements so many are tried: twice as many were a little better still, but took as long as the rest of the fill. */
const MOST_TRIED = 28;
/** A displacement that costs this much at a place, tenths of a level, is of no use there. */
const UNSUITED = 300;
/**
 * Pieces meet unseen where they cost no more than this, tenths of a level a missing pixel: where they continue what is around the hole
 * and show about what the fill showed. On 61 holes of the bench 16 did, for 93 to 203; from 250 on, seams show or
 * something else is copied into the hole.
 */
const MOST_COST = 220;
/**
 * None are looked for where they cannot cost less than about this: on those 61 holes that was 50 to 126 where pieces were laid and 161
 * and more where they were not.
 */
const MOST_LEAST_COST = 145;

interface CutOptions {
  /** What may be copied from. */
  readonly displacements: readonly Displacement[];
  /** What a level of difference from the fill so far costs, tenths of a level. */
  readonly guidance: number;
  /** Whether pieces are laid only if no seam will be visible. */
  readonly mustBeUnseen: boolean;
}

/**
 * Lays a filled level anew in few large pieces, each copied as a whole by one of the displacements, chosen between by minimum cuts (Pritch
 * et al. 2009, "Shift-map image editing"). Rails, shelves and edges of tables then go on straight, where a mean of many patches wavers.
 * Matches and missing pixels of the level change; finer levels follow from there. Returns whether they did.
 */
export function cutPieces(level: Level, { displacements, guidance, mustBeUnseen }: CutOptions): boolean {
  const graph = createPieceGraph(level, displacements, guidance);
  const tried = mostPromising(graph, displacements.length);
  if (mustBeUnseen && leastCost(graph, tried) > MOST_LEAST_COST) return false;
  const labels = new Int32Array(graph.places.length).fill(tried[0]);
  const cost = labelPieces(graph, tried, labels);
  if (mustBeUnseen && cost > MOST_COST) return false;
  show(level, graph, labels);
  matchByPieces(level, graph, { labels, displacements });
  return true;
}

/** The displacements that suit most of the hole, best first; where one does not suit it does not matter how ill. */
function mostPromising({ places, costs }: PieceGraph, labelCount: number): number[] {
  const count = places.length;
  const sums = Array.from({ length: labelCount }, (_, k) => {
    let sum = 0;
    for (let n = k * count; n < (k + 1) * count; n++) sum += Math.min(UNSUITED, costs[n]);
    return sum;
  });
  return [...sums.keys()].toSorted((a, b) => sums[a] - sums[b] || a - b).slice(0, MOST_TRIED);
}

function show({ pixels }: Level, { places, shown, isShown }: PieceGraph, labels: Int32Array): void {
  for (let n = 0; n < places.length; n++) {
    const i = labels[n] * places.length + n;
    if (isShown[i] === 1) pixels[places[n]] = shown[i];
  }
}

/** Matches every target by the piece that lies nearest to its centre, where that leads to a source. */
function matchByPieces(
  level: Level,
  { places }: PieceGraph,
  { labels, displacements }: { readonly labels: Int32Array; readonly displacements: readonly Displacement[] },
): void {
  const { width, height, box, target, match, source } = level;
  const labelAt = new Int32Array(box.width * box.height).fill(-1);
  for (let n = 0; n < places.length; n++)
    labelAt[(Math.floor(places[n] / width) - box.y) * box.width + (places[n] % width) - box.x] = labels[n];
  for (let by = 0; by < box.height; by++)
    for (let bx = 0; bx < box.width; bx++) {
      const i = by * box.width + bx;
      if (target[i] !== 1) continue;
      const label = labelNear(bx, by);
      if (label < 0) continue;
      const x = box.x + bx + displacements[label].dx;
      const y = box.y + by + displacements[label].dy;
      if (x < 0 || y < 0 || x > width - PATCH_SIZE || y > height - PATCH_SIZE) continue;
      if (source[y * width + x] === 1) match[i] = packMatch(x, y);
    }

  function labelNear(bx: number, by: number): number {
    let label = -1;
    let nearest = Infinity;
    for (let v = by; v < Math.min(box.height, by + PATCH_SIZE); v++)
      for (let u = bx; u < Math.min(box.width, bx + PATCH_SIZE); u++) {
        const away = (u - bx - PATCH_CENTRE) ** 2 + (v - by - PATCH_CENTRE) ** 2;
        if (away >= nearest || labelAt[v * box.width + u] < 0) continue;
        nearest = away;
        label = labelAt[v * box.width + u];
      }
    return label;
  }
}
