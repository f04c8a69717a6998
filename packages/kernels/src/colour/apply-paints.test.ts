import { expect, test } from 'vitest';
import { createLinearRaster, type LinearRaster } from '../image/linear-raster.ts';
import { applyPaints } from './apply-paints.ts';
import { fromOklab, toOklab } from './oklab-picture.ts';
import type { Oklab } from './oklab.ts';

const SIDE = 48;
const PINK: Oklab = [0.68, 0.17, -0.02];
const TEAL: Oklab = [0.55, -0.09, -0.03];
const OPTIONS = { lightness: 0.85, kept: 0.6 };

/** Light from the upper left to the lower right, grey. */
function shaded(): LinearRaster {
  const data = new Float32Array(SIDE * SIDE * 4);
  for (let y = 0, i = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++, i += 4) data.set([...Array<number>(3).fill((x + y) / (2.5 * SIDE)), 1], i);
  return createLinearRaster(SIDE, SIDE, data);
}

function shareNearest(picture: LinearRaster, one: Oklab, other: Oklab): number {
  const { greenRed, blueYellow } = toOklab(picture);
  let count = 0;
  for (let i = 0; i < greenRed.length; i++) {
    const toOne = Math.hypot(greenRed[i]! - one[1], blueYellow[i]! - one[2]);
    const toOther = Math.hypot(greenRed[i]! - other[1], blueYellow[i]! - other[2]);
    if (toOne < toOther) count++;
  }
  return count / greenRed.length;
}

test.each([0.3, 0.5, 0.8])('a paint of share %s covers about that part of the picture', (share) => {
  const out = applyPaints(
    shaded(),
    [
      { colour: PINK, share },
      { colour: TEAL, share: 1 - share },
    ],
    OPTIONS,
  );

  expect(Math.abs(shareNearest(out, PINK, TEAL) - share)).toBeLessThan(0.08);
});

test('light stays where it was', () => {
  const out = toOklab(applyPaints(shaded(), [{ colour: PINK, share: 1 }], OPTIONS)).lightness;

  for (let x = 1; x < SIDE; x++) expect(out[x + x * SIDE]!).toBeGreaterThan(out[x - 1 + (x - 1) * SIDE]!);
});

test('a smooth picture stays smooth: no step larger than one of the eye', () => {
  const out = toOklab(
    applyPaints(
      shaded(),
      [
        { colour: PINK, share: 0.5 },
        { colour: TEAL, share: 0.5 },
      ],
      OPTIONS,
    ),
  );

  for (let x = 1; x < SIDE; x++) {
    const i = x + 24 * SIDE;
    const step = Math.hypot(out.greenRed[i]! - out.greenRed[i - 1]!, out.blueYellow[i]! - out.blueYellow[i - 1]!);
    expect(step).toBeLessThan(0.05);
  }
});

test('without paints, or with nothing to be seen, the picture stays the same', () => {
  const empty = createLinearRaster(4, 4);
  const picture = shaded();

  expect(applyPaints(picture, [], OPTIONS)).toBe(picture);
  expect(applyPaints(empty, [{ colour: PINK, share: 1 }], OPTIONS)).toBe(empty);
});

test('alpha stays', () => {
  const half = createLinearRaster(2, 1, Float32Array.of(0.2, 0.2, 0.2, 0.5, 0, 0, 0, 0));

  const { data } = applyPaints(half, [{ colour: PINK, share: 1 }], OPTIONS);

  expect([data[3], data[7]]).toEqual([0.5, 0]);
});

test('Oklab and back is the same picture', () => {
  const picture = shaded();

  const back = fromOklab(toOklab(picture)).data;

  back.forEach((value, i) => expect(value).toBeCloseTo(picture.data[i]!, 4));
});
