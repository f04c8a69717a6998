import { expect, test } from 'vitest';
import { BARRED, HOLE, KNOWN } from './level.ts';
import type { LevelImage } from './level.ts';
import { createHalf, halveLevelImage } from './pyramid.ts';
import { drawLevelImage } from './testing/fixtures.ts';

test('a coarse pixel is the mean of its known children, and missing when fewer than two are known', () => {
  const fine = drawLevelImage(['..#.##', '..#.#.'], (x, y) => 10 * x + y);

  const coarse = halved(fine);

  expect([...coarse.hole]).toEqual([KNOWN, KNOWN, HOLE]);
  expect([coarse.image[0], coarse.image[4], coarse.image[8]]).toEqual([6, 31, 0]);
});

test('an odd last row and column are dropped', () => {
  const coarse = halved(drawLevelImage(['.....', '.....', '.....'], () => 9));

  expect([coarse.width, coarse.height]).toEqual([2, 1]);
});

test('a coarse pixel is barred when half of its known children are', () => {
  const coarse = halved(drawLevelImage(['x.x.##', '..x.x.'], () => 9));

  expect([...coarse.hole]).toEqual([KNOWN, BARRED, BARRED]);
});

function halved(fine: LevelImage): LevelImage {
  const coarse = createHalf(fine);
  halveLevelImage(fine, coarse);
  return coarse;
}
