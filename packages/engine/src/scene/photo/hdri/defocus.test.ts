import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { defocus } from './defocus.ts';

const MARGIN = 8;
const SIZE = 21;

function picture(value: (x: number, y: number) => number) {
  const full = SIZE + 2 * MARGIN;
  const raster = createLinearRaster(full, full);
  for (let y = 0; y < full; y++)
    for (let x = 0; x < full; x++) {
      const light = value(x - MARGIN, y - MARGIN);
      raster.data.set([light, light / 2, light / 4, 1], (y * full + x) * 4);
    }
  return raster;
}

const red = (raster: { data: Float32Array }, x: number, y: number) => raster.data[(y * SIZE + x) * 4] ?? NaN;

test('leaves an even picture as it is and takes the margin off', async () => {
  const out = await defocus(
    undefined,
    picture(() => 0.7),
    MARGIN,
    5.3,
  );

  expect([out.width, out.height]).toEqual([SIZE, SIZE]);
  for (let i = 0; i < out.data.length; i += 4) expect(out.data[i]).toBeCloseTo(0.7, 4);
});

test('turns a point into a disc of the radius with a brighter rim and the same light', async () => {
  const out = await defocus(
    undefined,
    picture((x, y) => (x === 10 && y === 10 ? 100 : 0)),
    MARGIN,
    5,
  );

  let sum = 0;
  for (let i = 0; i < out.data.length; i += 4) sum += out.data[i] ?? 0;
  expect(sum).toBeCloseTo(100, 2);
  expect(red(out, 10, 10)).toBeGreaterThan(0.8);
  expect(red(out, 14, 10)).toBeGreaterThan(red(out, 10, 10) * 1.05);
  expect(red(out, 17, 10)).toBe(0);
  expect(red(out, 10, 6) / red(out, 6, 10)).toBeCloseTo(1, 0);
});

test('refuses a margin that the disc would leave', async () => {
  const even = picture(() => 1);

  await expect(defocus(undefined, even, MARGIN, 7)).rejects.toThrow('needs a margin of 9 px');
});
