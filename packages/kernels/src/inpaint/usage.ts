import type { Level } from './level.ts';
import { PATCH_SIZE } from './patch.ts';
import { SCRIPT_MEMORY, type FillMemory } from './steps/fill-memory.ts';

/** Sources used this many times as often as the mean cost no more than that. */
const MOST_EXCESS = 8;

/** Two image-shaped planes to count in; the first one holds the outcome. */
export interface UsagePlanes {
  readonly costs: Float32Array;
  readonly sums: Float32Array;
}

/** Planes for {@link usageCosts} of a level, which may be used again and again. */
export function createUsagePlanes({ width, height }: Level, memory: FillMemory = SCRIPT_MEMORY): UsagePlanes {
  return { costs: memory.take(Float32Array, width * height), sums: memory.take(Float32Array, width * height) };
}

/**
 * What each source costs for being used more often than others, `costPerExcess` for each time it is used as much again as the mean
 * (the occurrence map of Kaspar et al. 2015, "Self tuning texture optimization"). Use is counted over the area of a patch, so that
 * a source and its neighbours share the blame. Image-shaped; returns `planes.costs`.
 */
export function usageCosts(level: Level, costPerExcess: number, { costs, sums }: UsagePlanes): Float32Array {
  const { width, box, target, match, source, sourceCount, targetCount } = level;
  costs.fill(0);
  for (let i = 0; i < box.width * box.height; i++)
    if (target[i] === 1) costs[(match[i] >> 16) * width + (match[i] & 0xffff)]++;
  boxSum(costs, sums, width);
  const mean = (targetCount / Math.max(1, sourceCount)) * (2 * PATCH_SIZE + 1) ** 2;
  for (let i = 0; i < costs.length; i++)
    costs[i] = source[i] === 0 ? 0 : costPerExcess * Math.min(MOST_EXCESS, Math.max(0, costs[i] / mean - 1));
  return costs;
}

/** Sums over a square of 2 x {@link PATCH_SIZE} + 1 pixels a side, in place; nothing lies outside. */
function boxSum(values: Float32Array, rows: Float32Array, width: number): void {
  const height = values.length / width;
  for (let y = 0; y < height; y++) {
    let sum = 0;
    const row = y * width;
    for (let x = -PATCH_SIZE; x < width; x++) {
      if (x + PATCH_SIZE < width) sum += values[row + x + PATCH_SIZE];
      if (x - PATCH_SIZE - 1 >= 0) sum -= values[row + x - PATCH_SIZE - 1];
      if (x >= 0) rows[row + x] = sum;
    }
  }
  for (let x = 0; x < width; x++) {
    let sum = 0;
    for (let y = -PATCH_SIZE; y < height; y++) {
      if (y + PATCH_SIZE < height) sum += rows[(y + PATCH_SIZE) * width + x];
      if (y - PATCH_SIZE - 1 >= 0) sum -= rows[(y - PATCH_SIZE - 1) * width + x];
      if (y >= 0) values[y * width + x] = sum;
    }
  }
}
