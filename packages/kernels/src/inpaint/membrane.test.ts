import { expect, test } from 'vitest';
import { createLevel } from './create-level.ts';
import { SCRIPT_STEPS } from './steps/script-steps.ts';
import { membrane } from './membrane.ts';
import { drawLevelImage, levelWithSquareHole } from './testing/fixtures.ts';

const HIDDEN = [
  '....................',
  '.######.............',
  '.######.............',
  '.######.............',
  '.######.............',
  '....................',
  '....................',
  '....................',
];

test('a ramp is continued through a hole', () => {
  const level = levelWithSquareHole(20, 8, (x, y) => 5 * x + 3 * y);

  const colours = membrane(level);

  for (let i = 0; i < 400; i++) expect(colours[4 * i]).toBeCloseTo(5 * (i % 20) + 3 * Math.floor(i / 20), 3);
});

test('inside a hole every value lies between those of the rim, nearest to the near ones', () => {
  const level = createLevel(
    drawLevelImage(HIDDEN, (x) => (x < 4 ? 0 : 200)),
    1,
    SCRIPT_STEPS,
  )!;

  const colours = membrane(level);

  const row = Array.from({ length: 6 }, (_, x) => colours[4 * (2 * 20 + x + 1)]!);
  expect(row.every((value) => value > 0 && value < 200)).toBe(true);
  expect(row).toEqual(row.toSorted((a, b) => a - b));
});

test('the border of the picture pulls nothing: a hole in a corner takes the colour beside it', () => {
  const level = createLevel(
    drawLevelImage(['###.....', '###.....', ...Array.from({ length: 6 }, () => '........')], () => 90),
    1,
    SCRIPT_STEPS,
  )!;

  const colours = membrane(level);

  expect(colours[0]).toBeCloseTo(90, 3);
});

test('known pixels stay', () => {
  const level = levelWithSquareHole(20, 8, (x, y) => (37 * x + 11 * y) & 255);

  const colours = membrane(level);

  for (let i = 0; i < 400; i++) if (level.hole[i] === 0) expect(colours[4 * i]).toBe(level.image[4 * i]);
});
