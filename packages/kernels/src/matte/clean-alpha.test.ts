import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { cleanAlpha } from './clean-alpha.ts';

const SIDE = 5;

/** A ring of certain subject around an unknown pixel of alpha 0.25; the ring is open where `gap` is less than 1. */
function ring(belief: number, likeness = 0, gap = 1) {
  // prettier-ignore
  const alpha = [
    0, 0, 0, 0, 0,
    0, 1, 1, 1, 0,
    0, 1, 0.25, gap, 0,
    0, 1, 1, 1, 0,
    0, 0, 0, 0, 0,
  ];
  const network = Float32Array.from(alpha, (a) => (a === 0.25 ? belief : a));
  const trimap = createTrimap(
    SIDE,
    SIDE,
    Uint8Array.from(alpha, (a) => (a === 0.25 ? 128 : a * 255)),
  );
  const matte = createMatte(SIDE, SIDE, Float32Array.from(alpha));
  const options = { trimap, certain: trimap, belief: createMatte(SIDE, SIDE, network) };
  return cleanAlpha(matte, { ...options, odds: new Float32Array(SIDE * SIDE).fill(likeness) }).matte.data[12];
}

test('a hole in which the network believes is filled', () => {
  expect(ring(0.8)).toBe(1);
});

test.each([0.1, 0.4])('an opening of which the network believes %f stays', (belief) => {
  expect(ring(belief)).toBe(0.25);
});

test('a hole that shows the ground stays: a gap in hair', () => {
  expect(ring(0.8, -2)).toBe(0.25);
});

test('a pinhole that a faint line joins to the edge is filled, one that is open is not', () => {
  expect([ring(0.8, 0, 0.75), ring(0.8, 0, 0.25)]).toEqual([1, 0.25]);
});

test('a fragment goes that only haze joins to something certain, a strand that reaches the subject stays', () => {
  const alpha = [1, 0.5, 0.25, 0.25, 0.5, 0.75, 0];
  const matte = createMatte(7, 1, Float32Array.from(alpha));
  const trimap = createTrimap(7, 1, Uint8Array.of(255, 128, 128, 128, 128, 255, 0));

  const certain = createTrimap(7, 1, Uint8Array.of(255, 128, 128, 128, 128, 128, 0));

  const cleaned = cleanAlpha(matte, { trimap, certain, belief: matte, odds: new Float32Array(7) });

  expect([...cleaned.trimap.data]).toEqual([255, 128, 128, 128, 0, 0, 0]);
  expect([...cleaned.matte.data]).toEqual([1, 0.5, 0.25, 0.25, 0, 0, 0]);
});

test('a large fragment in which the network believes stays: a leaf whose stem is in shadow', () => {
  const [width, height] = [60, 20];
  const matte = createMatte(width, height);
  const trimap = createTrimap(width, height);
  for (let i = 0; i < width * height; i++) {
    const x = i % width;
    trimap.data[i] = x < 4 ? 255 : 128;
    matte.data[i] = x < 4 || (x >= 20 && x < 50) ? 1 : 0;
  }
  const odds = new Float32Array(width * height);
  const cleaned = (share: number) => {
    const belief = createMatte(
      width,
      height,
      matte.data.map((alpha) => alpha * share),
    );
    return cleanAlpha(matte, { trimap, certain: trimap, belief, odds }).matte.data[30];
  };

  expect([cleaned(0.8), cleaned(0.4)]).toEqual([1, 0]);
});
