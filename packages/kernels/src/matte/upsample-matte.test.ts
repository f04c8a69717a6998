import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createRaster } from '../image/raster.ts';
import { createTrimap } from '../image/trimap.ts';
import { resampleChannels } from '../resample/resample-channels.ts';
import { upsampleMatte } from './upsample-matte.ts';

const OPTIONS = { radius: 2, epsilon: 1e-5 };
const SIDE = 24;
/** A bright thread on dark ground, two pixels wide, which falls between the pixels of the small picture. */
const isThread = (x: number): boolean => x === 11 || x === 12;

function scene() {
  const picture = createRaster(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const value = isThread(i % SIDE) ? 240 : 20;
    picture.data.set([value, value, value, 255], i * 4);
  }
  const colour = resampleChannels({ ...picture, channels: 4 }, { width: 8, height: 8, filter: 'area' });
  const alpha = Float32Array.from({ length: 64 }, (_, i) => (colour[i * 4]! - 20) / 220);
  return { picture, colour, alpha };
}

test.each([0, 1])('a thread thinner than a small pixel is sharp again at full size: clutter %i', (clutter) => {
  const { picture, colour, alpha } = scene();
  const trimap = createTrimap(8, 8, new Uint8Array(64).fill(128));
  const small = { matte: createMatte(8, 8, alpha), trimap, colour, clutter: new Float32Array(64).fill(clutter) };

  const { data } = upsampleMatte(small, picture, OPTIONS);

  for (let x = 0; x < SIDE; x++) expect(data[12 * SIDE + x]).toBeCloseTo(isThread(x) ? 1 : 0, 1);
});

test('certain regions are exactly 0 and 1 whatever their colour', () => {
  const { picture, colour } = scene();
  const trimap = createTrimap(
    8,
    8,
    Uint8Array.from({ length: 64 }, (_, i) => (i < 32 ? 255 : 0)),
  );
  const matte = createMatte(
    8,
    8,
    Float32Array.from({ length: 64 }, (_, i) => (i < 32 ? 1 : 0)),
  );

  const { data } = upsampleMatte({ matte, trimap, colour, clutter: new Float32Array(64) }, picture, OPTIONS);

  expect(new Set(data.subarray(0, 10 * SIDE))).toEqual(new Set([1]));
  expect(new Set(data.subarray(14 * SIDE))).toEqual(new Set([0]));
});

test('one pixel enlarges to one alpha', () => {
  const small = {
    matte: createMatte(1, 1, Float32Array.of(1)),
    trimap: createTrimap(1, 1, Uint8Array.of(255)),
    colour: new Float32Array(4),
    clutter: new Float32Array(1),
  };

  expect([...upsampleMatte(small, createRaster(2, 2), OPTIONS).data]).toEqual([1, 1, 1, 1]);
});

test.each([
  [0, false],
  [1, true],
])('colours that do not explain alpha draw nothing in clutter %i', (clutter, isAlike) => {
  const picture = createRaster(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const value = (Math.floor((i % SIDE) / 3) * 5 + Math.floor(i / SIDE / 3) * 7) % 11 < 5 ? 200 : 60;
    picture.data.set([value, value, value, 255], i * 4);
  }
  const colour = resampleChannels({ ...picture, channels: 4 }, { width: 8, height: 8, filter: 'area' });
  const alpha = Float32Array.from({ length: 64 }, (_, i) => (i % 8 < 4 ? 1 : 0));
  const trimap = createTrimap(8, 8, new Uint8Array(64).fill(128));
  const small = { matte: createMatte(8, 8, alpha), trimap, colour, clutter: new Float32Array(64).fill(clutter) };

  const { data } = upsampleMatte(small, picture, OPTIONS);

  const row = (y: number): number[] => Array.from(data.subarray(y * SIDE, (y + 1) * SIDE));
  const apart = row(7).map((value, x) => Math.abs(value - row(16)[x]!));
  expect(Math.max(...apart) < 1e-6).toBe(isAlike);
});

test('what colours do not explain is carried over as it is: a highlight on a rim', () => {
  const picture = createRaster(SIDE, SIDE);
  const small = createRaster(8, 8);
  for (const raster of [picture, small])
    for (let i = 0; i < raster.width * raster.height; i++) {
      // Stripes of three small pixels, which go on from the subject into the ground.
      const isBright = Math.floor(((Math.floor(i / raster.width) + 0.5) * 8) / raster.height) % 3 === 0;
      raster.data.set(isBright ? [230, 220, 210, 255] : [150, 60, 30, 255], i * 4);
    }
  const alpha = Float32Array.from({ length: 64 }, (_, i) => (i % 8 < 4 ? 1 : 0));
  const trimap = createTrimap(8, 8, new Uint8Array(64).fill(128));

  const { data } = upsampleMatte(
    { matte: createMatte(8, 8, alpha), trimap, colour: Float32Array.from(small.data), clutter: new Float32Array(64) },
    picture,
    OPTIONS,
  );

  for (let y = 0; y < SIDE; y++)
    expect([data[y * SIDE + 10], data[y * SIDE + 13]]).toEqual([1, 0].map((a) => expect.closeTo(a, 3)));
});
