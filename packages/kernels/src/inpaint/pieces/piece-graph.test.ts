import { expect, test } from 'vitest';
import { levelWithSquareHole } from '../testing/fixtures.ts';
import { createPieceGraph } from './piece-graph.ts';

const SIZE = 20;

test('what continues the stripes around the hole costs less at its edge than what is half a stripe off', () => {
  const level = levelWithSquareHole(SIZE, 6, (x) => (x % 8 < 4 ? 100 : 130));

  const { places, costs } = createPieceGraph(
    level,
    [
      { dx: 0, dy: -7 },
      { dx: 4, dy: -7 },
    ],
    1,
  );

  const lastRow = places.length - 6;
  for (let n = lastRow; n < places.length; n++) expect(costs[n]!).toBeLessThan(costs[places.length + n]!);
});

test('a displacement shows what is known and nothing beyond the picture', () => {
  const level = levelWithSquareHole(SIZE, 2, (x, y) => x + y);

  const { isShown, shown } = createPieceGraph(
    level,
    [
      { dx: 5, dy: 0 },
      { dx: 12, dy: 0 },
      { dx: 1, dy: 0 },
    ],
    1,
  );

  expect([...isShown]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 1]);
  expect([...shown.subarray(0, 4)].map((word) => word & 255)).toEqual([23, 24, 24, 25]);
});

test('what differs from the fill so far costs more the more guidance it gives', () => {
  const level = levelWithSquareHole(SIZE, 2, (x) => x);
  const costs = [0, 1, 2].map((guidance) => createPieceGraph(level, [{ dx: 5, dy: 0 }], guidance).costs);

  const [none, some, more] = costs.map(([first]) => first!);
  expect(some! - none!).toBeGreaterThan(0);
  expect(more! - none!).toBe(2 * (some! - none!));
});
