import { createMatte, createRaster, hashPoint, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { extendPicture } from './extend-picture.ts';

function picture(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Raster {
  const raster = createRaster(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) raster.data.set([...colour(x, y), 255], (y * width + x) * 4);
  return raster;
}

const grain = (x: number, y: number): number => hashPoint(x, y, 3) % 12;
const isRed = (raster: Raster, i: number): boolean => raster.data[i * 4]! > 150 && raster.data[i * 4 + 1]! < 90;

test('a subject in the picture is not repeated beside it', async () => {
  const matte = createMatte(64, 48);
  const withSubject = picture(64, 48, (x, y) => {
    const inside = x > 20 && x < 36 && y > 12 && y < 40;
    if (inside) matte.data[y * 64 + x] = 1;
    return inside ? [220, 30, 30] : [90 + grain(x, y), 120 + grain(y, x), 90];
  });
  const canvas = { width: 120, height: 60, rect: { x: 30, y: 6, width: 64, height: 48 } };

  const { raster } = await extendPicture(withSubject, canvas, { seed: 1, matte });

  let red = 0;
  for (let i = 0; i < 120 * 60; i++) if (isRed(raster, i)) red++;
  expect(red).toBe(15 * 27);
});

test('what fills the canvas comes back as it is', async () => {
  const own = picture(8, 8, (x) => [x, 0, 0]);

  const canvas = { width: 8, height: 8, rect: { x: 0, y: 0, width: 8, height: 8 } };

  expect((await extendPicture(own, canvas, { seed: 1 })).raster).toBe(own);
});

test('a canvas too large to be continued at its own size keeps the picture bit-identical and says what was done', async () => {
  const own = picture(150, 90, (x, y) => [100 + grain(x, y), 110 + grain(x, y), 150]);
  const canvas = { width: 180, height: 148, rect: { x: 10, y: 29, width: 150, height: 90 } };
  const fractions: number[] = [];

  const { raster, warnings } = await extendPicture(own, canvas, {
    seed: 1,
    maxWorkPx: 8000,
    onProgress: (share) => fractions.push(share),
  });

  for (let y = 0; y < 90; y++) {
    const from = ((29 + y) * 180 + 10) * 4;
    expect(raster.data.subarray(from, from + 600)).toEqual(own.data.subarray(y * 600, (y + 1) * 600));
  }
  expect(warnings.map(({ code }) => code)).toEqual(['continued-at-reduced-size']);
  expect(fractions.at(-1)).toBeCloseTo(1, 5);
});
