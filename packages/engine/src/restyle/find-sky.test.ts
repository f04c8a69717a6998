import { createRaster, hashPoint, toLinear, toOklab } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { findSky } from './find-sky.ts';

const SIDE = 160;
const isPale = (lightness: number): number => (lightness > 0.7 ? 1 : 0);

/** Pale above, dark below `horizon`, a pale wall in the dark, and on the right the same pale with the grain of fur. */
function scene() {
  const raster = createRaster(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const isWall = x > 30 && x < 60 && y > 110 && y < 140;
      const fur = x > 110 ? (hashPoint(x, y, 1) % 120) - 60 : 0;
      const value = isWall || y < 80 ? 220 + Math.min(35, fur) : 60;
      raster.data.set([value, value, value, 255], (y * SIDE + x) * 4);
    }
  return findSky(toOklab(toLinear(raster)), isPale).data;
}

test('sky is what is pale and soft from the upper edge down', () => {
  const sky = scene();

  expect(sky[20 * SIDE + 50]).toBe(1);
  expect(sky[76 * SIDE + 50]).toBe(1);
  expect(sky[94 * SIDE + 50]).toBe(0);
});

test('neither a pale wall below nor pale fur is sky', () => {
  const sky = scene();

  expect(sky[125 * SIDE + 45]).toBe(0);
  expect(sky[30 * SIDE + 140]).toBe(0);
});
