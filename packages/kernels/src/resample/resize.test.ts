import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLinearRaster } from '../image/linear-raster.ts';
import { createMatte } from '../image/matte.ts';
import { createPlane } from '../image/plane.ts';
import { createRaster } from '../image/raster.ts';
import { resizeLinear, resizeMatte, resizePlane, resizeRaster } from './resize.ts';

test('a plane halves by area to the means of its blocks', () => {
  // prettier-ignore
  const source = createPlane(4, 2, Float32Array.from([
    1, 3, 10, 20,
    5, 7, 30, 40,
  ]));

  const half = resizePlane(source, { width: 2, height: 1, filter: 'area' });

  expect([...half.data]).toEqual([4, 25]);
});

test('a constant stays constant at every size and with every filter', () => {
  const size = fc.integer({ min: 1, max: 24 });
  const filter = fc.constantFrom('area' as const, 'triangle' as const, 'cubic' as const, 'lanczos3' as const);

  fc.assert(
    fc.property(size, size, size, size, filter, (width, height, toWidth, toHeight, name) => {
      const source = createLinearRaster(width, height, new Float32Array(width * height * 4).fill(0.25));

      const resized = resizeLinear(source, { width: toWidth, height: toHeight, filter: name });

      for (const value of resized.data) expect(value).toBeCloseTo(0.25, 5);
    }),
  );
});

test('the centroid of a dot stays where it was when enlarging four times', () => {
  for (const filter of ['triangle', 'cubic', 'lanczos3'] as const) {
    const source = createPlane(21, 1);
    source.data[10] = 1;

    const { data } = resizePlane(source, { width: 84, height: 1, filter });

    const mass = data.reduce((a, b) => a + b, 0);
    const centroid = data.reduce((sum, value, x) => sum + value * (x + 0.5), 0) / mass;
    expect(centroid).toBeCloseTo(42, 3);
  }
});

test('a matte never leaves 0..1 although lanczos rings', () => {
  const source = createMatte(6, 1, Float32Array.from([0, 0, 0, 1, 1, 1]));

  const { data } = resizeMatte(source, { width: 24, height: 1, filter: 'lanczos3' });

  expect(Math.min(...data)).toBe(0);
  expect(Math.max(...data)).toBe(1);
});

test('black and white average in light, not in bytes, and clear pixels lend no colour', () => {
  // prettier-ignore
  const source = createRaster(4, 1, Uint8ClampedArray.from([
    0, 0, 0, 255,   255, 255, 255, 255,
    255, 0, 0, 255,   0, 255, 0, 0,
  ]));

  const { data } = resizeRaster(source, { width: 2, height: 1, filter: 'area' });

  expect([...data]).toEqual([188, 188, 188, 255, 255, 0, 0, 128]);
});

test('a window of the source is enlarged without the rest', () => {
  const source = createPlane(
    4,
    4,
    Float32Array.from({ length: 16 }, (_, i) => i),
  );

  const part = resizePlane(source, {
    width: 2,
    height: 2,
    filter: 'area',
    columns: { start: 1, length: 2 },
    rows: { start: 2, length: 2 },
  });

  expect([...part.data]).toEqual([9, 10, 13, 14]);
});
