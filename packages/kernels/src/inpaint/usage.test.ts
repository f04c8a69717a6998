import { expect, test } from 'vitest';
import { levelWithSquareHole } from './testing/fixtures.ts';
import { packMatch } from './patch.ts';
import { createUsagePlanes, usageCosts } from './usage.ts';

test('a source that everything is copied from costs, one that nothing is copied from does not', () => {
  const level = levelWithSquareHole(48, 12, () => 100);
  level.match.fill(packMatch(2, 3));

  const costs = usageCosts(level, 10, createUsagePlanes(level));

  expect(costs[3 * 48 + 2]).toBe(80);
  expect(costs[40 * 48 + 40]).toBe(0);
});
