import { hash32 } from '../noise/hash.ts';
import type { Level } from './level.ts';
import { PATCH_CENTRE, PATCH_SIZE, packMatch } from './patch.ts';
import { randomSource } from './random-field.ts';

/** Places to look for a coarse match, nearest first: all of a 5 x 5 neighbourhood. */
const NEARBY: readonly (readonly [number, number])[] = Array.from(
  { length: 25 },
  (_, i) => [(i % 5) - 2, Math.floor(i / 5) - 2] as const,
).toSorted((a, b) => a[0] ** 2 + a[1] ** 2 - b[0] ** 2 - b[1] ** 2);

/**
 * Starts a finer level from the matches of the next coarser one: the same displacement, doubled. Patch *centres* correspond,
 * not corners. A target whose coarse neighbourhood offers no usable match gets a random source.
 */
export function upsampleField(coarse: Level, fine: Level, seed: number): void {
  const { box, target, match } = fine;
  for (let by = 0; by < box.height; by++)
    for (let bx = 0; bx < box.width; bx++) {
      const i = by * box.width + bx;
      if (target[i] === 0) continue;
      const inherited = inheritedMatch(coarse, fine, box.x + bx, box.y + by);
      match[i] = inherited >= 0 ? inherited : randomSource(fine, hash32(i ^ seed));
    }
}

/** The doubled displacement of the nearest coarse target that leads to a source, or -1. */
function inheritedMatch(coarse: Level, fine: Level, x: number, y: number): number {
  const parentX = Math.min(coarse.width - PATCH_SIZE, Math.max(0, (x - PATCH_CENTRE + 1) >> 1)) - coarse.box.x;
  const parentY = Math.min(coarse.height - PATCH_SIZE, Math.max(0, (y - PATCH_CENTRE + 1) >> 1)) - coarse.box.y;
  for (let k = 0; k < NEARBY.length; k++) {
    const cx = parentX + NEARBY[k][0];
    const cy = parentY + NEARBY[k][1];
    if (cx < 0 || cy < 0 || cx >= coarse.box.width || cy >= coarse.box.height) continue;
    const j = cy * coarse.box.width + cx;
    if (coarse.target[j] === 0) continue;
    const sourceX = x + 2 * ((coarse.match[j] & 0xffff) - coarse.box.x - cx);
    const sourceY = y + 2 * ((coarse.match[j] >> 16) - coarse.box.y - cy);
    if (sourceX < 0 || sourceY < 0 || sourceX > fine.width - PATCH_SIZE || sourceY > fine.height - PATCH_SIZE) continue;
    if (fine.source[sourceY * fine.width + sourceX] === 1) return packMatch(sourceX, sourceY);
  }
  return -1;
}
