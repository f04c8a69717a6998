import { createMask, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { measureDrift, NO_DRIFT, worstDrift } from './measure-drift.ts';

// prettier-ignore
const BEFORE = createRaster(2, 2, Uint8ClampedArray.from([
  10, 20, 30, 255,   10, 20, 30, 255,
  10, 20, 30, 0,     10, 20, 30, 255,
]));
const maskOf = (...values: readonly number[]) => createMask(2, 2, Uint8Array.from(values));

test('only what the mask does not mark at all counts, alpha and hidden colours with it', () => {
  // prettier-ignore
  const after = createRaster(2, 2, Uint8ClampedArray.from([
    10, 20, 30, 255,   99, 20, 30, 255,
    10, 20, 38, 0,     10, 20, 30, 255,
  ]));

  expect(measureDrift(BEFORE, after, maskOf(0, 1, 0, 0))).toEqual({ max: 8, mean: 8 / 12, changedShare: 1 / 3 });
  expect(measureDrift(BEFORE, after, maskOf(0, 255, 255, 0))).toEqual(NO_DRIFT);
});

test('a mask over everything leaves nothing to drift', () => {
  expect(measureDrift(BEFORE, createRaster(2, 2), maskOf(255, 1, 255, 9))).toEqual(NO_DRIFT);
});

test('the worst of several pictures is the worst of each figure', () => {
  const worst = worstDrift([
    { max: 1, mean: 0.5, changedShare: 0.1 },
    { max: 9, mean: 0.1, changedShare: 0 },
  ]);

  expect(worst).toEqual({ max: 9, mean: 0.5, changedShare: 0.1 });
});
