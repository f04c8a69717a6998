import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { findRims } from './find-rims.ts';

const SIDE = 48;
const RED = [170, 40, 20] as const;
const WOOD = [190, 110, 60] as const;
const WHITE = [250, 240, 230] as const;

/** Subject left of column 24 by its side, colours as `paint` says; samples call everything red subject. */
function rimsOf(paint: (x: number, y: number) => readonly [number, number, number]) {
  const wide = createTrimap(SIDE, SIDE);
  const colour = new Float32Array(SIDE * SIDE * 4);
  const side = new Uint8Array(SIDE * SIDE);
  const sampled = { alpha: createMatte(SIDE, SIDE), confidence: new Float32Array(SIDE * SIDE) };
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const painted = paint(x, Math.floor(i / SIDE));
    colour.set(painted, i * 4);
    side[i] = x < 24 ? 1 : 0;
    wide.data[i] = x < 12 ? 255 : x < 36 ? 128 : 0;
    if (wide.data[i] !== 128) continue;
    sampled.alpha.data[i] = painted === RED ? 1 : 0;
    sampled.confidence[i] = 0.8;
  }
  const odds = new Float32Array(SIDE * SIDE);
  return findRims(colour, { side, wide, sampled, odds, coursePx: 3, lookPx: 4, rimPx: 10 });
}

const at = (x: number, y = 24): number => y * SIDE + x;

test('stripes that follow the edge are a rim, and what they enclose belongs to it, whatever its colour', () => {
  const { rims, enclosed } = rimsOf((x) => (x >= 24 ? WOOD : x >= 19 && x < 22 ? WHITE : RED));

  expect([rims[at(20)], rims[at(25)]]).toEqual([1, 1]);
  expect([enclosed[at(20)], enclosed[at(26)]]).toEqual([1, 0]);
});

test('a stripe beyond the edge encloses what the network missed', () => {
  const { enclosed } = rimsOf((x) => (x >= 28 ? WOOD : x >= 23 && x < 26 ? WHITE : RED));

  expect([enclosed[at(25)], enclosed[at(29)]]).toEqual([1, 0]);
});

test('without a stripe of the subject outside, nothing is enclosed', () => {
  const { enclosed } = rimsOf((x) => (x >= 20 ? WOOD : RED));

  expect(enclosed[at(22)]).toBe(0);
});

test('strands that cross the edge are no rim', () => {
  const { rims } = rimsOf((x, y) => (x < 24 || (x < 34 && y % 4 === 0) ? RED : WOOD));

  expect([rims[at(23)], rims[at(28)]]).toEqual([0, 0]);
});

test('what is certain is no rim', () => {
  const { rims, enclosed } = rimsOf((x) => (x < 24 ? RED : WOOD));

  expect([rims[at(4)], rims[at(44)], enclosed[at(4)]]).toEqual([0, 0, 0]);
});
