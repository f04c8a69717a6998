import { forTargets } from './for-targets.ts';
import type { Level } from './level.ts';
import { patchDistance } from './patch-distance.ts';

const NO_BOUND = 0x7fffffff;

/**
 * How ill the targets of `part`, which lie in `level` or are all of its, fit what they are matched with there: the mean of their squared
 * differences. What a fill makes as small as it can.
 */
export function misfitOf(level: Level, part: Level = level): number {
  const { width, box, match, image } = level;
  let sum = 0;
  forTargets(part, (x, y) => {
    const packed = match[(y - box.y) * box.width + x - box.x];
    const there = (packed >> 16) * width + (packed & 0xffff);
    sum += patchDistance(image, (y * width + x) * 4, there * 4, width * 4, NO_BOUND);
  });
  return sum / part.targetCount;
}
