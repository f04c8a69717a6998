import { expect, test } from 'vitest';
import { guidedSmooth } from './guided-smooth.ts';

const SIDE = 24;

function channel(value: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, i) => value(i % SIDE, Math.floor(i / SIDE)));
}

const OPTIONS = { radiusPx: 3, epsilon: 0.001 };

test('a constant stays what it is', () => {
  const smooth = guidedSmooth(
    channel(() => 0.4),
    SIDE,
    SIDE,
    OPTIONS,
  );

  for (const value of smooth) expect(value).toBeCloseTo(0.4, 5);
});

test('fine texture goes and a step stays sharp', () => {
  const textured = channel((x, y) => (x < SIDE / 2 ? 0.2 : 0.8) + ((x + y) % 2 === 0 ? 0.01 : -0.01));

  const smooth = guidedSmooth(textured, SIDE, SIDE, OPTIONS);

  const row = smooth.subarray(12 * SIDE, 13 * SIDE);
  expect(Math.abs(row[3]! - row[4]!)).toBeLessThan(0.004);
  expect(row[SIDE / 2]! - row[SIDE / 2 - 1]!).toBeGreaterThan(0.55);
});
