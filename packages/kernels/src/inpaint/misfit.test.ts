import { expect, test } from 'vitest';
import { HOLE } from './level.ts';
import { misfitOf } from './misfit.ts';
import { packMatch, PATCH_SIZE } from './patch.ts';
import { levelWithSquareHole } from './testing/fixtures.ts';

test('a fill fits as far as its patches are like what they are matched with', () => {
  const level = levelWithSquareHole(24, 1, () => 100);
  level.match.fill(packMatch(0, 0));
  const missing = level.hole.indexOf(HOLE);

  level.image.fill(100, 4 * missing, 4 * missing + 4);
  const same = misfitOf(level);
  level.image[4 * missing] = 103;
  const other = misfitOf(level);

  expect(level.targetCount).toBe(PATCH_SIZE ** 2);
  expect([same, other]).toEqual([0, 9]);
});
