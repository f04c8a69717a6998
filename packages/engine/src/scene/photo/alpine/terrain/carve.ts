import { hashPoint } from '@backlot/kernels';

/** What raises the land and what resists the water. */
export interface CarveOptions {
  readonly seed: number;
  /** Points along each edge of the finished grid: a power of two. */
  readonly size: number;
  /** Length of the edge, m. */
  readonly edgeM: number;
  /** Uplift at (u, v), each 0..1 along the edges: 0 = lowland that stays as it is, 1 = the heart of the range. */
  readonly uplift: (u: number, v: number) => number;
  /** Steepest slope (rise over run) that the rock at (u, v) holds. */
  readonly steepest: (u: number, v: number) => number;
  /** How much of the slope of a brook with the drainage of one cell is left to larger ones: the power of drainage, about 0.4. */
  readonly concavity: number;
}

/** Grid of the first level, and the rounds of uplift and carving from there on: coarse rounds are cheap and make the large valleys. */
const FIRST = 64;
const ROUNDS: readonly number[] = [64, 28, 10, 3, 2];
/** Land below this uplift is lowland, where all water leaves. */
const LOWLAND = 0.02;
/** Uplift over all rounds of a level, m: enough for the land to come to rest. */
const TOTAL_UPLIFT_M = 6000;
/** Slope of a hillside that drains nothing but itself. */
const HILLSIDE = 1.0;
/** Cells of the drainage that {@link HILLSIDE} is for, m2. */
const REFERENCE_AREA = 420 * 420;
/** Rivers would run straight along the grid: every link of it is a little better or worse than it looks. */
const LINK_JITTER = 0.45;
/** Faces of one slope would lie along the grid: each point holds a little more or less. */
const CRUMBLING = 0.7;
const ROUGHNESS = 0.22;
const NEIGHBOURS: readonly (readonly [number, number])[] = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
];
const ASIDE = Int8Array.from(NEIGHBOURS, ([dx]) => dx);
const ONWARD = Int8Array.from(NEIGHBOURS, ([, dz]) => dz);

/**
 * Mountains as rivers make them: uplift against the stream-power law, solved without steps in time that could blow up (Braun & Willett,
 * "A very efficient O(n), implicit and parallel method to solve the stream power equation", Geomorphology 2013), from a coarse grid to
 * finer ones. Gives ridges and valleys that branch as real ones do. Returns heights in metres over the lowland, row after row.
 */
export function carveMountains(options: CarveOptions): Float32Array {
  let size = Math.min(FIRST, options.size);
  let heights = firstSlope(size, options);
  for (let level = 0; ; level++) {
    const rounds = ROUNDS[Math.min(level, ROUNDS.length - 1)]!;
    carveLevel(heights, size, rounds, level, options);
    if (size >= options.size) return heights;
    heights = doubled(heights, size, options);
    size *= 2;
  }
}

/** Rise of the land away from the lowland before any carving, over each cell: without it water would find no way out. */
const FIRST_RISE_M = 3;
const FIRST_JITTER = 1.6;

/** The way to the nearest lowland, along a wandering path, as height. */
function firstSlope(size: number, { uplift, seed }: CarveOptions): Float32Array {
  const heights = new Float32Array(size * size);
  const costs = new Float32Array(size * size);
  for (let i = 0; i < heights.length; i++) {
    const isLow = uplift((i % size) / (size - 1), Math.floor(i / size) / (size - 1)) < LOWLAND;
    heights[i] = isLow ? 0 : 1e6;
    costs[i] = FIRST_RISE_M * (0.2 + FIRST_JITTER * (hashPoint(i, 3, seed) / 0x1_0000_0000));
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const backwards of [false, true])
      for (let n = 0; n < heights.length; n++) {
        const i = backwards ? heights.length - 1 - n : n;
        const column = i % size;
        const row = (i - column) / size;
        for (const [dx, dz] of NEIGHBOURS) {
          if (column + dx < 0 || column + dx >= size || row + dz < 0 || row + dz >= size) continue;
          const through = heights[i + dz * size + dx]! + costs[i]! * Math.hypot(dx, dz);
          if (through >= heights[i]! - 1e-3) continue;
          heights[i] = through;
          changed = true;
        }
      }
  }
  return heights;
}

