import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMask } from '../image/mask.ts';
import { createRaster } from '../image/raster.ts';
import { fillHole } from './fill-hole.ts';
import { NothingKnownError } from './nothing-known-error.ts';
import { noise, paint, paintMask } from './testing/fixtures.ts';

const fast = { seed: 1, profile: 'fast' } as const;

/** Rectangles of full or partial mask, thin or thick, anywhere including the border. */
const anyPicture = fc.record({
  width: fc.integer({ min: 1, max: 50 }),
  height: fc.integer({ min: 1, max: 50 }),
  boxes: fc.array(
    fc.record({
      x: fc.integer({ min: -5, max: 49 }),
      y: fc.integer({ min: -5, max: 49 }),
      width: fc.integer({ min: 1, max: 30 }),
      height: fc.integer({ min: 1, max: 30 }),
      value: fc.constantFrom(255, 255, 128, 1),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  opaque: fc.boolean(),
  seed: fc.nat(),
  profile: fc.constantFrom('preview' as const, 'fast' as const, 'quality' as const),
  searchMargin: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined }),
});

function build({ width, height, boxes, opaque, seed }: typeof anyPicture extends fc.Arbitrary<infer T> ? T : never) {
  const image = paint(width, height, noise(seed));
  if (!opaque)
    for (let i = 3; i < image.data.length; i += 4) image.data[i] = image.data[i - 1]! & 1 ? 255 : image.data[i - 2]!;
  const mask = paintMask(width, height, (x, y) =>
    boxes.reduce((value, b) => (x >= b.x && y >= b.y && x < b.x + b.width && y < b.y + b.height ? b.value : value), 0),
  );
  return { image, mask };
}

describe('laws', () => {
  test('pixels with mask 0 come back bit-identical, whatever the picture, mask, size, profile and margin', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, async (picture) => {
        const { image, mask } = build(picture);
        fc.pre(mask.data.includes(0));

        const { raster } = await fillHole(image, mask, picture);

        for (let i = 0; i < mask.data.length; i++) {
          if (mask.data[i] !== 0) continue;
          for (let c = 0; c < 4; c++) expect(raster.data[4 * i + c]).toBe(image.data[4 * i + c]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a soft pixel is the mix of the original and the fill by its mask', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 254 }), async (seed, value) => {
        const image = paint(40, 33, noise(seed));
        const soft = paintMask(40, 33, (x, y) => (x > 10 && x < 25 && y > 8 && y < 20 ? (x > 15 ? value : 255) : 0));
        const hard = paintMask(40, 33, (x, y) => (soft.data[y * 40 + x]! > 0 ? 255 : 0));

        const mixed = (await fillHole(image, soft, fast)).raster;

        const filled = (await fillHole(image, hard, fast)).raster;
        for (let i = 0; i < filled.data.length; i++) {
          const share = soft.data[i >> 2]! / 255;
          const expected = Math.round(image.data[i]! + (filled.data[i]! - image.data[i]!) * share);
          expect(mixed.data[i]).toBe(expected);
        }
      }),
      { numRuns: 5 },
    );
  });

  test('what was under the mask does not matter', async () => {
    const mask = paintMask(50, 50, (x, y) => (Math.hypot(x - 24, y - 30) < 12 ? 255 : 0));
    const image = paint(50, 50, noise(4));
    const other = createRaster(50, 50, image.data.slice());
    for (let i = 0; i < 2500; i++) if (mask.data[i] === 255) other.data.fill(17, 4 * i, 4 * i + 4);

    expect((await fillHole(other, mask, fast)).raster.data).toEqual((await fillHole(image, mask, fast)).raster.data);
  });
});

describe('seeds', () => {
  const image = paint(60, 60, noise(9));
  const mask = paintMask(60, 60, (x, y) => (x > 20 && x < 45 && y > 15 && y < 40 ? 255 : 0));

  test('the same seed gives the same pixels', async () => {
    expect((await fillHole(image, mask, fast)).raster.data).toEqual((await fillHole(image, mask, fast)).raster.data);
  });

  test('another seed gives another variant', async () => {
    expect((await fillHole(image, mask, { ...fast, seed: 2 })).raster.data).not.toEqual(
      (await fillHole(image, mask, fast)).raster.data,
    );
  });
});

