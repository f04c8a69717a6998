import { expect, test } from 'vitest';
import { createRaster } from '../image/raster.ts';
import { createTrimap } from '../image/trimap.ts';
import { groundClutter } from './ground-clutter.ts';

const SIDE = 128;
const TILE_PX = 16;

type Texture = (x: number) => number;
const plain: Texture = () => 0;
/** Stripes, 3 px wide each. */
const striped =
  (contrast: number): Texture =>
  (x) =>
    Math.floor(x / 3) % 2 === 0 ? contrast : -contrast;

/** Subject on the left, dark; ground on the right, light; a band between them. */
function clutterOf(ofSubject: Texture, ofGround: Texture, asked?: Uint8Array): Float32Array {
  const picture = createRaster(SIDE, SIDE);
  const trimap = createTrimap(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const value = x < 56 ? 80 + ofSubject(x) : 180 + ofGround(x);
    picture.data.set([value, value, value, 255], i * 4);
    trimap.data[i] = x < 48 ? 255 : x < 68 ? 128 : 0;
  }
  return groundClutter(picture, trimap, TILE_PX, asked);
}

const MIDDLE = 64 * SIDE + 56;

test('before plain ground there is none', () => {
  expect(Math.max(...clutterOf(plain, plain))).toBe(0);
});

test('before a print there is nothing else, in the band alone', () => {
  const clutter = clutterOf(plain, striped(50));

  expect([clutter[MIDDLE], clutter[MIDDLE + 40], clutter[MIDDLE - 40]]).toEqual([1, 0, 0]);
});

test('pixels that are asked are told of wherever they lie, and no others', () => {
  const asked = new Uint8Array(SIDE * SIDE);
  asked[MIDDLE - 20] = 1;

  const clutter = clutterOf(plain, striped(50), asked);

  expect([clutter[MIDDLE - 20], clutter[MIDDLE]]).toEqual([1, 0]);
});

test('a subject that is more textured itself may have strands', () => {
  expect(clutterOf(striped(70), striped(50))[MIDDLE]).toBe(0);
});

test('strands that end near the subject are not of the ground', () => {
  expect(clutterOf(plain, (x) => (x < 78 ? striped(50)(x) : 0))[MIDDLE]).toBe(0);
});

test('slow shading is no clutter', () => {
  expect(clutterOf(plain, (x) => x - 56)[MIDDLE]).toBe(0);
});
