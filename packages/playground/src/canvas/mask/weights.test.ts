import { expect, test } from 'vitest';
import { likelySource, weightsOf } from './weights.ts';

function pixels(...rgba: [number, number, number, number][]) {
  return { width: rgba.length, height: 1, data: Uint8ClampedArray.from(rgba.flat()) };
}

test('brightness counts as far as it is opaque', () => {
  const picture = pixels(
    [255, 0, 0, 255],
    [0, 255, 0, 255],
    [0, 0, 255, 255],
    [255, 255, 255, 128],
    [255, 255, 255, 0],
  );

  expect([...weightsOf(picture, 'brightness').data]).toEqual([54, 182, 18, 128, 0]);
});

test('transparency counts whatever the colour', () => {
  expect([...weightsOf(pixels([0, 0, 0, 255], [9, 9, 9, 40], [255, 0, 0, 0]), 'transparency').data]).toEqual([
    255, 40, 0,
  ]);
});

test('a black picture of which only the transparency varies is read by it', () => {
  expect(likelySource(pixels([0, 0, 0, 255], [0, 0, 0, 0]))).toBe('transparency');
  expect(likelySource(pixels([0, 0, 0, 255], [255, 255, 255, 255]))).toBe('brightness');
  expect(likelySource(pixels([90, 0, 0, 255], [0, 0, 0, 0]))).toBe('brightness');
  expect(likelySource(pixels([0, 0, 0, 255]))).toBe('brightness');
});
