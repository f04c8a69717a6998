import { expect, test } from 'vitest';
import { findFragments, lookDistance, looksOf } from './floating-fragments.ts';
import { SCRIPT_STEPS } from './steps/script-steps.ts';
import { drawLevelImage } from './testing/fixtures.ts';
import { createLevel } from './create-level.ts';
import { isWithin, RED, stripedLevel } from './testing/striped-level.ts';

const indexOf = (x: number, y: number, width: number) => y * width + x;

test('a piece that nothing around the hole looks like is a fragment, its middle the core', () => {
  const level = stripedLevel(SCRIPT_STEPS);

  const [fragment, ...others] = findFragments(level);

  expect(others).toEqual([]);
  for (let y = 27; y < 31; y++)
    for (let x = 27; x < 31; x++) expect(fragment!.core).toContain(indexOf(x, y, level.width));
  for (const i of fragment!.pixels) expect(isWithin(i % level.width, Math.floor(i / level.width), 25, 33)).toBe(true);
  expect(fragment!.strangeness).toBeGreaterThan(100);
});

test('what the rim shows too is none', () => {
  const level = stripedLevel(SCRIPT_STEPS);
  for (let y = 26; y < 32; y++)
    for (const x of [15, 36]) level.pixels.fill(RED, indexOf(x, y, level.width), indexOf(x + 5, y, level.width));

  expect(findFragments(level)).toEqual([]);
});

test('specks are none', () => {
  const level = stripedLevel(SCRIPT_STEPS);
  for (let y = 24; y < 34; y++)
    for (let x = 24; x < 34; x++) level.pixels[indexOf(x, y, level.width)] = level.pixels[indexOf(x, 44, level.width)]!;
  level.pixels[indexOf(28, 28, level.width)] = 0x50_50_90;

  expect(findFragments(level)).toEqual([]);
});

test('most of the hole is none', () => {
  const level = stripedLevel(SCRIPT_STEPS);
  for (let y = 21; y < 35; y++) level.pixels.fill(RED, indexOf(21, y, level.width), indexOf(35, y, level.width));

  expect(findFragments(level)).toEqual([]);
});

test('looks are means of the known pixels around a known one, and of the missing around a missing one', () => {
  const drawn = [
    '.........',
    '.##......',
    '.##......',
    '.........',
    '.........',
    '.........',
    '.........',
    '.........',
    '.........',
  ];
  const level = createLevel(
    drawLevelImage(drawn, (x) => 10 * x),
    1,
    SCRIPT_STEPS,
  )!;
  for (let i = 0; i < 81; i++) if (level.hole[i] === 1) level.pixels[i] = 0x09_09_09_09;

  const looks = looksOf(level, { x: 0, y: 0, width: 3, height: 2 });

  expect(looks.slice(0, 4)).toEqual(new Float32Array(4).fill(10 / 3));
  expect(looks.slice(16, 20)).toEqual(Float32Array.of(9, 9, 9, 9));
});

test('a difference in texture counts a quarter', () => {
  const looks = Float32Array.of(10, 20, 30, 40, 11, 22, 30, 44);

  expect(lookDistance(looks, 0, looks, 1)).toBe(1 + 4 + 4);
});
