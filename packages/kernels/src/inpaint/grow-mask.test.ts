import { expect, test } from 'vitest';
import { createMask, type Mask } from '../image/mask.ts';
import { createRaster, type Raster } from '../image/raster.ts';
import { growMask } from './grow-mask.ts';

const SIDE = 48;
const RED = [200, 30, 30];
const GREEN = [40, 140, 60];

test('takes in what a mask left of a thing, with its soft edge', () => {
  const picture = paint((x, y) => mix(RED, GREEN, softSquare(x, y, 14, 34)));
  const tight = square(17, 31);

  const { mask, grownPx } = growMask(picture, tight);

  expect(grownPx).toBeGreaterThan(0);
  for (let y = 14; y < 34; y++) for (let x = 14; x < 34; x++) expect(mask.data[y * SIDE + x]).toBe(255);
  expect(mask.data[24 * SIDE + 38]).toBe(0);
});

test('leaves a mask alone that holds the whole thing', () => {
  const picture = paint((x, y) => mix(RED, GREEN, softSquare(x, y, 16, 32)));

  expect(growMask(picture, square(12, 36)).grownPx).toBe(0);
});

test('leaves a mask alone on an even ground', () => {
  expect(
    growMask(
      paint(() => GREEN),
      square(16, 32),
    ).grownPx,
  ).toBe(0);
});

test('leaves a mask alone that cuts through a larger thing', () => {
  const picture = paint((x) => (x < 40 ? RED : GREEN));

  expect(growMask(picture, square(8, 20)).grownPx).toBe(0);
});

test('leaves another thin thing beside the mask', () => {
  const picture = paint((x, y) => (x >= 33 && x < 35 ? [20, 30, 220] : mix(RED, GREEN, softSquare(x, y, 16, 32))));

  expect(growMask(picture, square(15, 33)).grownPx).toBe(0);
});

test('leaves a speck beside the mask that looks like what it covers', () => {
  const picture = paint((x, y) =>
    x >= 32 && x < 35 && y >= 20 && y < 26 ? RED : mix(RED, GREEN, softSquare(x, y, 16, 32)),
  );

  expect(growMask(picture, square(15, 33)).grownPx).toBe(0);
});

test('never removes a pixel and keeps soft weights', () => {
  const picture = paint((x, y) => mix(RED, GREEN, softSquare(x, y, 14, 34)));
  const given = square(17, 31);
  given.data[20 * SIDE + 20] = 90;

  const { mask } = growMask(picture, given);

  expect(mask.data[20 * SIDE + 20]).toBe(90);
  expect(given.data.every((value, i) => value === 0 || mask.data[i] === value)).toBe(true);
});

test('refuses a mask of another size', () => {
  expect(() => growMask(createRaster(8, 8), createMask(9, 8))).toThrow(RangeError);
});

function paint(colour: (x: number, y: number) => readonly number[]): Raster {
  const raster = createRaster(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) raster.data.set([...colour(x, y), 255], 4 * (y * SIDE + x));
  return raster;
}

function square(from: number, to: number): Mask {
  const mask = createMask(SIDE, SIDE);
  for (let y = from; y < to; y++) mask.data.fill(255, y * SIDE + from, y * SIDE + to);
  return mask;
}

/** 1 inside the square, 0 outside, half on the pixels around it. */
function softSquare(x: number, y: number, from: number, to: number): number {
  const isWithin = (margin: number) => x >= from - margin && x < to + margin && y >= from - margin && y < to + margin;
  return isWithin(0) ? 1 : isWithin(1) ? 0.5 : 0;
}

function mix(a: readonly number[], b: readonly number[], share: number): number[] {
  return a.map((value, c) => value * share + b[c]! * (1 - share));
}
