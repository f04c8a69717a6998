import { expect, test } from 'vitest';
import { lowestAround } from './lowest-around.ts';

test('every value becomes the smallest of its neighbourhood', () => {
  // prettier-ignore
  const values = Float32Array.of(
    5, 6, 7, 8,
    5, 1, 7, 8,
    5, 6, 7, 8,
    9, 9, 9, 9,
  );

  lowestAround(values, 4, 4, 1);

  // prettier-ignore
  expect([...values]).toEqual([
    1, 1, 1, 7,
    1, 1, 1, 7,
    1, 1, 1, 7,
    5, 5, 6, 7,
  ]);
});
