import { createMask, type Mask } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { featherMask, growMaskBy, invertMask, shrinkMaskBy } from './reshape.ts';

const WIDTH = 9;
const HEIGHT = 7;
const anyMask = fc
  .array(fc.constantFrom(0, 0, 0, 255, 255, 70, 200), { minLength: WIDTH * HEIGHT, maxLength: WIDTH * HEIGHT })
  .map((values) => createMask(WIDTH, HEIGHT, Uint8Array.from(values)));
const radius = fc.integer({ min: 0, max: 4 });

function rows({ width, height, data }: Mask): number[][] {
  return Array.from({ length: height }, (_, y) => [...data.subarray(y * width, (y + 1) * width)]);
}

test('growing by one marks the four beside', () => {
  const mask = createMask(4, 3);
  mask.data[5] = 255;

  // prettier-ignore
  expect(rows(growMaskBy(mask, 1))).toEqual([
    [  0, 255,   0, 0],
    [255, 255, 255, 0],
    [  0, 255,   0, 0],
  ]);
});

test('shrinking by one takes the edge, but not at the border of the picture', () => {
  // prettier-ignore
  const mask = createMask(4, 3, Uint8Array.of(
    255, 255, 255, 0,
    255, 255, 255, 0,
    255, 255, 255, 0,
  ));

  // prettier-ignore
  expect(rows(shrinkMaskBy(mask, 1))).toEqual([
    [255, 255, 0, 0],
    [255, 255, 0, 0],
    [255, 255, 0, 0],
  ]);
});

test('growing never unmarks, shrinking never marks', () => {
  fc.assert(
    fc.property(anyMask, radius, (mask, radiusPx) => {
      const grown = growMaskBy(mask, radiusPx);
      const shrunk = shrinkMaskBy(mask, radiusPx);

      mask.data.forEach((value, i) => {
        expect(grown.data[i]).toBeGreaterThanOrEqual(value);
        expect(shrunk.data[i]).toBeLessThanOrEqual(value);
      });
    }),
  );
});

test('growing by more marks more', () => {
  fc.assert(
    fc.property(anyMask, radius, radius, (mask, one, other) => {
      const less = growMaskBy(mask, Math.min(one, other));
      const more = growMaskBy(mask, Math.max(one, other));

      less.data.forEach((value, i) => expect(more.data[i]).toBeGreaterThanOrEqual(value));
    }),
  );
});

test('shrinking is growing what is not marked', () => {
  fc.assert(
    fc.property(anyMask, radius, (mask, radiusPx) => {
      expect(shrinkMaskBy(mask, radiusPx)).toEqual(invertMask(growMaskBy(invertMask(mask), radiusPx)));
    }),
  );
});

test('inverting twice is nothing', () => {
  fc.assert(
    fc.property(anyMask, (mask) => {
      expect(invertMask(invertMask(mask))).toEqual(mask);
    }),
  );
});

test('a feathered edge falls evenly to both sides', () => {
  const mask = createMask(8, 1, Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0));

  const values = [...featherMask(mask, 1).data];

  expect(values).toEqual([...values].sort((one, other) => other - one));
  expect((values[3] ?? 0) + (values[4] ?? 0)).toBe(255);
  expect(values[0]).toBe(255);
  expect(values[7]).toBe(0);
});

test('feathering an empty mask leaves it empty', () => {
  expect(featherMask(createMask(3, 3), 2)).toEqual(createMask(3, 3));
});