describe('content', () => {
  test('a periodic pattern is continued', async () => {
    const stripes = (x: number): number => (x % 12 < 6 ? 40 : 210);
    const image = paint(96, 96, stripes);
    const mask = paintMask(96, 96, (x, y) => (Math.hypot(x - 48, y - 48) < 16 ? 255 : 0));

    const { raster } = await fillHole(image, mask, { seed: 3, profile: 'quality' });

    let error = 0;
    let count = 0;
    mask.data.forEach((value, i) => {
      if (value === 0) return;
      error += Math.abs(raster.data[4 * i]! - stripes(i % 96));
      count++;
    });
    expect(error / count).toBeLessThan(4);
  });

  test('a hole in a flat area takes its colour exactly', async () => {
    const image = paint(40, 40, () => [12, 200, 77]);
    const mask = paintMask(40, 40, (x, y) => (x > 10 && x < 30 && y > 10 && y < 30 ? 255 : 0));

    expect((await fillHole(image, mask, fast)).raster.data).toEqual(image.data);
  });

  test('a margin of transparent pixels around an opaque picture becomes opaque', async () => {
    const image = paint(64, 48, noise(5));
    const mask = paintMask(64, 48, (x) => (x < 16 ? 255 : 0));
    for (let i = 0; i < mask.data.length; i++) if (mask.data[i] === 255) image.data.fill(0, 4 * i, 4 * i + 4);

    const { raster } = await fillHole(image, mask, fast);

    for (let i = 3; i < raster.data.length; i += 4) expect(raster.data[i]).toBe(255);
  });

  test('a hole in transparent surroundings becomes transparent', async () => {
    const image = paint(48, 48, () => 200);
    for (let i = 0; i < 48 * 48; i++) if (i % 48 > 8) image.data[4 * i + 3] = 0;
    const mask = paintMask(48, 48, (x, y) => (x > 25 && x < 35 && y > 20 && y < 30 ? 255 : 0));

    const { raster } = await fillHole(image, mask, fast);

    expect([...raster.data.subarray(4 * (25 * 48 + 30), 4 * (25 * 48 + 30) + 4)]).toEqual([0, 0, 0, 0]);
  });
});

describe('edge cases', () => {
  test('a mask over the whole picture is an error', async () => {
    const mask = createMask(9, 9, new Uint8Array(81).fill(1));

    await expect(fillHole(createRaster(9, 9), mask, fast)).rejects.toThrow(NothingKnownError);
  });

  test('a mask of another size is an error that names both sizes', async () => {
    await expect(fillHole(createRaster(9, 9), createMask(9, 8), fast)).rejects.toThrow(/9 x 8.*9 x 9/);
  });

  test('an empty mask changes nothing and says so', async () => {
    const image = paint(20, 10, noise(1));

    const { raster, warnings } = await fillHole(image, createMask(20, 10), fast);

    expect(raster.data).toEqual(image.data);
    expect(warnings).toEqual(['fill-mask-empty']);
  });

  test('a picture smaller than a patch is filled smoothly and says so', async () => {
    const image = paint(3, 2, (x) => 50 * x);
    const mask = paintMask(3, 2, (x) => (x === 1 ? 255 : 0));

    const { raster, warnings } = await fillHole(image, mask, fast);

    expect([raster.data[4], raster.data[16]]).toEqual([50, 50]);
    expect(warnings).toContain('fill-diffused');
  });

  test('one missing pixel in a ramp is filled with about its value', async () => {
    const image = paint(64, 64, (x) => 3 * x);
    const mask = paintMask(64, 64, (x, y) => (x === 30 && y === 30 ? 255 : 0));

    const { raster, warnings } = await fillHole(image, mask, fast);

    expect(Math.abs(raster.data[4 * (30 * 64 + 30)]! - 90)).toBeLessThanOrEqual(3);
    expect(warnings).toEqual([]);
  });

  test('far-apart holes of different thickness are all filled', async () => {
    const image = paint(120, 80, () => 90);
    const mask = paintMask(120, 80, (x, y) => ((x < 40 && y < 40) || (x > 100 && y === 70) || y === 79 ? 255 : 0));
    for (let i = 0; i < mask.data.length; i++) if (mask.data[i] === 255) image.data.fill(0, 4 * i, 4 * i + 3);

    const { raster } = await fillHole(image, mask, fast);

    expect(new Set(raster.data.filter((_, i) => i % 4 === 0))).toEqual(new Set([90]));
  });

  test('a hole that touches every border is filled', async () => {
    const image = paint(80, 80, (x, y) => (x >= 20 && y >= 20 && x < 60 && y < 60 ? 130 : 0));
    const mask = paintMask(80, 80, (x, y) => (x >= 20 && y >= 20 && x < 60 && y < 60 ? 0 : 255));

    const { raster, warnings, coverage } = await fillHole(image, mask, fast);

    expect(new Set(raster.data.filter((_, i) => i % 4 === 0))).toEqual(new Set([130]));
    expect(coverage.holeShare).toBe(0.75);
    expect(warnings).toEqual(['fill-sources-short']);
  });
});

