import { createMask, createRaster, type Mask, type Raster } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeMask } from '../inpaint/blend-under-mask.ts';
import { fill } from './fill.ts';

const SIDE = 24;
const RUNS = { numRuns: 12 };
const tools = { fillNetwork: () => Promise.resolve(undefined) };

const pictures = fc
  .uint8Array({ minLength: SIDE * SIDE * 4, maxLength: SIDE * SIDE * 4 })
  .map((bytes) => createRaster(SIDE, SIDE, Uint8ClampedArray.from(bytes)));

/** Ellipses, hard or with a soft ring, anywhere: also over the border. */
const masks = fc
  .record({
    x: fc.integer({ min: 0, max: SIDE }),
    y: fc.integer({ min: 0, max: SIDE }),
    across: fc.integer({ min: 2, max: 8 }),
    down: fc.integer({ min: 2, max: 8 }),
    ring: fc.constantFrom(0, 0.5, 1),
  })
  .map(({ x, y, across, down, ring }): Mask => {
    const mask = createMask(SIDE, SIDE);
    mask.data.forEach((_, p) => {
      const from = Math.hypot(((p % SIDE) - x) / across, (Math.floor(p / SIDE) - y) / down);
      mask.data[p] = ring === 0 ? (from < 1 ? 255 : 0) : 255 * Math.max(0, Math.min(1, (1 + ring - from) / ring));
    });
    return mask;
  });

const opaque = ({ data }: Raster): Raster =>
  createRaster(
    SIDE,
    SIDE,
    data.map((value, i) => (i % 4 === 3 ? 255 : value)),
  );
const pixel = ({ data }: Raster, p: number): number[] => [...data.subarray(p * 4, p * 4 + 4)];

test('what is not marked stays bit-identical, clear or not, under hard and soft masks', async () => {
  await fc.assert(
    fc.asyncProperty(pictures, masks, async (picture, mask) => {
      const { raster } = await fill(picture, mask, { seed: 1, tools });

      for (let p = 0; p < SIDE * SIDE; p++) if (mask.data[p] === 0) expect(pixel(raster, p)).toEqual(pixel(picture, p));
    }),
    RUNS,
  );
});

test('what is marked fully bears no trace of what was there', async () => {
  await fc.assert(
    fc.asyncProperty(pictures, pictures, masks, async (picture, other, mask) => {
      const changed = createRaster(SIDE, SIDE, picture.data.slice());
      mask.data.forEach((value, p) => value === 255 && changed.data.set(pixel(other, p), p * 4));

      const [first, second] = await Promise.all([picture, changed].map((each) => fill(each, mask, { seed: 1, tools })));

      expect(second?.raster.data).toEqual(first?.raster.data);
    }),
    RUNS,
  );
});

test('a soft ring is between what was there and what a hard mask would have brought, by its weight', async () => {
  await fc.assert(
    fc.asyncProperty(pictures.map(opaque), masks, async (picture, mask) => {
      const { raster } = await fill(picture, mask, { seed: 1, tools });
      const { raster: whole } = await fill(picture, wholeMask(mask), { seed: 1, tools });

      mask.data.forEach((value, p) => {
        const [before, after] = [pixel(picture, p), pixel(whole, p)];
        const blended = before.map((level, c) => Math.round(level + ((after[c] ?? 0) - level) * (value / 255)));
        expect(pixel(raster, p)).toEqual(blended);
      });
    }),
    RUNS,
  );
});
