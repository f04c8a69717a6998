import { expect, test } from 'vitest';
import { paint } from '../testing/fixtures.ts';
import { sampleCubic } from './sample-cubic.ts';

function sampled(picture: ReturnType<typeof paint>, x: number, y: number): number[] {
  const colour = new Float64Array(3);
  sampleCubic(picture)(x, y, colour);
  return [...colour];
}

test('at a pixel it is the pixel, also at the borders', () => {
  const picture = paint(6, 5, (x, y) => [10 * x, 20 * y, x + y]);

  expect(sampled(picture, 3, 2)).toEqual([30, 40, 5]);
  expect(sampled(picture, 0, 4)).toEqual([0, 80, 4]);
});

test('between pixels a slope goes on', () => {
  const picture = paint(8, 8, (x, y) => 10 * x + 4 * y);

  expect(sampled(picture, 3.25, 4.5)[0]).toBeCloseTo(50.5, 9);
});

test('beside an edge it stays within the range of bytes', () => {
  const picture = paint(8, 4, (x) => (x < 4 ? 0 : 255));

  expect(sampled(picture, 2.5, 1)[0]).toBe(0);
  expect(sampled(picture, 4.5, 1)[0]).toBe(255);
});
