import { createMask, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { chooseFiller, measureHole } from './choose-filler.ts';

const SIDE = 40;

function opaque() {
  const raster = createRaster(SIDE, SIDE);
  raster.data.fill(255);
  return raster;
}

/** A square hole at the left top. */
function hole(side: number) {
  const mask = createMask(SIDE, SIDE);
  for (let y = 0; y < side; y++) mask.data.fill(255, y * SIDE, y * SIDE + side);
  return mask;
}

test('a hole is measured against what is known within its own length of it', () => {
  expect(measureHole(opaque(), hole(10))).toEqual({ holeShare: 1 / 16, sourcesAPixel: 3, isClear: false });
});

test.each([
  ['a small hole is filled by example', 10, 'example'],
  ['one with little around it by a network', 24, 'network'],
  ['most of the picture by a network', 36, 'network'],
  ['a mask that marks nothing by nobody in particular', 0, 'example'],
  ['a mask over everything by nobody: nothing is left to go by', SIDE, 'example'],
])('%s', (_, side, filler) => {
  expect(chooseFiller(measureHole(opaque(), hole(side)))).toBe(filler);
});

test('networks know nothing of transparency', () => {
  const picture = opaque();
  picture.data[(SIDE * SIDE - 1) * 4 + 3] = 254;

  expect(chooseFiller(measureHole(picture, hole(36)))).toBe('example');
});
