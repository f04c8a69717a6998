import type { Raster } from '@backlot/kernels';
import { NOBODY } from './owners-of.ts';
import { addPixel, fitPlane, MOMENTS, pixelCount, together, type Moments } from './plane-fit.ts';

/** Shapes that are parts of one even gradient. */
export interface ShapeGroups {
  /** The group of each shape: one of its members. */
  readonly groups: Int32Array;
  /** For each group the sums of its pixels; nothing where nothing is seen of it. */
  readonly moments: readonly (Moments | undefined)[];
}

/** Levels a channel (root mean square) that one plane may miss the pixels by, more than a plane for each part would. */
const MAX_LOSS_LEVELS = 3;
/** Mean levels a channel across a border that make it an edge: a gradient has none. */
const MAX_STEP_LEVELS = 9;
/** Rounds of joining; each doubles the size of groups, at best. */
const ROUNDS = 12;
const CHANNELS = 3;

/** Joins neighbours as long as one plane of colour fits both about as well as two, the best fits first. */
export function groupShapes(shapeCount: number, owners: Int32Array, source: Raster): ShapeGroups {
  const moments = momentsOf(shapeCount, owners, source);
  const borders = bordersOf(shapeCount, owners, source);
  const groups = Int32Array.from({ length: shapeCount }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (groups[root] !== root) root = groups[root] ?? root;
    groups[index] = root;
    return root;
  };
  let open = borders;
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const touched = new Set<number>();
    const offers = open
      .map(([a, b]) => [rootOf(a), rootOf(b)] as const)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ a, b, loss: lossOf(moments[a], moments[b]) }));
    const good = offers.filter(({ loss }) => loss <= MAX_LOSS_LEVELS).toSorted((a, b) => a.loss - b.loss);
    for (const { a, b } of good) {
      const [sumsA, sumsB] = [moments[a], moments[b]];
      if (touched.has(a) || touched.has(b) || !sumsA || !sumsB) continue;
      groups[b] = a;
      moments[a] = together(sumsA, sumsB);
      touched.add(a).add(b);
    }
    if (touched.size === 0) break;
    open = offers.map(({ a, b }) => [a, b]);
  }
  for (let index = 0; index < shapeCount; index++) rootOf(index);
  return { groups, moments };
}

function momentsOf(shapeCount: number, owners: Int32Array, { width, data }: Raster): (Moments | undefined)[] {
  const moments: (Moments | undefined)[] = Array.from({ length: shapeCount });
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] ?? NOBODY;
    if (owner === NOBODY) continue;
    const sums = (moments[owner] ??= new Float64Array(MOMENTS));
    addPixel(sums, [(i % width) + 0.5, Math.floor(i / width) + 0.5], data, i * 4);
  }
  return moments;
}

/** Pairs of shapes with a border that the colour does not jump at. */
function bordersOf(shapeCount: number, owners: Int32Array, { width, data }: Raster): (readonly [number, number])[] {
  const steps = new Map<number, { pixels: number; levels: number }>();
  const meet = (i: number, k: number) => {
    const [a = NOBODY, b = NOBODY] = [owners[i], owners[k]];
    if (a === b || a === NOBODY || b === NOBODY) return;
    const key = Math.min(a, b) * shapeCount + Math.max(a, b);
    let step = steps.get(key);
    if (step === undefined) steps.set(key, (step = { pixels: 0, levels: 0 }));
    step.pixels++;
    for (let c = 0; c < CHANNELS; c++) step.levels += Math.abs((data[i * 4 + c] ?? 0) - (data[k * 4 + c] ?? 0));
  };
  for (let i = 0; i < owners.length; i++) {
    if ((i + 1) % width !== 0) meet(i, i + 1);
    if (i + width < owners.length) meet(i, i + width);
  }
  return [...steps]
    .filter(([, { pixels, levels }]) => levels <= MAX_STEP_LEVELS * CHANNELS * pixels)
    .map(([key]) => [Math.floor(key / shapeCount), key % shapeCount]);
}

/** What is lost, levels a channel, when one plane has to do for both. */
function lossOf(a: Moments | undefined, b: Moments | undefined): number {
  if (!a || !b) return Infinity;
  const [one, two, both] = [fitPlane(a), fitPlane(b), fitPlane(together(a, b))];
  const smaller = Math.min(pixelCount(a), pixelCount(b));
  return Math.sqrt(Math.max(0, both.error - one.error - two.error) / (CHANNELS * smaller));
}
