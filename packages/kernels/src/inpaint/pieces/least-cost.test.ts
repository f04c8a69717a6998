import { expect, test } from 'vitest';
import { hashPoint } from '../../noise/hash.ts';
import { levelWithSquareHole } from '../testing/fixtures.ts';
import { labelPieces } from './label-pieces.ts';
import { leastCost } from './least-cost.ts';
import { createPieceGraph } from './piece-graph.ts';

const SIZE = 40;
const displacements = [-13, 14, 16].map((dx, k) => ({ dx, dy: k }));
const tried = [0, 1, 2];

test('nothing costs less than copying what is as it was', () => {
  const graph = createPieceGraph(
    levelWithSquareHole(SIZE, 10, () => 0),
    displacements,
    1,
  );

  expect(leastCost(graph, tried)).toBe(0);
});

test('what is found costs more than what is not possible for less, but not by far', () => {
  const graph = createPieceGraph(
    levelWithSquareHole(SIZE, 10, (x, y) => hashPoint(x, y, 1) & 63),
    displacements,
    1,
  );

  const least = leastCost(graph, tried);

  const found = labelPieces(graph, tried, new Int32Array(graph.places.length));
  expect(least).toBeGreaterThan(found / 2);
  expect(least).toBeLessThan(found);
});
