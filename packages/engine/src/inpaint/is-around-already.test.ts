import { createMask, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { isAroundAlready, isPlaceAround, unlikeGround } from './is-around-already.ts';

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

test('where grass is asked for, what is not green is not copied', () => {
  const halfSky = picture(70, 110, 40);
  for (let p = 0; p < (SIDE * SIDE) / 2; p++) halfSky.data.set([150, 190, 240], p * 4);

  const avoid = unlikeGround('grass', halfSky, middle());

  expect([avoid?.data[0], avoid?.data[SIDE * SIDE - 1]]).toEqual([255, 0]);
  expect(unlikeGround('a wall', halfSky, middle())).toBeUndefined();
  expect(unlikeGround('a red ball', halfSky, middle())).toBeUndefined();
});

test('a ground of which too little is left is not there already', () => {
  const mostlyWall = picture(200, 160, 120);
  for (let y = 12; y < 28; y++) for (let x = 12; x < 28; x++) mostlyWall.data.set([70, 110, 40], (y * SIDE + x) * 4);
  const wide = middle();
  for (let y = 0; y < SIDE; y++) wide.data.fill(255, y * SIDE, y * SIDE + 8);

  expect(isAroundAlready('grass', picture(70, 110, 40), wide)).toBe(true);
  expect(isAroundAlready('grass', mostlyWall, wide)).toBe(false);
});

test('what is more than a plain ground is never there already', () => {
  expect(isAroundAlready('a sunset sky', picture(120, 160, 220), middle())).toBe(false);
  expect(isAroundAlready('sky', picture(120, 160, 220), middle())).toBe(true);
});

test('a place around a thing shows by its colour and the time of day', () => {
  const wall = picture(200, 195, 192);
  const night = picture(20, 24, 40);

  expect(isPlaceAround({ family: 'sky', time: 'night' }, wall, middle())).toBe(false);
  expect(isPlaceAround({ family: 'sky', time: 'night' }, night, middle())).toBe(true);
  expect(isPlaceAround({ family: 'sky', time: 'day' }, wall, middle())).toBe(false);
  expect(isPlaceAround({ family: 'sky', time: 'day' }, picture(120, 160, 220), middle())).toBe(true);
  expect(isPlaceAround({ family: 'sky', time: 'sunset' }, picture(220, 150, 90), middle())).toBe(true);
  expect(isPlaceAround({ family: 'field', time: 'day' }, picture(90, 88, 40), middle())).toBe(true);
  expect(isPlaceAround({ family: 'cafe', time: 'day' }, wall, middle())).toBe(true);
});
