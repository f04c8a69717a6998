import { orderByDepth } from './depth-order.ts';
import { DISTANCE_UNITS_PER_PX } from './distance.ts';
import { HOLE, type Level } from './level.ts';
import { membrane } from './membrane.ts';
import { guideDistance, maskedPatchDistance } from './patch-distance.ts';
import { PATCH_CENTRE, PATCH_SIZE, packMatch } from './patch.ts';
import { placeCost, type PlacePrior } from './place-prior.ts';

/** Cost of a pixel of distance to the source, per known pixel of the patch. */
const PROXIMITY_PER_KNOWN_PIXEL = 0.5;
/**
 * How much the smooth continuation of the rim's colours counts where nothing is known yet, against 1 for what is known. Without
 * it the blind half of a patch is free, and holes in one thing start with chunks of another (swept 0.05..0.5; from 0.2 the mixed
 * colour between two things is believed too much).
 */
const GUIDE_WEIGHT = 0.1;
/** Chamfer distances that count as the same layer: a straight step is 1, a diagonal step 4 / 3. */
const LAYER_SLACK = 0.2;
const CHANNELS = 4;

/**
 * Fills a small hole layer by layer from the rim: for every pixel of a layer the best source of the whole level for what is
 * known around it and what its colours lead one to expect beyond (exhaustive search), averaged where patches overlap. Also stores those matches. Time is O(hole x sources).
 * `place` says where each pixel would be continued from.
 */
export function onionPeel(level: Level, place?: PlacePrior): void {
  const { width, height, image, hole, box, target, match } = level;
  const known = Uint8Array.from(hole, (state) => (state === HOLE ? 0 : 1));
  const sums = new Float32Array(width * height * CHANNELS);
  const weights = new Float32Array(width * height);
  const sources = sourceList(level);
  const guide = membrane(level);
  const { order, depth } = orderByDepth(level);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && layerOf(depth[to]) === layerOf(depth[from])) to++;
    for (let k = from; k < to; k++) {
      const x = Math.min(width - PATCH_SIZE, Math.max(0, (order[k] % width) - PATCH_CENTRE));
      const y = Math.min(height - PATCH_SIZE, Math.max(0, Math.floor(order[k] / width) - PATCH_CENTRE));
      const best = bestSource(level, sources, { known, guide, place }, y * width + x);
      if (best < 0) continue;
      const i = (y - box.y) * box.width + x - box.x;
      if (x >= box.x && y >= box.y && target[i] === 1) match[i] = packMatch(best % width, Math.floor(best / width));
      propose(y * width + x, best);
    }
    for (let k = from; k < to; k++) settle(order[k]);
    from = to;
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

function sourceList({ source, sourceCount }: Level): Int32Array {
  const list = new Int32Array(sourceCount);
  let n = 0;
  for (let i = 0; i < source.length; i++) if (source[i] === 1) list[n++] = i;
  return list;
}

interface BestSourceOptions {
  readonly known: Uint8Array;
  readonly guide: Float32Array;
  readonly place: PlacePrior | undefined;
}

/** Index of the best source for the known pixels of a patch; -1 when the patch knows nothing. */
function bestSource(
  level: Level,
  sources: Int32Array,
  { known, guide, place }: BestSourceOptions,
  targetIndex: number,
): number {
  const { width, image } = level;
  let knownCount = 0;
  for (let dy = 0; dy < PATCH_SIZE; dy++)
    for (let dx = 0; dx < PATCH_SIZE; dx++) knownCount += known[targetIndex + dy * width + dx];
  if (knownCount === 0) return -1;
  const proximity = PROXIMITY_PER_KNOWN_PIXEL * knownCount;
  const x = targetIndex % width;
  const y = (targetIndex - x) / width;
  let best = 0x7fffffff;
  let bestIndex = -1;
  for (let k = 0; k < sources.length; k++) {
    const q = sources[k];
    const sourceX = q % width;
    const dx = sourceX - x;
    const dy = (q - sourceX) / width - y;
    const off = place === undefined ? 0 : placeCost(place, x, y, sourceX, y + dy);
    const near = (proximity * Math.sqrt(dx * dx + dy * dy) + off) | 0;
    if (near >= best) continue;
    const seen = maskedPatchDistance(image, known, targetIndex, q, width, best - near) + near;
    if (seen >= best) continue;
    const bound = (best - seen) / GUIDE_WEIGHT;
    const total = seen + GUIDE_WEIGHT * guideDistance(image, guide, known, targetIndex, q, width, bound);
    if (total >= best) continue;
    best = total;
    bestIndex = q;
  }
  return bestIndex;
}
