import { createMatte, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { refineMatte } from './refine-matte.ts';

const SIDE = 256;
const CENTRE = 127.5;

/** A red disc of radius 80 on green, with an edge one pixel soft. */
function disc() {
  const picture = createRaster(SIDE, SIDE);
  const truth = createMatte(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const distance = Math.hypot((i % SIDE) - CENTRE, Math.floor(i / SIDE) - CENTRE);
    const alpha = Math.min(1, Math.max(0, 80.5 - distance));
    truth.data[i] = alpha;
    picture.data.set([200 * alpha, 160 * (1 - alpha), 40, 255], i * 4);
  }
  return { picture, truth };
}

/** What a network might say of it: blurred, too large by two pixels, a shallow dent inside and a speck outside. */
function coarse() {
  const matte = createMatte(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const y = Math.floor(i / SIDE);
    matte.data[i] = Math.min(1, Math.max(0, (82 - Math.hypot(x - CENTRE, y - CENTRE)) / 6 + 0.5));
    if (Math.hypot(x - 127, y - 127) < 4) matte.data[i] = 0.3;
    if (x < 3 && y < 3) matte.data[i] = 0.9;
  }
  return matte;
}

test.each(['fast', 'default', 'best'] as const)(
  '%s finds the true edge of a blurred, dented, speckled matte',
  (effort) => {
    const { picture, truth } = disc();

    const { data } = refineMatte(picture, coarse(), effort);

    const error = data.reduce((sum, alpha, i) => sum + Math.abs(alpha - truth.data[i]!), 0) / data.length;
    expect(error).toBeLessThan(0.002);
    expect(data[127 * SIDE + 127]).toBe(1);
    expect(data[0]).toBe(0);
  },
);

test('what was transparent stays transparent', () => {
  const { picture } = disc();
  picture.data[(127 * SIDE + 127) * 4 + 3] = 0;

  expect(refineMatte(picture, coarse(), 'fast').data[127 * SIDE + 127]).toBe(0);
});

test('the same input gives the same alpha', () => {
  const { picture } = disc();

  expect(refineMatte(picture, coarse(), 'default').data).toEqual(refineMatte(picture, coarse(), 'default').data);
});

test('a slit in the subject through which a print shows is opened, though the network believes in it', () => {
  const picture = createRaster(SIDE, SIDE);
  const coarse = createMatte(SIDE, SIDE);
  const print = [
    [235, 220, 170],
    [200, 90, 40],
    [230, 215, 165],
    [120, 60, 50],
  ];
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const y = Math.floor(i / SIDE);
    const isSlit = x < 84 && y >= 120 && y < 126;
    const ground = print[(Math.floor(x / 4) + 2 * Math.floor(y / 4)) % 4]!;
    picture.data.set([...(x < 60 || isSlit ? ground : [90, 160, 90]), 255], i * 4);
    coarse.data[i] = x < 60 ? 0 : isSlit ? 0.93 : 1;
  }

  const { data } = refineMatte(picture, coarse, 'default');

  const mean = (top: number, bottom: number): number => {
    let sum = 0;
    for (let y = top; y < bottom; y++) for (let x = 64; x < 76; x++) sum += data[y * SIDE + x]!;
    return sum / ((bottom - top) * 12);
  };
  expect(mean(121, 125)).toBeLessThan(0.05);
  expect(mean(100, 118)).toBe(1);
  expect(mean(128, 150)).toBeGreaterThan(0.99);
});
