import { HOLE, KNOWN, type Level } from '../level.ts';
import type { Displacement } from './displacement.ts';
import { DIRECTIONS, NO_NODE } from './grid-cut.ts';
import { wordDistance } from './word-distance.ts';

// Costs are in tenths of a level.
/** A known pixel beside the place counts this much, others up to {@link CONTEXT_PX} away 1. */
const BESIDE = 10;
const CONTEXT_PX = 2;
/** What lies there cannot be copied. */
const CONTEXT_MISSING = 200;
/** A piece may not be copied from where nothing is known. */
const FORBIDDEN = 60_000;
/** The missing pixels of a level as nodes, and what each would show and cost by each displacement. */
export interface PieceGraph {
  /** Pixel of each node. */
  readonly places: Int32Array;
  readonly neighbours: Int32Array;
  /** By displacement, then node: the pixel shown, and whether it is known (1) or not. */
  readonly shown: Uint32Array;
  readonly isShown: Uint8Array;
  readonly costs: Int32Array;
}

/** The graph of a filled level and some displacements; `guidance` is what a level of difference between what is copied and the fill so far costs. */
export function createPieceGraph(level: Level, displacements: readonly Displacement[], guidance: number): PieceGraph {
  const { width, height, hole, pixels, box } = level;
  const nodeOf = new Int32Array(width * height).fill(NO_NODE);
  const found: number[] = [];
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++)
      if (hole[y * width + x] === HOLE) nodeOf[y * width + x] = found.push(y * width + x) - 1;
  const places = Int32Array.from(found);
  const count = places.length;
  const shown = new Uint32Array(displacements.length * count);
  const isShown = new Uint8Array(shown.length);
  const costs = new Int32Array(shown.length);
  const context = contextOf(level, places);
  const unlike = new Int32Array(context.places.length);
  for (let k = 0; k < displacements.length; k++) {
    const { dx, dy } = displacements[k];
    for (let c = 0; c < unlike.length; c++) {
      const q = known(level, context.places[c], dx, dy);
      unlike[c] = q < 0 ? CONTEXT_MISSING : wordDistance(pixels[context.places[c]], pixels[q]);
    }
    for (let n = 0; n < count; n++) {
      const i = k * count + n;
      let cost = 0;
      for (let c = context.from[n]; c < context.from[n + 1]; c++) cost += context.weight[c] * unlike[context.member[c]];
      const q = known(level, places[n], dx, dy);
      if (q < 0) cost += FORBIDDEN;
      else {
        shown[i] = pixels[q];
        isShown[i] = 1;
        cost += guidance * wordDistance(pixels[places[n]], pixels[q]);
      }
      costs[i] = cost;
    }
  }
  return { places, neighbours: neighboursOf(level, places, nodeOf), shown, isShown, costs };
}

/** The pixel that a displacement leads to, or -1 where nothing is known. */
function known({ width, height, hole }: Level, p: number, dx: number, dy: number): number {
  const x = (p % width) + dx;
  if (x < 0 || x >= width) return -1;
  const q = p + dy * width + dx;
  return q >= 0 && q < width * height && hole[q] === KNOWN ? q : -1;
}

function neighboursOf({ width, height }: Level, places: Int32Array, nodeOf: Int32Array): Int32Array {
  const neighbours = new Int32Array(DIRECTIONS * places.length).fill(NO_NODE);
  for (let n = 0; n < places.length; n++) {
    const p = places[n];
    const x = p % width;
    if (x < width - 1) neighbours[DIRECTIONS * n] = nodeOf[p + 1];
    if (x > 0) neighbours[DIRECTIONS * n + 1] = nodeOf[p - 1];
    if (p < width * (height - 1)) neighbours[DIRECTIONS * n + 2] = nodeOf[p + width];
    if (p >= width) neighbours[DIRECTIONS * n + 3] = nodeOf[p - width];
  }
  return neighbours;
}

/** Known pixels around the missing ones: node n is near `places[member[c]]`, c from `from[n]` to `from[n + 1]`. */
interface Context {
  readonly places: readonly number[];
  readonly from: Int32Array;
  readonly member: readonly number[];
  readonly weight: readonly number[];
}

function contextOf({ width, height, hole }: Level, nodes: Int32Array): Context {
  const indexOf = new Int32Array(width * height).fill(-1);
  const places: number[] = [];
  const from = new Int32Array(nodes.length + 1);
  const member: number[] = [];
  const weight: number[] = [];
  for (let n = 0; n < nodes.length; n++) {
    const x = nodes[n] % width;
    const y = (nodes[n] - x) / width;
    for (let v = Math.max(0, y - CONTEXT_PX); v <= Math.min(height - 1, y + CONTEXT_PX); v++)
      for (let u = Math.max(0, x - CONTEXT_PX); u <= Math.min(width - 1, x + CONTEXT_PX); u++) {
        const p = v * width + u;
        if (hole[p] === HOLE) continue;
        if (indexOf[p] < 0) indexOf[p] = places.push(p) - 1;
        member.push(indexOf[p]);
        weight.push(Math.abs(u - x) + Math.abs(v - y) === 1 ? BESIDE : 1);
      }
    from[n + 1] = member.length;
  }
  return { places, from, member, weight };
}