test('progress rises to 1, and what the callback throws cancels the fill', async () => {
  const image = paint(60, 60, noise(2));
  const mask = paintMask(60, 60, (x, y) => (x > 20 && y > 20 && x < 40 && y < 40 ? 255 : 0));
  const seen: number[] = [];
  const cancelled = new Error('cancelled');

  await fillHole(image, mask, { ...fast, onProgress: (fraction) => seen.push(fraction) });
  const cancel = (): never => {
    throw cancelled;
  };

  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  await expect(fillHole(image, mask, { ...fast, onProgress: cancel })).rejects.toThrow(cancelled);
});

describe('what a fill may copy', () => {
  /** Grey with one red square, all of the right half missing. */
  const picture = paint(64, 32, (x, y) =>
    x > 12 && x < 24 && y > 8 && y < 22 ? [200, 20, 20] : 120 + ((x * 7 + y * 3) % 5),
  );
  const rightHalf = paintMask(64, 32, (x) => (x >= 32 ? 255 : 0));
  const isRed = (data: Uint8ClampedArray, i: number): boolean => data[4 * i]! > 160 && data[4 * i + 1]! < 80;

  test('what is to be avoided is never copied', async () => {
    const avoid = paintMask(64, 32, (x, y) => (x > 10 && x < 26 && y > 6 && y < 24 ? 255 : 0));

    const { raster, origins } = await fillHole(picture, rightHalf, {
      ...fast,
      avoid,
      variety: 9000,
      withOrigins: true,
    });

    for (let i = 0; i < rightHalf.data.length; i++) {
      if (rightHalf.data[i] === 0) continue;
      expect(isRed(raster.data, i)).toBe(false);
      expect(avoid.data[origins![i]!]).toBe(0);
    }
  });

  test('origins are known pixels for what was missing, and nothing for what was not', async () => {
    const { origins } = await fillHole(picture, rightHalf, { ...fast, withOrigins: true });

    for (let i = 0; i < rightHalf.data.length; i++)
      if (rightHalf.data[i] === 0) expect(origins![i]).toBe(-1);
      else expect(rightHalf.data[origins![i]!]).toBe(0);
  });

  test('beside a picture what lies level with the place is preferred', async () => {
    const bands = paint(96, 64, (x, y) => ((x * 5 + y * 11) % 7) + (y < 32 ? 120 : 132));
    const beside = paintMask(96, 64, (x) => (x >= 48 ? 255 : 0));
    const place = { rect: { x: 0, y: 0, width: 48, height: 64 }, costPerPx: 5000 };

    const { origins } = await fillHole(bands, beside, { ...fast, place, withOrigins: true });

    const rows = [...origins!.keys()].filter((i) => origins![i]! >= 0);
    const meanShift =
      rows.reduce((sum, i) => sum + Math.abs(Math.floor(origins![i]! / 96) - Math.floor(i / 96)), 0) / rows.length;
    expect(meanShift).toBeLessThan(3);
  });
});
