import type { Level } from './level.ts';
import { PATCH_SIZE } from './patch.ts';

/** Sources used this many times as often as the mean cost no more than that. */
const MOST_EXCESS = 8;

/**
 * What each source costs for being used more often than others, `costPerExcess` for each time it is used as much again as the mean
 * (the occurrence map of Kaspar et al. 2015, "Self tuning texture optimization"). Use is counted over the area of a patch, so that
 * a source and its neighbours share the blame. Image-shaped.
 */
export function usageCosts(level: Level, costPerExcess: number): Float32Array {
  const { width, height, box, target, match, source, sourceCount, targetCount } = level;
  const uses = new Float32Array(width * height);
  for (let i = 0; i < box.width * box.height; i++)
    if (target[i] === 1) uses[(match[i] >> 16) * width + (match[i] & 0xffff)]++;
  const spread = boxSum(uses, width, height);
  const mean = (targetCount / Math.max(1, sourceCount)) * (2 * PATCH_SIZE + 1) ** 2;
  for (let i = 0; i < spread.length; i++)
    spread[i] = source[i] === 0 ? 0 : costPerExcess * Math.min(MOST_EXCESS, Math.max(0, spread[i] / mean - 1));
  return spread;
}

/** Sums over a square of 2 x {@link PATCH_SIZE} + 1 pixels a side; nothing lies outside. */
function boxSum(values: Float32Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    const row = y * width;
    for (let x = -PATCH_SIZE; x < width; x++) {
      if (x + PATCH_SIZE < width) sum += values[row + x + PATCH_SIZE];
      if (x - PATCH_SIZE - 1 >= 0) sum -= values[row + x - PATCH_SIZE - 1];
      if (x >= 0) rows[row + x] = sum;
    }
  }
  const out = new Float32Array(values.length);
  for (let x = 0; x < width; x++) {
    let sum = 0;
    for (let y = -PATCH_SIZE; y < height; y++) {
      if (y + PATCH_SIZE < height) sum += rows[(y + PATCH_SIZE) * width + x];
      if (y - PATCH_SIZE - 1 >= 0) sum -= rows[(y - PATCH_SIZE - 1) * width + x];
      if (y >= 0) out[y * width + x] = sum;
    }
  }
  return out;
}
