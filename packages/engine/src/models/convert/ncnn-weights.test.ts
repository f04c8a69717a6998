import { expect, test } from 'vitest';
import { readNcnnWeights } from './ncnn-weights.ts';

const HALVES = [0x47, 0x6b, 0x30, 0x01];

test('halves are read with their tag and the padding to four bytes, floats without', () => {
  // prettier-ignore
  const weights = readNcnnWeights(Uint8Array.of(
    ...HALVES, 0x00, 0x3c, 0x00, 0xc0, 0x01, 0x00, 0, 0, // 1, -2, the smallest half
    0, 0, 0x20, 0x41, // 10
  ));

  expect([...weights.weights(3)]).toEqual([1, -2, 2 ** -24]);
  expect([...weights.floats(1)]).toEqual([10]);
  expect(weights.left()).toBe(0);
});

test('weights may be stored as floats', () => {
  const weights = readNcnnWeights(Uint8Array.of(0, 0, 0, 0, 0, 0, 0x80, 0x3f));

  expect([...weights.weights(1)]).toEqual([1]);
});

test('another storage and a file cut short are refused', () => {
  expect(() => readNcnnWeights(Uint8Array.of(0x38, 0x4d, 0xb7, 0xd4)).weights(1)).toThrow(TypeError);
  expect(() => readNcnnWeights(Uint8Array.of(...HALVES, 0x00)).weights(1)).toThrow(RangeError);
});
