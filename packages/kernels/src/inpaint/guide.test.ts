import { expect, test } from 'vitest';
import { createMask } from '../image/mask.ts';
import { createRaster, type Raster } from '../image/raster.ts';
import { hashPoint } from '../noise/hash.ts';
import { fillHole } from './fill-hole.ts';

const WIDTH = 128;
const HEIGHT = 64;
const RED = [190, 60, 50];
const BLUE = [50, 80, 190];

/** Left of the middle grainy red over grainy blue, right of it a hole. */
function picture(): Raster {
  const raster = createRaster(WIDTH, HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH / 2; x++) {
      const grain = (hashPoint(x, y, 1) % 40) - 20;
      raster.data.set([...(y < HEIGHT / 2 ? RED : BLUE).map((level) => level + grain), 255], (y * WIDTH + x) * 4);
    }
  return raster;
}

/** Flat colours: the other way round than the left half leads one to expect. */
function upsideDown(): Raster {
  const raster = createRaster(WIDTH, HEIGHT);
  for (let p = 0; p < WIDTH * HEIGHT; p++) raster.data.set([...(p < (WIDTH * HEIGHT) / 2 ? BLUE : RED), 255], p * 4);
  return raster;
}

function rightHalf() {
  const mask = createMask(WIDTH, HEIGHT);
  for (let y = 0; y < HEIGHT; y++) mask.data.fill(255, y * WIDTH + WIDTH / 2, (y + 1) * WIDTH);
  return mask;
}

const isRed = ({ data }: Raster, x: number, y: number): boolean =>
  data[(y * WIDTH + x) * 4] > data[(y * WIDTH + x) * 4 + 2];

test('a guide says what goes where, the picture what it looks like', async () => {
  const before = picture();

  const { raster } = await fillHole(before, rightHalf(), {
    seed: 1,
    profile: 'quality',
    guide: { picture: upsideDown(), halvings: 1 },
  });

  expect([isRed(raster, 110, 12), isRed(raster, 110, 52)]).toEqual([false, true]);
  let rough = 0;
  for (let x = 90; x < 120; x++)
    rough += Math.abs(raster.data[(12 * WIDTH + x) * 4] - raster.data[(12 * WIDTH + x + 1) * 4]);
  expect(rough / 30).toBeGreaterThan(4);
  for (let y = 0; y < HEIGHT; y++) {
    const from = y * WIDTH * 4;
    expect(raster.data.subarray(from, from + WIDTH * 2)).toEqual(before.data.subarray(from, from + WIDTH * 2));
  }
});

test('without a guide what lies level is continued', async () => {
  const { raster } = await fillHole(picture(), rightHalf(), { seed: 1, profile: 'quality' });

  expect([isRed(raster, 80, 12), isRed(raster, 80, 52)]).toEqual([true, false]);
});
