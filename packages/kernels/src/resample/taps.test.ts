import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTaps, type ResampleFilter } from './taps.ts';

const FILTERS: readonly ResampleFilter[] = ['area', 'triangle', 'cubic', 'lanczos3'];
const filter = fc.constantFrom(...FILTERS);
const length = fc.integer({ min: 1, max: 40 });

test('halving by area averages pairs', () => {
  const taps = createTaps(4, 2, 'area');

  expect(dense(taps, 4)).toEqual([
    [0.5, 0.5, 0, 0],
    [0, 0, 0.5, 0.5],
  ]);
});

test('three pixels to two by area splits the middle one', () => {
  const taps = createTaps(3, 2, 'area');

  expect(dense(taps, 3).flat()).toEqual([2 / 3, 1 / 3, 0, 0, 1 / 3, 2 / 3].map((v) => expect.closeTo(v, 6)));
});

test('doubling by triangle is registered: a quarter and three quarters, edges repeated', () => {
  const taps = createTaps(2, 4, 'triangle');

  expect(dense(taps, 2)).toEqual([
    [1, 0],
    [0.75, 0.25],
    [0.25, 0.75],
    [0, 1],
  ]);
});

test('the same size is the identity with every filter', () => {
  for (const name of FILTERS) {
    const taps = createTaps(5, 5, name);

    const matrix = dense(taps, 5);
    for (let i = 0; i < 5; i++) for (let k = 0; k < 5; k++) expect(matrix[i]![k]).toBeCloseTo(i === k ? 1 : 0, 6);
  }
});

test('a span picks a part of the row', () => {
  const taps = createTaps(6, 2, 'area', { start: 2, length: 2 });

  expect(dense(taps, 6)).toEqual([
    [0, 0, 1, 0, 0, 0],
    [0, 0, 0, 1, 0, 0],
  ]);
});

test('a span outside the row repeats the edge', () => {
  const taps = createTaps(3, 2, 'area', { start: -2, length: 2 });

  expect(dense(taps, 3)).toEqual([
    [1, 0, 0],
    [1, 0, 0],
  ]);
});

test('weights of every target pixel sum to one and never read outside the row', () => {
  fc.assert(
    fc.property(length, length, filter, (from, to, name) => {
      const taps = createTaps(from, to, name);

      for (let i = 0; i < to; i++) {
        const row = taps.weights.subarray(i * taps.count, (i + 1) * taps.count);
        expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
        expect(taps.first[i]).toBeGreaterThanOrEqual(0);
        expect(taps.first[i]! + taps.count).toBeLessThanOrEqual(from);
      }
    }),
  );
});

test('mirroring the row mirrors the result: nothing shifts', () => {
  fc.assert(
    fc.property(length, length, filter, (from, to, name) => {
      const matrix = dense(createTaps(from, to, name), from);

      for (let i = 0; i < to; i++)
        for (let k = 0; k < from; k++) expect(matrix[i]![k]).toBeCloseTo(matrix[to - 1 - i]![from - 1 - k]!, 5);
    }),
  );
});

function dense(taps: ReturnType<typeof createTaps>, sourceLength: number): number[][] {
  return Array.from({ length: taps.targetLength }, (_, i) => {
    const row = Array.from({ length: sourceLength }, () => 0);
    for (let k = 0; k < taps.count; k++) row[taps.first[i]! + k]! += taps.weights[i * taps.count + k]!;
    return row;
  });
}
