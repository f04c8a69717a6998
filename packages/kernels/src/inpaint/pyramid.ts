import type { FillMemory } from './steps/fill-memory.ts';
import { BARRED, createLevelImage, HOLE, KNOWN, type LevelImage } from './level.ts';

/** A coarse pixel is known when at least this many of its four children are: a thin hole vanishes early instead of growing. */
const MIN_KNOWN_CHILDREN = 2;

/** An image of half the size, odd last rows and columns dropped, for {@link halveLevelImage}. */
export function createHalf({ width, height }: LevelImage, memory?: FillMemory): LevelImage {
  return createLevelImage(width >> 1, height >> 1, memory);
}

/** Writes the next coarser level: each pixel the mean of its known children. */
export function halveLevelImage(fine: LevelImage, coarse: LevelImage): void {
  for (let y = 0; y < coarse.height; y++)
    for (let x = 0; x < coarse.width; x++) {
      const child = 2 * y * fine.width + 2 * x;
      averageChildren(fine, child, coarse, y * coarse.width + x);
    }
}

function averageChildren(fine: LevelImage, child: number, coarse: LevelImage, parent: number): void {
  const { pixels, hole, width } = fine;
  let known = 0;
  let barred = 0;
  let r = 0;
  let g = 0;
  let b = 0;
  let t = 0;
  for (let k = 0; k < 4; k++) {
    const i = child + (k >> 1) * width + (k & 1);
    if (hole[i] === HOLE) continue;
    if (hole[i] === BARRED) barred++;
    known++;
    const pixel = pixels[i];
    r += pixel & 255;
    g += (pixel >>> 8) & 255;
    b += (pixel >>> 16) & 255;
    t += pixel >>> 24;
  }
  if (known < MIN_KNOWN_CHILDREN) {
    coarse.hole[parent] = HOLE;
    return;
  }
  const half = known >> 1;
  const red = ((r + half) / known) | 0;
  const green = ((g + half) / known) | 0;
  const blue = ((b + half) / known) | 0;
  const texture = ((t + half) / known) | 0;
  coarse.pixels[parent] = red | (green << 8) | (blue << 16) | (texture << 24);
  coarse.hole[parent] = 2 * barred >= known ? BARRED : KNOWN;
}
