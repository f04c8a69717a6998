import { expect, test } from 'vitest';
import { hashPoint } from '../noise/hash.ts';
import { diffuse } from './diffuse.ts';
import { onionPeel } from './onion-peel.ts';
import { createLevel } from './create-level.ts';
import { SCRIPT_STEPS } from './steps/script-steps.ts';
import { drawLevelImage, levelWithSquareHole } from './testing/fixtures.ts';

test('the onion peel continues a periodic texture exactly', () => {
  const tiles = (x: number, y: number): number => hashPoint(x % 5, y % 5, 3) & 255;
  const level = levelWithSquareHole(30, 7, tiles);

  onionPeel(level, SCRIPT_STEPS);

  for (let i = 0; i < 900; i++) expect(level.image[4 * i]).toBe(tiles(i % 30, Math.floor(i / 30)));
});

test('the onion peel stores matches that are sources', () => {
  const level = levelWithSquareHole(30, 7, (x, y) => hashPoint(x, y, 3) & 255);

  onionPeel(level, SCRIPT_STEPS);

  for (let i = 0; i < level.target.length; i++)
    if (level.match[i] !== 0) expect(level.source[(level.match[i]! >> 16) * 30 + (level.match[i]! & 0xffff)]).toBe(1);
});

test('where a patch sees one thing only, the rest of it follows the other rims', () => {
  // A hole in a grey wall that stands on a black floor: seen from below there is nothing but black.
  const rows = Array.from({ length: 32 }, (_, y) =>
    y >= 6 && y < 18 ? `${'.'.repeat(10)}${'#'.repeat(12)}${'.'.repeat(10)}` : '.'.repeat(32),
  );
  const level = createLevel(
    drawLevelImage(rows, (_, y) => (y < 18 ? 160 : 0)),
    1,
    SCRIPT_STEPS,
  )!;

  onionPeel(level, SCRIPT_STEPS);

  const column = Array.from({ length: 12 }, (_, k) => level.image[4 * ((6 + k) * 32 + 16)]!);
  expect(column.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 160));
});

test('diffusion fills with values between those around the hole and leaves known pixels alone', () => {
  const level = levelWithSquareHole(20, 8, (x) => 10 * x);

  diffuse(level);

  const row = Array.from({ length: 20 }, (_, x) => level.image[4 * (10 * 20 + x)]!);
  expect(row.slice(0, 6)).toEqual([0, 10, 20, 30, 40, 50]);
  expect(row.slice(6, 14).every((value) => value >= 50 && value <= 140)).toBe(true);
  expect(row.slice(14)).toEqual([140, 150, 160, 170, 180, 190]);
});
