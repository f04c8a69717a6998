import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRaster } from '../image/raster.ts';
import { resampleChannels } from './resample-channels.ts';
import { resizeBytes } from './resize-bytes.ts';

test('black and white average in bytes, each channel by itself', () => {
  const source = createRaster(2, 1, Uint8ClampedArray.of(0, 255, 100, 255, 255, 255, 200, 0));

  const { data } = resizeBytes(source, { width: 1, height: 1, filter: 'area' });

  expect([...data]).toEqual([128, 255, 150, 128]);
});

test('ringing is cut off at black and white', () => {
  const source = createRaster(4, 1, new Uint8ClampedArray(16).fill(255, 8));

  const { data } = resizeBytes(source, { width: 16, height: 1, filter: 'lanczos3' });

  expect(Math.min(...data)).toBe(0);
  expect(Math.max(...data)).toBe(255);
});

test('bands are the same as the whole', () => {
  const source = createRaster(
    5,
    90,
    Uint8ClampedArray.from({ length: 5 * 90 * 4 }, (_, i) => (i * 37) % 256),
  );
  const height = fc.integer({ min: 1, max: 200 });

  fc.assert(
    fc.property(height, fc.constantFrom('area' as const, 'lanczos3' as const), (rows, filter) => {
      const target = { width: 7, height: rows, filter };

      const banded = resizeBytes(source, target);

      const whole = Uint8ClampedArray.from(resampleChannels({ ...source, channels: 4 }, target));
      for (let i = 0; i < whole.length; i++) expect(Math.abs(whole[i]! - banded.data[i]!)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 30 },
  );
});
