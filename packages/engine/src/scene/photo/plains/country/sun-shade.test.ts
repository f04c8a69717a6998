import { expect, test } from 'vitest';
import { sweepSunShade } from './sun-shade.ts';

const wall = (x: number): number => (x > 10 && x < 12 ? 4 : 0);
const options = { reachesM: [40, 160], cells: 200 };

test('a wall throws a shadow as long as the sun is low, away from the sun', () => {
  const tangent = 0.5;
  const length = Math.hypot(1, tangent);
  const { lit } = sweepSunShade(wall, { sun: [1 / length, tangent / length, 0], ...options });

  expect(lit(5, 20)).toBeLessThan(0.1);
  expect(lit(0.5, 20)).toBeGreaterThan(0.9);
  expect(lit(16, 20)).toBeGreaterThan(0.9);
});

test('without a sun above the horizon nothing is in the shade', () => {
  expect(sweepSunShade(wall, { sun: [0.99, -0.05, 0], ...options }).lit(5, 20)).toBe(1);
});
