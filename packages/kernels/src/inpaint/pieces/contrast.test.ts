import { expect, test } from 'vitest';
import { levelWithSquareHole } from '../testing/fixtures.ts';
import { contrastOf } from './contrast.ts';

test('a dot in the hole is seen from itself and from two pixels left of it and above', () => {
  const level = levelWithSquareHole(12, 6, () => 0);
  level.pixels[6 * 12 + 6] = 10;

  expect(contrastOf(level)).toBe(4 * 10 ** 2);
});

test('what lies around the hole does not count', () => {
  const level = levelWithSquareHole(12, 2, (x, y) => (x < 4 || y < 4 ? 50 * (x % 3) : 0));

  expect(contrastOf(level)).toBe(0);
});
