import { expect, test } from 'vitest';
import { createRandom } from '../../noise/random.ts';
import type { LineSegment } from './line-segments.ts';
import { vanishingPoint } from './vanishing-point.ts';

/** A segment at (x, y) that points at a place. */
function towards(x: number, y: number, atX: number, atY: number): LineSegment {
  const length = Math.hypot(atX - x, atY - y);
  return { x, y, alongX: (atX - x) / length, alongY: (atY - y) / length, length: 0.1 };
}

/** Segments all over -1..1 with a direction for each. */
function scatter(count: number, seed: number, direction: (x: number, y: number) => LineSegment): LineSegment[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => direction(2 * random() - 1, 2 * random() - 1));
}

test('finds the point that most lines meet in, among others that do not', () => {
  const random = createRandom(5);
  const converging = scatter(30, 1, (x, y) => towards(x, y, 3, -1));
  const strays = scatter(20, 2, (x, y) => towards(x, y, x + random() - 0.5, y + random() - 0.5));

  const found = vanishingPoint([...strays, ...converging], createRandom(1), () => true);

  expect(found!.point.x / found!.point.w).toBeCloseTo(3, 1);
  expect(found!.point.y / found!.point.w).toBeCloseTo(-1, 1);
  expect(found!.support).toBeGreaterThan(2.9);
});

test('parallel lines meet at infinity, in their direction', () => {
  const level = scatter(20, 1, (x, y) => towards(x, y, x + 1, y + 0.5));

  const { point } = vanishingPoint(level, createRandom(1), () => true)!;

  expect(Math.abs(point.w)).toBeLessThan(1e-3);
  expect(point.y / point.x).toBeCloseTo(0.5, 3);
});

test('what is not allowed is not found', () => {
  const level = scatter(20, 1, (x, y) => towards(x, y, x + 1, y));

  expect(vanishingPoint(level, createRandom(1), () => false)).toBeUndefined();
});

test('the same seed finds the same point', () => {
  const segments = scatter(40, 3, (x, y) => towards(x, y, 2 + x / 9, 3 * y));

  const [one, other] = [1, 1].map((seed) => vanishingPoint(segments, createRandom(seed), () => true));

  expect(one).toEqual(other);
});
