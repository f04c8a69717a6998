import { expect, it } from 'vitest';
import { boundsAbove } from './bounds-above.ts';

// prettier-ignore
const values = {
  width: 4,
  height: 3,
  data: Float32Array.of(
    0, 0,    0,   0,
    0, 0.25, 0.5, 1,
    0, 0.75, 0,   0,
  ),
};

it('is the least box of everything above the level', () => {
  expect(boundsAbove(values, 0)).toEqual({ x: 1, y: 1, width: 3, height: 2 });
  expect(boundsAbove(values, 0.5)).toEqual({ x: 1, y: 1, width: 3, height: 2 });
  expect(boundsAbove(values, 0.75)).toEqual({ x: 3, y: 1, width: 1, height: 1 });
});

it('is undefined when nothing is above the level', () => {
  expect(boundsAbove(values, 1)).toBeUndefined();
});