function carveLevel(heights: Float32Array, size: number, rounds: number, level: number, options: CarveOptions): void {
  const cellM = options.edgeM / (size - 1);
  const count = size * size;
  const uplift = new Float32Array(count);
  const steepest = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const u = (i % size) / (size - 1);
    const v = Math.floor(i / size) / (size - 1);
    uplift[i] = options.uplift(u, v);
    const crumbling = 1 + CRUMBLING * (hashPoint(i, 11, options.seed + level) / 0x1_0000_0000 - 0.5);
    steepest[i] = options.steepest(u, v) * crumbling;
  }
  const links = linkWeights(count, options.seed + level);
  const receivers = new Int32Array(count);
  const lengths = new Float32Array(count);
  const order = new Int32Array(count);
  const areas = new Float32Array(count);
  // A fine level only finishes what the coarser ones began.
  const step = TOTAL_UPLIFT_M / ROUNDS[0]!;
  const strength = step / (HILLSIDE * REFERENCE_AREA ** options.concavity);
  for (let round = 0; round < rounds; round++) {
    findReceivers(heights, size, cellM, { uplift, links, receivers, lengths });
    sortDownstreamFirst(receivers, order);
    areas.fill(cellM * cellM);
    for (let i = count - 1; i >= 0; i--) {
      const node = order[i]!;
      const next = receivers[node]!;
      if (next !== node) areas[next]! += areas[node]!;
    }
    for (let i = 0; i < count; i++) {
      const node = order[i]!;
      const next = receivers[node]!;
      if (next === node) {
        if (uplift[node]! < LOWLAND) heights[node] = 0;
        else heights[node]! += step * uplift[node]! * 0.2;
        continue;
      }
      const length = lengths[node]!;
      const power = (strength * areas[node]! ** options.concavity) / length;
      const raised = (heights[node]! + step * uplift[node]! + power * heights[next]!) / (1 + power);
      heights[node] = Math.min(raised, heights[next]! + steepest[node]! * length);
    }
  }
}

function linkWeights(count: number, seed: number): Float32Array {
  const weights = new Float32Array(count);
  for (let i = 0; i < count; i++) weights[i] = 1 + LINK_JITTER * (hashPoint(i, 7, seed) / 0x1_0000_0000 - 0.5);
  return weights;
}

interface Drainage {
  readonly uplift: Float32Array;
  readonly links: Float32Array;
  readonly receivers: Int32Array;
  readonly lengths: Float32Array;
}

/** The neighbour that the water of each point runs to; the point itself in lowland, on the edge of the grid and in a hollow. */
function findReceivers(
  heights: Float32Array,
  size: number,
  cellM: number,
  { uplift, links, receivers, lengths }: Drainage,
): void {
  const diagonal = cellM * Math.SQRT2;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const node = row * size + column;
      receivers[node] = node;
      if (uplift[node]! < LOWLAND) continue;
      const here = heights[node]!;
      let best = 0;
      for (let n = 0; n < NEIGHBOURS.length; n++) {
        const dx = ASIDE[n]!;
        const dz = ONWARD[n]!;
        if (column + dx < 0 || column + dx >= size || row + dz < 0 || row + dz >= size) continue;
        const other = node + dz * size + dx;
        const length = dx !== 0 && dz !== 0 ? diagonal : cellM;
        const slope = ((here - heights[other]!) / length) * links[other]!;
        if (slope <= best) continue;
        best = slope;
        receivers[node] = other;
        lengths[node] = length;
      }
    }
}

/** Every point after the one that its water runs to. */
function sortDownstreamFirst(receivers: Int32Array, order: Int32Array): void {
  const count = receivers.length;
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) if (receivers[i] !== i) starts[receivers[i]! + 1]!++;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const donors = new Int32Array(count);
  const filled = starts.slice(0, count);
  for (let i = 0; i < count; i++) if (receivers[i] !== i) donors[filled[receivers[i]!]!++] = i;
  let end = 0;
  for (let i = 0; i < count; i++) if (receivers[i] === i) order[end++] = i;
  for (let at = 0; at < end; at++) {
    const node = order[at]!;
    for (let d = starts[node]!; d < starts[node + 1]!; d++) order[end++] = donors[d]!;
  }
}

/** The grid at twice the size, with a little roughness for the next level to work on. */
function doubled(heights: Float32Array, size: number, { seed, edgeM }: CarveOptions): Float32Array {
  const next = size * 2;
  const out = new Float32Array(next * next);
  const scale = (size - 1) / (next - 1);
  const rough = (edgeM / (next - 1)) * ROUGHNESS;
  for (let row = 0; row < next; row++)
    for (let column = 0; column < next; column++) {
      const u = Math.min(size - 1.001, column * scale);
      const v = Math.min(size - 1.001, row * scale);
      const x = u | 0;
      const z = v | 0;
      const k = z * size + x;
      const near = heights[k]! + (heights[k + 1]! - heights[k]!) * (u - x);
      const far = heights[k + size]! + (heights[k + size + 1]! - heights[k + size]!) * (u - x);
      const smooth = near + (far - near) * (v - z);
      const speck = hashPoint(column, row, seed ^ next) / 0x1_0000_0000 - 0.5;
      out[row * next + column] = smooth > 0 ? Math.max(0, smooth + speck * 2 * rough) : 0;
    }
  return out;
}
