import { expect, test } from 'vitest';
import { createRaster } from '../image/raster.ts';
import { bleedColours } from './bleed-colours.ts';

test('clear pixels take the colours beside them and stay clear; others stay as they are', () => {
  // prettier-ignore
  const picture = createRaster(4, 1, Uint8ClampedArray.of(
    200, 0, 0, 255,   9, 9, 9, 0,   9, 9, 9, 0,   0, 0, 100, 128,
  ));

  const { data } = bleedColours(picture);

  // prettier-ignore
  expect([...data]).toEqual([
    200, 0, 0, 255,   200, 0, 0, 0,   0, 0, 100, 0,   0, 0, 100, 128,
  ]);
});

test('far from everything the colours mix by their alpha', () => {
  const picture = createRaster(16, 16);
  picture.data.set([255, 0, 0, 255], 0);
  picture.data.set([0, 255, 0, 255], (15 * 16 + 15) * 4);

  const { data } = bleedColours(picture);

  expect([...data.subarray(15 * 16 * 4, 15 * 16 * 4 + 4)]).toEqual([128, 128, 0, 0]);
});

test('a picture without clear pixels is returned as it is, a clear one turns black', () => {
  const opaque = createRaster(3, 2, new Uint8ClampedArray(24).fill(7));
  const clear = createRaster(2, 1, Uint8ClampedArray.of(1, 2, 3, 0, 4, 5, 6, 0));

  expect(bleedColours(opaque)).toBe(opaque);
  expect([...bleedColours(clear).data]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});
