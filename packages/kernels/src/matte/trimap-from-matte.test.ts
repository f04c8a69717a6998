import { expect, test } from 'vitest';
import { createMatte, type Matte } from '../image/matte.ts';
import { trimapsFromMatte } from './trimap-from-matte.ts';

const OPTIONS = { background: 0.1, foreground: 0.9, insidePx: 1, outsidePx: 2, insideReachPx: 10, outsideReachPx: 10 };
const row = (...alphas: number[]) => createMatte(alphas.length, 1, Float32Array.from(alphas));

const narrowOf = (matte: Matte, options: typeof OPTIONS) => trimapsFromMatte(matte, options, options).narrow;

test('a sharp edge becomes a band, wider outside than inside', () => {
  const { data } = narrowOf(row(0, 0, 0, 0, 1, 1, 1, 1), OPTIONS);

  expect([...data]).toEqual([0, 0, 128, 128, 128, 255, 255, 255]);
});

test('a soft edge gets a wider band', () => {
  const { data } = narrowOf(row(0, 0, 0, 0, 0.2, 0.6, 0.8, 1, 1, 1), OPTIONS);

  expect([...data]).toEqual([0, 0, 128, 128, 128, 128, 128, 128, 255, 255]);
});

test('doubt far from the contour is decided', () => {
  const { data } = narrowOf(row(0, 0.2, 0.2, 0.2, 0.2, 0.7, 0.7, 0.7, 0.7, 1), {
    ...OPTIONS,
    insideReachPx: 2,
    outsideReachPx: 1,
  });

  expect([...data]).toEqual([0, 0, 0, 0, 128, 128, 128, 255, 255, 255]);
});

test('an empty matte is all background and a full one all subject', () => {
  expect([...narrowOf(row(0, 0, 0), OPTIONS).data]).toEqual([0, 0, 0]);
  expect([...narrowOf(row(1, 1, 1), OPTIONS).data]).toEqual([255, 255, 255]);
});

test('the wide band reaches farther outside, and inside as far as the narrow one', () => {
  const matte = createMatte(12, 1, Float32Array.of(1, 1, 1, 1, 1, 0.6, 0.05, 0, 0, 0, 0, 0));
  const narrow = { background: 0.1, foreground: 0.9, insidePx: 1, outsidePx: 1, insideReachPx: 2, outsideReachPx: 2 };

  const trimaps = trimapsFromMatte(matte, narrow, { background: 0.02, outsidePx: 3, outsideReachPx: 6 });

  expect([...trimaps.narrow.data]).toEqual([255, 255, 255, 255, 128, 128, 128, 0, 0, 0, 0, 0]);
  expect([...trimaps.wide.data]).toEqual([255, 255, 255, 255, 128, 128, 128, 128, 128, 128, 0, 0]);
});
