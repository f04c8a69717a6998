import { createMask, createRaster, type Raster } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blendUnderMask, wholeMask } from './blend-under-mask.ts';

const pixels = (...bytes: number[]): Raster => createRaster(bytes.length / 4, 1, Uint8ClampedArray.from(bytes));
const maskOf = (...values: number[]) => createMask(values.length, 1, Uint8Array.from(values));

test('pixels of a black mask stay bit for bit, those of a white one are new, between they blend', () => {
  const picture = pixels(10, 20, 30, 255, 10, 20, 30, 255, 10, 20, 30, 255);
  const content = pixels(110, 220, 130, 255, 110, 220, 130, 255, 110, 220, 130, 255);

  const { data } = blendUnderMask(picture, content, maskOf(0, 255, 51));

  expect([...data]).toEqual([10, 20, 30, 255, 110, 220, 130, 255, 30, 60, 50, 255]);
});

test('where the picture was transparent colours are weighed by their alpha', () => {
  const { data } = blendUnderMask(pixels(255, 0, 0, 0), pixels(0, 0, 200, 255), maskOf(128));

  expect([...data]).toEqual([0, 0, 200, 128]);
});

test('no pixel with mask 0 changes, whatever its bytes are', () => {
  const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });
  const values = fc.array(fc.constantFrom(0, 0, 1, 127, 255), { minLength: 16, maxLength: 16 });

  fc.assert(
    fc.property(bytes, bytes, values, (before, after, weights) => {
      const { data } = blendUnderMask(pixels(...before), pixels(...after), maskOf(...weights));

      weights.forEach((weight, p) => {
        if (weight === 0) expect([...data.subarray(p * 4, p * 4 + 4)]).toEqual([...before.subarray(p * 4, p * 4 + 4)]);
      });
    }),
  );
});

test('a whole mask marks fully what was marked at all', () => {
  expect([...wholeMask(maskOf(0, 1, 255)).data]).toEqual([0, 255, 255]);
});
