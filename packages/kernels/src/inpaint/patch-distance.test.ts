import { expect, test } from 'vitest';
import { guideDistance, maskedPatchDistance, patchDistance } from './patch-distance.ts';

const WIDTH = 12;
const image = new Uint8Array(WIDTH * 6 * 4);
image.fill(10);
image[4 * (2 * WIDTH + 8)] = 13;
image[4 * (5 * WIDTH + 11) + 3] = 6;

test('sums squared differences over all channels of six by six pixels', () => {
  expect(patchDistance(image, 0, 6 * 4, WIDTH * 4, 1e9)).toBe(9 + 16);
});

test('stops at the first row that reaches the bound', () => {
  expect(patchDistance(image, 0, 6 * 4, WIDTH * 4, 9)).toBe(9);
});

test('the masked distance leaves unknown pixels of the first patch out', () => {
  const known = new Uint8Array(WIDTH * 6).fill(1);
  known[2 * WIDTH + 2] = 0;

  expect(maskedPatchDistance(image, known, 0, 6, WIDTH, 1e9)).toBe(16);
});

test('the guide distance compares what is unknown of the first patch with what is expected there', () => {
  const known = new Uint8Array(WIDTH * 6).fill(1);
  known[2 * WIDTH + 2] = 0;
  known[4 * WIDTH] = 0;
  const guide = new Float32Array(image.length).fill(12);

  expect(guideDistance(image, guide, known, 0, 6, WIDTH, 1e9)).toBe(1 + 3 * 4 + 4 * 4);
  expect(guideDistance(image, guide, known, 0, 6, WIDTH, 13)).toBe(13);
});
