import { expect, test } from 'vitest';
import { slopeFbm, tileFbm, tileNoise } from './slope-noise.ts';

const STEP = 1e-5;

test('the slopes are those of the value, whatever the octaves', () => {
  const here = new Float64Array(3);
  const there = new Float64Array(3);
  for (const [x, y, octaves] of [
    [3.3, 7.1, 1],
    [-12.4, 0.7, 4],
    [101.9, -55.2, 5.5],
  ] as const) {
    slopeFbm(x, y, octaves, 0.5, here);

    slopeFbm(x + STEP, y, octaves, 0.5, there);
    expect((there[0]! - here[0]!) / STEP).toBeCloseTo(here[1]!, 2);
    slopeFbm(x, y + STEP, octaves, 0.5, there);
    expect((there[0]! - here[0]!) / STEP).toBeCloseTo(here[2]!, 2);
  }
});

test('an octave fades in without a jump', () => {
  expect(tileFbm(4.2, 1.7, 3.0001)).toBeCloseTo(tileFbm(4.2, 1.7, 3), 3);
  expect(tileFbm(4.2, 1.7, 0)).toBe(0);
});

test('repeats after 256 cells and stays within -1..1', () => {
  expect(tileNoise(3.25, 9.5)).toBeCloseTo(tileNoise(259.25, 9.5 - 256), 9);
  for (let i = 0; i < 500; i++) expect(Math.abs(tileNoise(i * 1.37, i * 0.73))).toBeLessThanOrEqual(1);
});
