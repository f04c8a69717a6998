import { hitSolid, packSolids, SOLID_STRIDE, writeNormal } from './intersect-solid.ts';
import { halfBounds, type Solid } from './solid.ts';

/** A tree of boxes around solids, so that a ray tests few of them: flat arrays, no closures. */
export interface BoundsTree {
  /** Solids in tree order, packed. */
  readonly packed: Float64Array;
  /** Index into the list that the tree was built of, for each packed solid. */
  readonly order: Uint16Array;
  /** Six numbers a node: least x, y, z, greatest x, y, z. */
  readonly bounds: Float64Array;
  /** Inner node: index of the second child (the first one follows), and 0. Leaf: first solid, and their count. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** Inner node: the axis along which its children follow each other. */
  readonly axis: Uint8Array;
}

const LEAF_SIZE = 3;

interface Boxed {
  readonly index: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Builds the tree: each node is cut across its longest axis where the surfaces of the two halves, weighted by what they hold, are least. */
export function buildBoundsTree(solids: readonly Solid[]): BoundsTree {
  const boxed: Boxed[] = solids.map((solid, index) => {
    const half = halfBounds(solid);
    return {
      index,
      low: solid.centre.map((value, axis) => value - half[axis]!),
      high: solid.centre.map((value, axis) => value + half[axis]!),
    };
  });
  const bounds: number[] = [];
  const first: number[] = [];
  const count: number[] = [];
  const order: number[] = [];
  const axes: number[] = [];
  const grow = (members: Boxed[]): void => {
    const node = first.length;
    const low = [0, 1, 2].map((axis) => Math.min(...members.map((member) => member.low[axis]!)));
    const high = [0, 1, 2].map((axis) => Math.max(...members.map((member) => member.high[axis]!)));
    bounds.push(...low, ...high);
    first.push(order.length);
    count.push(members.length);
    axes.push(0);
    if (members.length <= LEAF_SIZE) {
      order.push(...members.map((member) => member.index));
      return;
    }
    const middle = (member: Boxed, axis: number): number => member.low[axis]! + member.high[axis]!;
    const spread = [0, 1, 2].map((axis) => {
      const middles = members.map((member) => middle(member, axis));
      return Math.max(...middles) - Math.min(...middles);
    });
    const axis = spread.indexOf(Math.max(...spread));
    const sorted = members.toSorted((a, b) => middle(a, axis) - middle(b, axis) || a.index - b.index);
    const cut = cheapestCut(sorted);
    count[node] = 0;
    axes[node] = axis;
    grow(sorted.slice(0, cut));
    first[node] = first.length;
    grow(sorted.slice(cut));
  };
  if (boxed.length > 0) grow(boxed);
  return {
    packed: packSolids(order.map((index) => solids[index]!)),
    order: Uint16Array.from(order),
    bounds: Float64Array.from(bounds),
    first: Int32Array.from(first),
    count: Int32Array.from(count),
    axis: Uint8Array.from(axes),
  };
}

/** The surface area heuristic (Goldsmith and Salmon 1987) over every cut of a sorted list. */
function cheapestCut(sorted: readonly Boxed[]): number {
  const costs = new Float64Array(sorted.length);
  for (const isBackward of [false, true]) {
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    for (let k = 0; k < sorted.length - 1; k++) {
      const member = sorted[isBackward ? sorted.length - 1 - k : k]!;
      for (let c = 0; c < 3; c++) {
        low[c] = Math.min(low[c]!, member.low[c]!);
        high[c] = Math.max(high[c]!, member.high[c]!);
      }
      const [x = 0, y = 0, z = 0] = high.map((value, c) => value - low[c]!);
      const cut = isBackward ? sorted.length - 1 - k : k + 1;
      costs[cut] = costs[cut]! + (k + 1) * (x * y + y * z + z * x);
    }
  }
  let best = sorted.length >> 1;
  for (let cut = 1; cut < sorted.length; cut++) if (costs[cut]! < costs[best]!) best = cut;
  return best;
}

const STACK = new Int32Array(64);

/** Index of the nearest solid along `ray`, -1 when there is none; `hit` gets its distance and the normal that faces the ray. `hit[0]` is the furthest distance of interest. */
export function nearestSolid(tree: BoundsTree, ray: Float64Array, hit: Float64Array): number {
  const found = search(tree, ray, hit[0]!, false);
  if (found < 0) return -1;
  // The normal belongs to the solid tested last: test the winner again.
  hit[0] = hitSolid(tree.packed, found * SOLID_STRIDE, ray, Infinity);
  writeNormal(tree.packed, found * SOLID_STRIDE, ray, hit, 1);
  return tree.order[found]!;
}

/** True when any solid stands in the ray's way nearer than `distance`. */
export function isBlocked(tree: BoundsTree, ray: Float64Array, distance: number): boolean {
  return search(tree, ray, distance, true) >= 0;
}

function search(
  { packed, bounds, first, count, axis }: BoundsTree,
  ray: Float64Array,
  limit: number,
  isAnyEnough: boolean,
): number {
  if (first.length === 0) return -1;
  const x = ray[0]!;
  const y = ray[1]!;
  const z = ray[2]!;
  const ix = 1 / ray[3]!;
  const iy = 1 / ray[4]!;
  const iz = 1 / ray[5]!;
  let nearest = limit;
  let found = -1;
  let depth = 0;
  STACK[depth++] = 0;
  while (depth > 0) {
    const node = STACK[--depth]!;
    const b = node * 6;
    const x0 = (bounds[b]! - x) * ix;
    const x1 = (bounds[b + 3]! - x) * ix;
    const y0 = (bounds[b + 1]! - y) * iy;
    const y1 = (bounds[b + 4]! - y) * iy;
    const z0 = (bounds[b + 2]! - z) * iz;
    const z1 = (bounds[b + 5]! - z) * iz;
    const near = Math.max(0, x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, z0 < z1 ? z0 : z1);
    const far = Math.min(nearest, x0 < x1 ? x1 : x0, y0 < y1 ? y1 : y0, z0 < z1 ? z1 : z0);
    if (near > far) continue;
    const members = count[node]!;
    if (members === 0) {
      // The child on the side that the ray comes from is looked at first.
      const isTurned = ray[3 + axis[node]!]! < 0;
      STACK[depth++] = isTurned ? node + 1 : first[node]!;
      STACK[depth++] = isTurned ? first[node]! : node + 1;
      continue;
    }
    for (let i = first[node]!; i < first[node]! + members; i++) {
      const t = hitSolid(packed, i * SOLID_STRIDE, ray, nearest);
      if (t >= nearest) continue;
      if (isAnyEnough) return i;
      nearest = t;
      found = i;
    }
  }
  return found;
}
