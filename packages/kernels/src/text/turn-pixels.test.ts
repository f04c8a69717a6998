import { expect, it } from 'vitest';
import { turnPixels } from './turn-pixels.ts';

/** Three pixels a row, one value each in four channels. */
const SQUARE = Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((value) => [value, value, value, value]));
const turned = (cos: number, sin: number, width: number, height: number) =>
  Array.from(turnPixels({ width: 3, height: 3, data: SQUARE }, { cos, sin }, width, height)).filter(
    (_, i) => i % 4 === 0,
  );

it('leaves a picture that is not turned as it is', () => {
  expect(turned(1, 0, 3, 3)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it('turns by a right angle', () => {
  expect(turned(0, 1, 3, 3)).toEqual([7, 4, 1, 8, 5, 2, 9, 6, 3].toReversed());
});

it('repeats the edge around a picture that is smaller than its frame', () => {
  expect(turned(1, 0, 5, 3)).toEqual([1, 1, 2, 3, 3, 4, 4, 5, 6, 6, 7, 7, 8, 9, 9]);
});
