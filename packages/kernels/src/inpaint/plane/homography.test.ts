import { expect, test } from 'vitest';
import { compose, type Homography, invert, mapPoint, shift } from './homography.ts';

const leaning: Homography = [1, 0.2, 3, -0.1, 1.1, 4, 0.001, -0.002, 1];

test('the way back leads back', () => {
  const there = mapPoint(leaning, 12, 34);

  const back = mapPoint(invert(leaning), there.x, there.y);

  expect(back.x).toBeCloseTo(12, 9);
  expect(back.y).toBeCloseTo(34, 9);
});

test('a composition does the first map first', () => {
  const moved = mapPoint(leaning, 12 + 5, 34 - 6);

  const composed = mapPoint(compose(leaning, shift(5, -6)), 12, 34);

  expect(composed.x).toBeCloseTo(moved.x, 9);
  expect(composed.y).toBeCloseTo(moved.y, 9);
});
