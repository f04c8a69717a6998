import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { repairBurnt } from './repair-burnt.ts';

/** A row of pixels, each of one value in all three channels. */
function row(...values: number[]) {
  return createLinearRaster(values.length, 1, Float32Array.from(values.flatMap((value) => [value, value, value, 1])));
}

const reds = ({ data, width }: { data: Float32Array; width: number }) =>
  Array.from({ length: width }, (_, x) => data[x * 4]);

test('fills a black hole in a lamp with the brightest light around it', () => {
  const lamp = row(0.1, 8, 20, 0, 9, 0.1);

  repairBurnt(lamp);

  expect(reds(lamp)).toEqual([0.1, 8, 20, 20, 9, 0.1].map(Math.fround));
});

test('fills holes wider than the neighbourhood from the edge inwards', () => {
  const sun = row(5, 7, 0, 0, 0, 0, 0, 0, 7, 5);

  repairBurnt(sun);

  expect(reds(sun)).toEqual([5, 7, 7, 7, 7, 7, 7, 7, 7, 5]);
});

test('leaves black alone where nothing shines', () => {
  const night = row(0, 0.5, 0, 2, 0);

  repairBurnt(night);

  expect(reds(night)).toEqual([0, 0.5, 0, 2, 0]);
});

test('looks across the seam of the panorama', () => {
  const seam = row(0, 0.1, 0.1, 0.1, 0.1, 0.1, 6);

  repairBurnt(seam);

  expect(reds(seam)[0]).toBe(6);
});
