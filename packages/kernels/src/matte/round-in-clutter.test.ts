import { expect, test } from 'vitest';
import { roundInClutter } from './round-in-clutter.ts';

const SIDE = 32;
const at = (x: number, y: number): number => y * SIDE + x;

/** The left half, with a tooth of 2 x 4 px and a speck. */
const side = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
  const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
  const isTooth = x >= 16 && x < 20 && y >= 8 && y < 10;
  const isSpeck = x >= 25 && x < 28 && y >= 24 && y < 27;
  return x < 16 || isTooth || isSpeck ? 1 : 0;
});

test('without clutter every pixel keeps its side', () => {
  expect(roundInClutter(side, new Float32Array(SIDE * SIDE).fill(0.4), SIDE, SIDE)).toBe(side);
});

test('in clutter teeth and specks go, and the edge stays where it is', () => {
  const rounded = roundInClutter(side, new Float32Array(SIDE * SIDE).fill(1), SIDE, SIDE);

  expect([rounded[at(18, 8)], rounded[at(26, 25)]]).toEqual([0, 0]);
  for (const y of [3, 20, 28]) expect([rounded[at(15, y)], rounded[at(16, y)]]).toEqual([1, 0]);
});

test('only where there is clutter', () => {
  const clutter = Float32Array.from({ length: SIDE * SIDE }, (_, i) => (i < 16 * SIDE ? 1 : 0));

  const rounded = roundInClutter(side, clutter, SIDE, SIDE);

  expect([rounded[at(18, 8)], rounded[at(26, 25)]]).toEqual([0, 1]);
});
