import { createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { toCoarseMatte, toNetworkInput } from './segmentation-tensor.ts';
import type { SegmentationModel } from './segmentation-model.ts';

const MODEL: SegmentationModel = {
  name: 'tiny',
  sizePx: 2,
  mean: [0.5, 0.25, 0],
  deviation: [0.5, 0.25, 1],
  output: 'probability',
  licence: 'CC0-1.0',
};
const VIEW = { columns: { start: 0, length: 2 }, rows: { start: 0, length: 2 }, isFlipped: false };
// prettier-ignore
const PICTURE = createRaster(2, 2, Uint8ClampedArray.from([
  255, 0, 0, 255,   0, 0, 0, 255,
  0, 255, 0, 255,   255, 255, 255, 255,
]));

test('channels become planes, standardised', () => {
  const { data, dims } = toNetworkInput(MODEL, PICTURE, VIEW);

  expect(dims).toEqual([1, 3, 2, 2]);
  expect([...data]).toEqual([1, -1, -1, 1, -1, -1, 3, 3, 0, 0, 0, 1]);
});

test('a flipped view is mirrored, and its answer mirrored back', () => {
  const { data } = toNetworkInput(MODEL, PICTURE, { ...VIEW, isFlipped: true });
  const matte = toCoarseMatte(MODEL, { data: Float32Array.of(0, 1, 0.5, 0.25), dims: [1, 1, 2, 2] }, true);

  expect([...data.subarray(0, 4)]).toEqual([-1, 1, 1, -1]);
  expect([...matte.data]).toEqual([1, 0, 0.25, 0.5]);
});

test('a dark picture is lifted to its peak', () => {
  const grey = createRaster(
    2,
    2,
    new Uint8ClampedArray(16).fill(51).map((v, i) => (i % 4 === 3 ? 255 : v)),
  );

  expect(toNetworkInput(MODEL, grey, VIEW).data[0]).toBeCloseTo(1, 6);
});

test('transparent pixels show grey, whatever colour they hide', () => {
  const hidden = createRaster(
    2,
    2,
    Uint8ClampedArray.from(PICTURE.data, (v, i) => (i === 3 ? 0 : v)),
  );

  expect(toNetworkInput(MODEL, hidden, VIEW).data[0]).toBeCloseTo((128 / 255 - 0.5) / 0.5, 5);
});

test('logits go through the logistic function', () => {
  const matte = toCoarseMatte(
    { ...MODEL, output: 'logit' },
    { data: Float32Array.of(0, 100, -100, 0), dims: [1, 1, 2, 2] },
    false,
  );

  expect([...matte.data]).toEqual([0.5, 1, expect.closeTo(0, 6), 0.5]);
});
