import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { halve } from './halve.ts';

test('averages two by two and leaves an odd last column out', () => {
  const source = createLinearRaster(3, 2);
  for (let i = 0; i < 6; i++) source.data.set([i, 0, 0, 1], i * 4);

  const half = halve(source);

  expect([half.width, half.height]).toEqual([1, 1]);
  expect(Array.from(half.data)).toEqual([2, 0, 0, 1]);
});
