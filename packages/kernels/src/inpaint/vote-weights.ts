import { DISTANCE_UNITS_PER_PX } from './distance.ts';
import type { Level } from './level.ts';
import { PATCH_CENTRE } from './patch.ts';

/** The spread of costs is their 75th percentile (Wexler et al. 2007, section 3.1). */
const PERCENTILE = 0.75;
const BIN_SHIFT = 6;
const BINS = 16_384;
/** Confidence falls by this factor per pixel of depth: the rim, which knows most, leads (swept 1..2.5). */
const CONFIDENCE_BASE = 1.6;
const MAX_EXPONENT = 60;
const STEPS_PER_UNIT = 16;

/** exp(-i / 16 / 2), i / 16 = cost over spread. */
export const LIKENESS = Float32Array.from({ length: MAX_EXPONENT * STEPS_PER_UNIT + 1 }, (_, i) =>
  Math.exp(-i / STEPS_PER_UNIT / 2),
);
/** 1.6^-depth, depth in thirds of a pixel. */
export const CONFIDENCE = Float32Array.from(
  { length: MAX_EXPONENT * DISTANCE_UNITS_PER_PX + 1 },
  (_, i) => CONFIDENCE_BASE ** (-i / DISTANCE_UNITS_PER_PX),
);

/**
 * Prepares a vote: for every target the pixel offset of its match and its weight = exp(-cost / 2 spread) x 1.6^-depth; with
 * `byConfidenceOnly` (costs not known yet) the second factor alone.
 */
export function prepareVotes(level: Level, byConfidenceOnly: boolean): void {
  const { width, box, target, match, cost, weight, offset, distance } = level;
  const perSpread = byConfidenceOnly ? 0 : perSpreadOf(level);
  for (let by = 0; by < box.height; by++)
    for (let bx = 0; bx < box.width; bx++) {
      const i = by * box.width + bx;
      if (target[i] === 0) continue;
      const packed = match[i];
      offset[i] = ((packed >> 16) - box.y - by) * width + (packed & 0xffff) - box.x - bx;
      const likeness = (Math.min(MAX_EXPONENT, cost[i] * perSpread) * STEPS_PER_UNIT) | 0;
      weight[i] = LIKENESS[likeness] * CONFIDENCE[Math.min(depthAt(bx, by), CONFIDENCE.length - 1)];
    }

  // The centre of a target at the rim may lie outside the box, where everything is known.
  function depthAt(bx: number, by: number): number {
    const x = bx + PATCH_CENTRE;
    const y = by + PATCH_CENTRE;
    return x < box.width && y < box.height ? distance[y * box.width + x] : 0;
  }
}

/** 1 / spread of the targets' costs. */
export function perSpreadOf(level: Level): number {
  return 1 / Math.max(1, costSpread(level));
}

/** 75th percentile of the targets' costs, from a histogram with 64 units a bin. */
export function costSpread({ box, target, targetCount, cost }: Level): number {
  const histogram = new Int32Array(BINS);
  for (let i = 0; i < box.width * box.height; i++)
    if (target[i] === 1) histogram[Math.min(BINS - 1, cost[i] >> BIN_SHIFT)]++;
  let rest = Math.floor(targetCount * PERCENTILE);
  let bin = 0;
  for (; bin < BINS - 1; bin++) {
    rest -= histogram[bin];
    if (rest < 0) break;
  }
  return (bin << BIN_SHIFT) + (1 << (BIN_SHIFT - 1));
}
