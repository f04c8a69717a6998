import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { solidifyMatte } from './solidify.ts';

const OPTIONS = { minPart: 0.2, openBelow: 0.2, minHole: 0 };

test('specks vanish with their haze, soft edges of the subject stay', () => {
  // prettier-ignore
  const matte = createMatte(9, 3, Float32Array.from([
    1, 1, 1, 0.4, 0, 0, 0.2, 0.1, 0,
    1, 1, 1, 0.3, 0, 0, 0.9, 0.1, 0,
    1, 1, 1, 0.2, 0, 0, 0, 0, 0,
  ]));

  const { data } = solidifyMatte(matte, OPTIONS);

  // prettier-ignore
  expect([...data]).toEqual([...Float32Array.from([
    1, 1, 1, 0.4, 0, 0, 0, 0, 0,
    1, 1, 1, 0.3, 0, 0, 0, 0, 0,
    1, 1, 1, 0.2, 0, 0, 0, 0, 0,
  ])]);
});

test('haze without a subject vanishes', () => {
  const { data } = solidifyMatte(createMatte(3, 1, Float32Array.from([0.4, 0.4, 0])), OPTIONS);

  expect([...data]).toEqual([0, 0, 0]);
});

test('a shallow hole is filled, a deep one is an opening', () => {
  // prettier-ignore
  const matte = createMatte(7, 3, Float32Array.from([
    1, 1, 1, 1, 1, 1, 1,
    1, 0.3, 1, 1, 0.1, 0.3, 1,
    1, 1, 1, 1, 1, 1, 1,
  ]));

  const { data } = solidifyMatte(matte, OPTIONS);

  expect([...data].slice(7, 14)).toEqual([...Float32Array.from([1, 1, 1, 1, 0.1, 0.3, 1])]);
});

test('a deep hole below the smallest size is filled', () => {
  const matte = createMatte(5, 5, new Float32Array(25).fill(1));
  matte.data[12] = 0;

  expect(solidifyMatte(matte, { ...OPTIONS, minHole: 0.05 }).data[12]).toBe(1);
});

test('a wide bay at the frame is no hole', () => {
  const matte = createMatte(3, 3, Float32Array.from([1, 1, 1, 0.4, 0.4, 1, 1, 1, 1]));

  expect([...solidifyMatte(matte, OPTIONS).data]).toEqual([...matte.data]);
});

test('a small bay at the frame in which a network is nowhere sure of background is filled', () => {
  const matte = createMatte(20, 20, new Float32Array(400).fill(1));
  matte.data.set([0.4, 0.3], 10);
  matte.data.set([0.4, 0.1], 390);

  const { data } = solidifyMatte(matte, OPTIONS);

  expect([...data.subarray(10, 12)]).toEqual([1, 1]);
  expect([...data.subarray(390, 392)]).toEqual([...Float32Array.from([0.4, 0.1])]);
});
