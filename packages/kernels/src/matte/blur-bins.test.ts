import { expect, test } from 'vitest';
import { blurBins } from './blur-bins.ts';

test('a bin shares with its neighbours along every axis', () => {
  // prettier-ignore
  const bins = Float32Array.of(
    0, 0, 0, 0,
    0, 0, 16, 0,
    0, 0, 0, 0,
    0, 0, 0, 0,
  );

  // prettier-ignore
  expect([...blurBins(bins, [1, 4])]).toEqual([
    0, 0, 0, 0,
    0, 2, 4, 2,
    0, 1, 2, 1,
    0, 0, 0, 0,
  ]);
});

test('what was given stays as it was', () => {
  const bins = Float32Array.of(0, 4, 0);

  blurBins(bins, [1]);

  expect([...bins]).toEqual([0, 4, 0]);
});
