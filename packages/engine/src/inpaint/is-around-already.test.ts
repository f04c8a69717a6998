import { createMask, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { isAroundAlready } from './is-around-already.ts';

const SIDE = 40;

function picture(...colour: readonly number[]) {
  const raster = createRaster(SIDE, SIDE);
  for (let p = 0; p < SIDE * SIDE; p++) raster.data.set([...colour, 255], p * 4);
  return raster;
}

function middle() {
  const mask = createMask(SIDE, SIDE);
  for (let y = 15; y < 25; y++) mask.data.fill(255, y * SIDE + 15, y * SIDE + 25);
  return mask;
}

test('grass on a lawn is there already, on sand it is not', () => {
  expect(isAroundAlready('green grass', picture(70, 110, 40), middle())).toBe(true);
  expect(isAroundAlready('some grass', picture(190, 160, 120), middle())).toBe(false);
});

test('what is more than a plain ground is never there already', () => {
  expect(isAroundAlready('a sunset sky', picture(120, 160, 220), middle())).toBe(false);
  expect(isAroundAlready('sky', picture(120, 160, 220), middle())).toBe(true);
});
