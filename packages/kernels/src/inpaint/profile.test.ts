import { expect, test } from 'vitest';
import { coarsestLevel } from './fill-window.ts';
import { atLevel } from './profile.ts';
import { createProgress } from './progress.ts';

test('effort runs from its first value at the finest level to its second at the coarsest', () => {
  expect([0, 1, 2, 3, 4].map((level) => atLevel([4, 20], level, 4))).toEqual([4, 8, 12, 16, 20]);
});

test('a single level takes the middle', () => {
  expect(atLevel([4, 20], 0, 0)).toBe(12);
});

test('the pyramid ends where the hole is at most a patch thick', () => {
  expect([2, 6, 7, 12, 13, 96].map((thickness) => coarsestLevel(thickness))).toEqual([0, 0, 1, 1, 2, 4]);
});

test('progress never falls and ends at 1', () => {
  const seen: number[] = [];
  const progress = createProgress(10, (fraction) => seen.push(fraction));

  progress.advance(4);
  progress.reach(2);
  progress.advance(20);

  expect(seen).toEqual([0.4, 0.4, 1]);
});
