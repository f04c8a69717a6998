import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { closedFormMatte } from './closed-form.ts';

const WIDTH = 12;
const HEIGHT = 5;
const OPTIONS = { epsilon: 1e-7, priorWeight: evenly(0), iterations: 200 };

function evenly(weight: number): Float32Array {
  return new Float32Array(WIDTH * HEIGHT).fill(weight);
}

/** Red subject left, blue background right, blended by `alphaOf(x)`. */
function blend(alphaOf: (x: number) => number): Float32Array {
  const colour = new Float32Array(WIDTH * HEIGHT * 4);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const alpha = alphaOf(i % WIDTH);
    colour.set([220 * alpha, 40, 200 * (1 - alpha), 255], i * 4);
  }
  return colour;
}

function trimapOf(at: (x: number) => number) {
  return createTrimap(
    WIDTH,
    HEIGHT,
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => at(i % WIDTH)),
  );
}

test('alpha that is linear in colour is recovered from a band without any prior', () => {
  const alphaOf = (x: number): number => Math.min(1, Math.max(0, (8 - x) / 5));
  const trimap = trimapOf((x) => (x < 2 ? 255 : x > 9 ? 0 : 128));
  const halves = createMatte(WIDTH, HEIGHT, new Float32Array(WIDTH * HEIGHT).fill(0.5));

  const { data } = closedFormMatte(blend(alphaOf), trimap, halves, OPTIONS);

  for (let i = 0; i < data.length; i++) expect(data[i]).toBeCloseTo(alphaOf(i % WIDTH), 1);
});

test('certain pixels are exactly 0 and 1 whatever the prior says', () => {
  const trimap = trimapOf((x) => (x < 5 ? 255 : x > 7 ? 0 : 128));
  const wrong = createMatte(WIDTH, HEIGHT, new Float32Array(WIDTH * HEIGHT).fill(0.3));

  const { data } = closedFormMatte(
    blend((x) => (x < 6 ? 1 : 0)),
    trimap,
    wrong,
    { ...OPTIONS, priorWeight: evenly(1) },
  );

  expect(data[4]).toBe(1);
  expect(data[8]).toBe(0);
});

test('where colour says nothing a strong prior decides', () => {
  const trimap = trimapOf(() => 128);
  const prior = createMatte(
    WIDTH,
    HEIGHT,
    Float32Array.from({ length: WIDTH * HEIGHT }, () => 1),
  );

  const { data } = closedFormMatte(
    blend(() => 0.5),
    trimap,
    prior,
    { ...OPTIONS, priorWeight: evenly(1) },
  );

  expect(Math.min(...data)).toBeCloseTo(1, 5);
});

test('a picture too small for a window keeps its prior', () => {
  const trimap = createTrimap(2, 1, Uint8Array.from([128, 255]));
  const prior = createMatte(2, 1, Float32Array.from([0.25, 0]));

  expect([...closedFormMatte(new Float32Array(8), trimap, prior, OPTIONS).data]).toEqual([0.25, 1]);
});
