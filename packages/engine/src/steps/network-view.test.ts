import { createMask, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { networkSquare, networkView, withAnswer } from './network-view.ts';

/** A picture whose red is its column and whose green is its row. */
function ramp(width: number, height: number) {
  const raster = createRaster(width, height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) raster.data.set([x, y, 0, 255], (y * width + x) * 4);
  return raster;
}

function holeAt(width: number, height: number, at: number) {
  const mask = createMask(width, height);
  mask.data[at] = 1;
  return mask;
}

test('a square lies inside the picture where it fits, with room around the hole', () => {
  const picture = createRaster(2000, 1500);

  for (const seed of [1, 2, 3, 4]) {
    const { x, y, sidePx } = networkSquare({ x: 1700, y: 10, width: 300, height: 200 }, picture, { sidePx: 512, seed });

    expect(sidePx).toBeGreaterThanOrEqual(556);
    expect(x + sidePx).toBe(2000);
    expect(y).toBe(0);
  }
});

test('seeds ask the same question in different ways, the same seed in the same', () => {
  const squares = [1, 2, 3, 4, 5, 6].map((seed) =>
    networkSquare({ x: 700, y: 700, width: 500, height: 200 }, createRaster(2000, 2000), { sidePx: 512, seed }),
  );

  expect(new Set(squares.map(({ sidePx }) => sidePx)).size).toBeGreaterThan(3);
  expect(new Set(squares.map(({ isMirrored }) => isMirrored)).size).toBe(2);
});

test('what lies outside the picture is its mirror image', () => {
  const picture = ramp(4, 2);
  const square = { x: 0, y: -1, sidePx: 4, isMirrored: false };

  const { picture: seen, hole } = networkView(picture, holeAt(4, 2, 1), square, 4);

  const rows = [0, 1, 2, 3].map((y) => seen.data[(y * 4 + 2) * 4 + 1]);
  expect(rows).toEqual([0, 0, 1, 1]);
  expect([...hole]).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('what is shown mirrored comes back the right way round, in the hole alone', () => {
  const picture = ramp(4, 4);
  const square = { x: 0, y: 0, sidePx: 4, isMirrored: true };
  const mask = holeAt(4, 4, 5);
  const { picture: seen, hole } = networkView(picture, mask, square, 4);

  const back = withAnswer(createRaster(4, 4), mask, square, seen);

  expect(hole.indexOf(1)).toBe(6);
  expect([...back.data.subarray(20, 24)]).toEqual([1, 1, 0, 255]);
  expect(back.data.filter((value) => value > 0)).toHaveLength(3);
});

test('in a smaller view every pixel that the hole touches is missing', () => {
  const { hole } = networkView(ramp(8, 8), holeAt(8, 8, 27), { x: 0, y: 0, sidePx: 8, isMirrored: false }, 4);

  expect([...hole].flatMap((value, p) => (value === 1 ? [p] : []))).toEqual([5]);
});
