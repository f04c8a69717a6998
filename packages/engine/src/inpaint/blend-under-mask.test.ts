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

test('where the picture is clear it shows the content, where the content is clear it fades', () => {
  const clear = blendUnderMask(pixels(255, 0, 0, 0), pixels(0, 0, 200, 255), maskOf(128));
  const half = blendUnderMask(pixels(200, 0, 0, 51), pixels(0, 0, 100, 255), maskOf(0x33));
  const fading = blendUnderMask(pixels(200, 0, 0, 255), pixels(0, 0, 100, 0), maskOf(0x33));

  expect([...clear.data]).toEqual([0, 0, 200, 255]);
  expect([...half.data]).toEqual([32, 0, 84, 255]);
  expect([...fading.data]).toEqual([200, 0, 0, 204]);
});

test('pictures of one transparency keep it', () => {
  const { data } = blendUnderMask(pixels(200, 0, 0, 128), pixels(0, 100, 0, 128), maskOf(51));

  expect([...data]).toEqual([160, 20, 0, 128]);
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
