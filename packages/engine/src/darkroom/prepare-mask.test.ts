import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { MaskPolarity } from './darkroom.ts';
import { prepareMask } from './prepare-mask.ts';
import { maskOf, pixelsOf, pngOf, RAMP } from './testing/pictures.ts';

const SIZE = { widthPx: 4, heightPx: 2 };
/** Two marked columns, one of them half. */
const MASK = await maskOf(4, 2, (x) => [0, 128, 255, 0][x]!);

const row = async (polarity: MaskPolarity, isSoft: boolean) => {
  const { bytes } = await prepareMask({ mask: MASK, order: { polarity, sizePx: SIZE, isSoft } });
  const { at } = await pixelsOf(bytes);
  return [0, 1, 2, 3].map((x) => at(x, 0)[polarity === 'transparent' ? 3 : 0]);
};

describe('a mask for a vendor', () => {
  it.each([
    ['white', [0, 255, 255, 0]],
    ['black', [255, 0, 0, 255]],
    ['transparent', [255, 0, 0, 255]],
  ] as const)('marks by %s all that may change at all', async (polarity, values) => {
    expect(await row(polarity, false)).toEqual(values);
  });

  it.each([
    ['white', [0, 128, 255, 0]],
    ['black', [255, 127, 0, 255]],
    ['transparent', [255, 127, 0, 255]],
  ] as const)('blends by %s where the vendor does', async (polarity, values) => {
    expect(await row(polarity, true)).toEqual(values);
  });

  it('is grey, or the picture itself with alpha', async () => {
    const over = await pngOf(4, 2, RAMP);

    const grey = await prepareMask({ mask: MASK, order: { polarity: 'white', sizePx: SIZE } });
    const clear = await prepareMask({ mask: MASK, order: { polarity: 'transparent', sizePx: SIZE, over } });

    expect(await sharp(grey.bytes).metadata()).toMatchObject({ channels: 1, width: 4, height: 2 });
    const { at } = await pixelsOf(clear.bytes);
    expect(at(3, 1)).toEqual([15, 7, 3, 255]);
    expect(at(2, 1)).toEqual([10, 7, 2, 0]);
  });

  it('has alpha also where nothing is marked, and none where only the picture is clear', async () => {
    const over = await pngOf(4, 2, () => [9, 9, 9, 0]);
    const mask = await maskOf(4, 2, () => 0);

    const { bytes } = await prepareMask({ mask, order: { polarity: 'transparent', sizePx: SIZE, over } });

    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
    expect((await pixelsOf(bytes)).at(0, 0)).toEqual([255, 255, 255, 255]);
  });

  it('must have the size of its picture', async () => {
    const of = await pngOf(5, 2, RAMP);

    await expect(prepareMask({ mask: MASK, order: { polarity: 'white', sizePx: SIZE, of } })).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [{ field: 'mask', message: 'the mask is 4 x 2 px but the picture is 5 x 2 px' }],
    });
  });
});

const sides = fc.integer({ min: 1, max: 24 });
const marks = fc.record({ width: sides, height: sides, widthPx: sides, heightPx: sides, seed: fc.integer() });

it('covers in any size all that was marked, and by every polarity the same', async () => {
  await fc.assert(
    fc.asyncProperty(marks, async ({ width, height, widthPx, heightPx, seed }) => {
      const isMarked = (x: number, y: number) => ((x * 7 + y * 13 + seed) & 7) === 0;
      const mask = await maskOf(width, height, (x, y) => (isMarked(x, y) ? 90 : 0));

      const [white, black, clear] = await Promise.all(
        (['white', 'black', 'transparent'] as const).map(async (polarity) =>
          pixelsOf((await prepareMask({ mask, order: { polarity, sizePx: { widthPx, heightPx } } })).bytes),
        ),
      );

      for (let y = 0; y < heightPx; y++)
        for (let x = 0; x < widthPx; x++) {
          const [value] = white!.at(x, y);
          expect([255 - black!.at(x, y)[0]!, 255 - clear!.at(x, y)[3]!]).toEqual([value, value]);
        }
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          if (!isMarked(x, y)) continue;
          // The pixel that the middle of what was marked falls into.
          const there = white!.at(
            Math.floor(((x + 0.5) * widthPx) / width),
            Math.floor(((y + 0.5) * heightPx) / height),
          );
          expect(there[0]).toBe(255);
        }
    }),
    { numRuns: 25 },
  );
});
