import type { Level } from './level.ts';
import { guideDistance, maskedPatchDistance } from './patch-distance.ts';
import { PATCH_SIZE } from './patch.ts';
import { placeCost, type PlacePrior } from './place-prior.ts';

/** Cost of a pixel of distance to the source, per known pixel of the patch. */
const PROXIMITY_PER_KNOWN_PIXEL = 0.5;
/**
 * How much the smooth continuation of the rim's colours counts where nothing is known yet, against 1 for what is known. Without
 * it the blind half of a patch is free, and holes in one thing start with chunks of another (swept 0.05..0.5; from 0.2 the mixed
 * colour between two things is believed too much).
 */
const GUIDE_WEIGHT = 0.1;

/** A layer of a hole that is filled from the rim inwards. */
export interface PeelLayer {
  /** Top left pixels of the patches to find something for. */
  readonly places: Int32Array;
  /** All sources of the level. */
  readonly sources: Int32Array;
  /** 1 for every pixel that is known or already filled. */
  readonly known: Uint8Array;
  /** What the colours of the rim lead one to expect, see {@link membrane}. */
  readonly guide: Float32Array;
  /** Where each pixel would be continued from; absent: anywhere. */
  readonly place: PlacePrior | undefined;
}

/** Writes the best source for each place of a layer into `best`; -1 for a patch that knows nothing. */
export function bestSources(level: Level, layer: PeelLayer, best: Int32Array): void {
  for (let k = 0; k < layer.places.length; k++) best[k] = bestSource(level, layer, layer.places[k]);
}

/** Index of the best source for the known pixels of a patch; -1 when the patch knows nothing. */
function bestSource(level: Level, { sources, known, guide, place }: PeelLayer, targetIndex: number): number {
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
