import { expect, test } from 'vitest';
import { collectSoftEdge } from './soft-edge.ts';

test('a soft pixel brings its four neighbours, each in one slot', () => {
  // prettier-ignore
  const alpha = Float32Array.from([
    0, 0, 0, 0,
    0, 0.5, 0.5, 1,
    0, 0, 0, 0,
  ]);

  const { pixels, around } = collectSoftEdge(alpha, 4, 3, 0.1);

  const pixelsAround = Array.from(around, (slot) => pixels[slot]);
  expect(pixelsAround).toEqual([5, 4, 6, 1, 9, 6, 5, 7, 2, 10]);
  expect(new Set(pixels).size).toBe(pixels.length);
  expect(pixels.length).toBe(8);
});

test('at the border a pixel is its own neighbour', () => {
  const { pixels, around } = collectSoftEdge(Float32Array.from([0.5]), 1, 1, 0.1);

  expect([...pixels]).toEqual([0]);
  expect([...around]).toEqual([0, 0, 0, 0, 0]);
});

test('a hard matte has no soft edge', () => {
  expect(collectSoftEdge(Float32Array.from([0, 1, 1, 0]), 2, 2, 0.1).pixels).toHaveLength(0);
});
