import { expect, test } from 'vitest';
import { levelWithSquareHole } from '../testing/fixtures.ts';
import { rimDisplacements } from './rim-displacements.ts';

test('what continues a lattice lies whole cells away', () => {
  const level = levelWithSquareHole(40, 10, (x, y) => 20 * (x % 8) + 5 * (y % 7));

  const [first] = rimDisplacements(level, 4);

  expect([Math.abs(first!.dx % 8), Math.abs(first!.dy % 7)]).toEqual([0, 0]);
});
