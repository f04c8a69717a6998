import { orderByDepth } from './depth-order.ts';
import { DISTANCE_UNITS_PER_PX } from './distance.ts';
import { HOLE, type Level } from './level.ts';
import { membrane } from './membrane.ts';
import { PATCH_CENTRE, PATCH_SIZE, packMatch } from './patch.ts';
import type { PlacePrior } from './place-prior.ts';
import type { FillMemory } from './steps/fill-memory.ts';
import type { FillSteps } from './steps/fill-steps.ts';

/** Chamfer distances that count as the same layer: a straight step is 1, a diagonal step 4 / 3. */
const LAYER_SLACK = 0.2;
const CHANNELS = 4;

/**
 * Fills a small hole layer by layer from the rim: for every pixel of a layer the best source of the whole level for what is
 * known around it and what its colours lead one to expect beyond (exhaustive search), averaged where patches overlap. Also stores those matches. Time is O(hole x sources).
 * `place` says where each pixel would be continued from.
 */
export function onionPeel(
  level: Level,
  { memory, peel }: Pick<FillSteps, 'memory' | 'peel'>,
  place?: PlacePrior,
): void {
  const { width, height, image, hole, box, target, match } = level;
  const mark = memory.mark();
  const known = memory.take(Uint8Array, hole.length);
  for (let i = 0; i < known.length; i++) known[i] = hole[i] === HOLE ? 0 : 1;
  const sums = new Float32Array(width * height * CHANNELS);
  const weights = new Float32Array(width * height);
  const sources = sourceList(level, memory);
  const guide = memory.take(Float32Array, width * height * CHANNELS);
  guide.set(membrane(level));
  const { order, depth } = orderByDepth(level);
  const places = memory.take(Int32Array, order.length);
  const best = memory.take(Int32Array, order.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && layerOf(depth[to]) === layerOf(depth[from])) to++;
    const count = to - from;
    for (let k = 0; k < count; k++) places[k] = placeAround(order[from + k]);
    peel(level, { places: places.subarray(0, count), sources, known, guide, place }, best);
    for (let k = 0; k < count; k++) {
      if (best[k] < 0) continue;
      const x = places[k] % width;
      const y = (places[k] - x) / width;
      const i = (y - box.y) * box.width + x - box.x;
      if (x >= box.x && y >= box.y && target[i] === 1)
        match[i] = packMatch(best[k] % width, Math.floor(best[k] / width));
      propose(places[k], best[k]);
    }
    for (let k = from; k < to; k++) settle(order[k]);
    from = to;
  }
  memory.release(mark);

  /** The patch around a pixel, as far inside the image as it must be. */
  function placeAround(pixel: number): number {
    const x = Math.min(width - PATCH_SIZE, Math.max(0, (pixel % width) - PATCH_CENTRE));
    const y = Math.min(height - PATCH_SIZE, Math.max(0, Math.floor(pixel / width) - PATCH_CENTRE));
    return y * width + x;
  }

  /** Adds a source patch to the running means of the unfilled pixels it covers, its middle weighing most. */
  function propose(targetIndex: number, sourceIndex: number): void {
    for (let dy = 0; dy < PATCH_SIZE; dy++)
      for (let dx = 0; dx < PATCH_SIZE; dx++) {
        const p = targetIndex + dy * width + dx;
        if (known[p] === 1) continue;
        const q = sourceIndex + dy * width + dx;
        const w = 1 / (1 + (dx - PATCH_SIZE / 2 + 0.5) ** 2 + (dy - PATCH_SIZE / 2 + 0.5) ** 2);
        for (let c = 0; c < CHANNELS; c++) sums[CHANNELS * p + c] += w * image[CHANNELS * q + c];
        weights[p] += w;
      }
  }

  function settle(p: number): void {
    if (weights[p] > 0)
      for (let c = 0; c < CHANNELS; c++)
        image[CHANNELS * p + c] = Math.min(255, Math.round(sums[CHANNELS * p + c] / weights[p]));
    known[p] = 1;
  }
}

function layerOf(depth: number): number {
  return Math.max(1, Math.ceil(depth / DISTANCE_UNITS_PER_PX - LAYER_SLACK));
}

function sourceList({ source, sourceCount }: Level, memory: FillMemory): Int32Array {
  const list = memory.take(Int32Array, sourceCount);
  let n = 0;
  for (let i = 0; i < source.length; i++) if (source[i] === 1) list[n++] = i;
  return list;
}
