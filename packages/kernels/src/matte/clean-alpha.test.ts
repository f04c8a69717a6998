import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { cleanAlpha } from './clean-alpha.ts';

const SIDE = 5;

/** A ring of certain subject around an unknown pixel of alpha 0.25. */
function ring(belief: number) {
  // prettier-ignore
  const alpha = [
    0, 0, 0, 0, 0,
    0, 1, 1, 1, 0,
    0, 1, 0.25, 1, 0,
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
  return cleanAlpha(matte, { trimap, certain: trimap, belief: createMatte(SIDE, SIDE, network) }).matte.data[12];
}

test('a hole in which the network believes is filled', () => {
  expect(ring(0.8)).toBe(1);
});

test.each([0.1, 0.4])('an opening of which the network believes %f stays', (belief) => {
  expect(ring(belief)).toBe(0.25);
});

test('a fragment goes that only haze joins to something certain, a strand that reaches the subject stays', () => {
  const alpha = [1, 0.5, 0.25, 0.25, 0.5, 0.75, 0];
  const matte = createMatte(7, 1, Float32Array.from(alpha));
  const trimap = createTrimap(7, 1, Uint8Array.of(255, 128, 128, 128, 128, 255, 0));

  const certain = createTrimap(7, 1, Uint8Array.of(255, 128, 128, 128, 128, 128, 0));

  const cleaned = cleanAlpha(matte, { trimap, certain, belief: matte });

  expect([...cleaned.trimap.data]).toEqual([255, 128, 128, 128, 0, 0, 0]);
  expect([...cleaned.matte.data]).toEqual([1, 0.5, 0.25, 0.25, 0, 0, 0]);
});
