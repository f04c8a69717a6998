import { createLevel } from '../create-level.ts';
import { createLevelImage, HOLE, type Level } from '../level.ts';
import { packMatch } from '../patch.ts';
import type { FillSteps } from '../steps/fill-steps.ts';

const SIDE = 48;
const GREY = 0x64_64_64;
const DARK = 0x50_50_50;
/** Bytes of blue, green, red. */
export const RED = 0x20_20_d0;

/** Whether a pixel lies in the square from `from` to `to`, exclusive. */
export function isWithin(x: number, y: number, from: number, to: number): boolean {
  return x >= from && x < to && y >= from && y < to;
}

/**
 * A wall of grey stripes (4 px wide) with a red corner far from its square hole (20..36), which was filled with stripes and, at
 * 26..32, with a piece of red; every target is matched with what it shows as well as that is known.
 */
export function stripedLevel(steps: Pick<FillSteps, 'memory' | 'markPatches'>): Level {
  const image = createLevelImage(SIDE, SIDE, steps.memory);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const isRed = isWithin(x, y, 0, 12) || isWithin(x, y, 26, 32);
      image.pixels[y * SIDE + x] = isRed ? RED : x % 8 < 4 ? GREY : DARK;
      if (isWithin(x, y, 20, 36)) image.hole[y * SIDE + x] = HOLE;
    }
  const level = createLevel(image, 1, steps)!;
  const { box, target, match } = level;
  for (let i = 0; i < target.length; i++) {
    const [x, y] = [box.x + (i % box.width), box.y + Math.floor(i / box.width)];
    const showsRed = x > 20 && x < 32 && y > 20 && y < 32;
    if (target[i] === 1) match[i] = showsRed ? packMatch(x - 21, y - 21) : packMatch(x, y > 14 && y < 30 ? 38 : y);
  }
  return level;
}
