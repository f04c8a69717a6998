import { expect, test } from 'vitest';
import { createRandom } from '../../noise/random.ts';
import { createGridCut, DIRECTIONS } from './grid-cut.ts';

const SIDE = 3;
const NODES = SIDE * SIDE;

/** A square of nodes, each joined to those beside it. */
function squareNeighbours(): Int32Array {
  const neighbours = new Int32Array(DIRECTIONS * NODES).fill(-1);
  for (let n = 0; n < NODES; n++) {
    const x = n % SIDE;
    if (x < SIDE - 1) neighbours[DIRECTIONS * n] = n + 1;
    if (x > 0) neighbours[DIRECTIONS * n + 1] = n - 1;
    if (n < NODES - SIDE) neighbours[DIRECTIONS * n + 2] = n + SIDE;
    if (n >= SIDE) neighbours[DIRECTIONS * n + 3] = n - SIDE;
  }
  return neighbours;
}

test('no other cut of a small graph is cheaper, however often it is used', () => {
  const random = createRandom(1);
  const below = (limit: number) => Math.floor(random() * limit);
  const neighbours = squareNeighbours();
  const cut = createGridCut(neighbours);

  for (let round = 0; round < 200; round++) {
    const terminal = Int32Array.from({ length: NODES }, () => below(21) - 10);
    const capacity = neighbours.map((neighbour) => (neighbour < 0 ? 0 : below(8)));
    const cost = (isSink: (node: number) => boolean): number => {
      let sum = 0;
      for (let n = 0; n < NODES; n++) {
        if (isSink(n)) sum += Math.max(0, terminal[n]!);
        else sum += Math.max(0, -terminal[n]!);
        for (let d = 0; d < DIRECTIONS; d++) {
          const m = neighbours[DIRECTIONS * n + d]!;
          if (m >= 0 && !isSink(n) && isSink(m)) sum += capacity[DIRECTIONS * n + d]!;
        }
      }
      return sum;
    };
    cut.terminal.set(terminal);
    cut.capacity.set(capacity);

    cut.solve();

    let least = Infinity;
    for (let sides = 0; sides < 2 ** NODES; sides++)
      least = Math.min(
        least,
        cost((n) => ((sides >> n) & 1) === 1),
      );
    expect(cost(cut.isSink)).toBe(least);
  }
});
