import { expect, test } from 'vitest';
import { createLinearRaster } from '../image/linear-raster.ts';
import { dominantColour } from './dominant-colour.ts';
import { toOklab } from './oklab-picture.ts';

/** Two thirds dark blue, one third white. */
const picture = toOklab(
  createLinearRaster(
    6,
    1,
    Float32Array.from([0, 1, 2, 3, 4, 5].flatMap((x) => (x < 4 ? [0.01, 0.02, 0.2, 1] : [1, 1, 1, 1]))),
  ),
);

test('the colour of the largest part is found', () => {
  const found = dominantColour(picture)!;

  expect(found[0]).toBeCloseTo(picture.lightness[0]!, 4);
  expect(found[2]).toBeCloseTo(picture.blueYellow[0]!, 4);
});

test('only what has weight counts', () => {
  const found = dominantColour(picture, Float32Array.of(0, 0, 0, 0, 1, 1))!;

  expect(found[0]).toBeCloseTo(1, 3);
  expect(dominantColour(picture, new Float32Array(6))).toBeUndefined();
});
