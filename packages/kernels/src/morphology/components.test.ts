import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectedComponents } from './components.ts';

// prettier-ignore
const PICTURE = Uint8Array.from([
  1, 0, 1, 0, 1,
  0, 1, 0, 0, 1,
  0, 0, 0, 1, 1,
]);

test('corners connect eight ways', () => {
  const { labels, areas } = connectedComponents(PICTURE, 5, 3, 8);

  // prettier-ignore
  expect([...labels]).toEqual([
    1, 0, 1, 0, 2,
    0, 1, 0, 0, 2,
    0, 0, 0, 2, 2,
  ]);
  expect([...areas]).toEqual([8, 3, 4]);
});

test('corners do not connect four ways', () => {
  const { labels, areas } = connectedComponents(PICTURE, 5, 3, 4);

  // prettier-ignore
  expect([...labels]).toEqual([
    1, 0, 2, 0, 3,
    0, 4, 0, 0, 3,
    0, 0, 0, 3, 3,
  ]);
  expect([...areas]).toEqual([8, 1, 1, 4, 1]);
});

test('arms that meet only at the bottom are one part', () => {
  // prettier-ignore
  const fork = Uint8Array.from([
    1, 0, 1, 0, 1,
    1, 0, 1, 0, 1,
    1, 1, 1, 1, 1,
  ]);

  expect([...connectedComponents(fork, 5, 3, 4).areas]).toEqual([4, 11]);
});

test('the ends of neighbouring rows do not connect', () => {
  expect([...connectedComponents(Uint8Array.from([0, 1, 1, 0]), 2, 2, 4).areas]).toEqual([2, 1, 1]);
});

test('it finds the same parts as a flood', () => {
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc.tuple(
        fc.constant(width),
        fc.constant(height),
        fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 1 }),
      ),
    );

  fc.assert(
    fc.property(picture, fc.constantFrom(4 as const, 8 as const), ([width, height, inside], neighbours) => {
      const { labels, areas } = connectedComponents(inside, width, height, neighbours);

      expect([...labels]).toEqual(flood(inside, width, height, neighbours));
      expect(areas.reduce((a, b) => a + b, 0)).toBe(width * height);
    }),
  );
});

function flood(inside: Uint8Array, width: number, height: number, neighbours: 4 | 8): number[] {
  const labels = Array.from(inside, () => 0);
  let count = 0;
  const visit = (x: number, y: number, label: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    if (inside[y * width + x] === 0 || labels[y * width + x] !== 0) return;
    labels[y * width + x] = label;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) if (neighbours === 8 || dx === 0 || dy === 0) visit(x + dx, y + dy, label);
  };
  for (let i = 0; i < inside.length; i++)
    if (inside[i] === 1 && labels[i] === 0) visit(i % width, Math.floor(i / width), ++count);
  return labels;
}
