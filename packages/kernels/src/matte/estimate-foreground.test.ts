import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createRaster } from '../image/raster.ts';
import { estimateForeground } from './estimate-foreground.ts';

const SIDE = 32;
const alphaAt = (x: number): number => Math.min(1, Math.max(0, (20 - x) / 8));

/** An orange subject that fades over `blue`. */
function faded() {
  const picture = createRaster(SIDE, SIDE);
  const matte = createMatte(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const alpha = alphaAt(i % SIDE);
    matte.data[i] = alpha;
    picture.data.set([240 * alpha, 120 * alpha + 60 * (1 - alpha), 220 * (1 - alpha), 255], i * 4);
  }
  return { picture, matte };
}

test('the old background leaves the soft edge', () => {
  const { picture, matte } = faded();

  const { data } = estimateForeground(picture, matte);

  for (let x = 0; x < SIDE; x++) {
    if (alphaAt(x) < 0.2) continue;
    const i = (16 * SIDE + x) * 4;
    expect(Math.abs(data[i]! - 240)).toBeLessThan(12);
    expect(Math.abs(data[i + 1]! - 120)).toBeLessThan(12);
    expect(data[i + 2]).toBeLessThan(16);
  }
});

test('certain subject keeps its bytes and alpha is the matte', () => {
  const { picture, matte } = faded();

  const { data } = estimateForeground(picture, matte);

  expect(data.slice(0, 4)).toEqual(picture.data.slice(0, 4));
  for (let i = 0; i < SIDE * SIDE; i++) expect(data[i * 4 + 3]).toBe(Math.round(matte.data[i]! * 255));
});

test('far outside nothing is left of the picture', () => {
  const { picture, matte } = faded();

  const { data } = estimateForeground(picture, matte);

  expect(data.slice((SIDE - 1) * 4, SIDE * 4)).toEqual(Uint8ClampedArray.of(0, 0, 0, 0));
});

test('alpha that the picture had is kept', () => {
  const picture = createRaster(1, 1, Uint8ClampedArray.of(10, 20, 30, 100));

  expect([...estimateForeground(picture, createMatte(1, 1, Float32Array.of(1))).data]).toEqual([10, 20, 30, 100]);
});
