import { createMask, createRaster, hashPoint, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { measureSurroundings, NEUTRAL } from './surroundings.ts';

const SIDE = 64;

function window(colour: (x: number, y: number) => readonly [number, number, number]): Raster {
  const raster = createRaster(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) raster.data.set([...colour(x, y), 255], (y * SIDE + x) * 4);
  return raster;
}

/** Marks the middle. */
function middle() {
  const mask = createMask(SIDE, SIDE);
  for (let y = 20; y < 44; y++) mask.data.fill(255, y * SIDE + 20, y * SIDE + 44);
  return mask;
}

test('only pixels that stay are measured', () => {
  const inside = (x: number, y: number) => x >= 20 && x < 44 && y >= 20 && y < 44;

  const { light, saturation } = measureSurroundings(
    window((x, y) => (inside(x, y) ? [255, 0, 0] : [90, 90, 90])),
    middle(),
  );

  expect(light).toBeLessThan(0.11);
  expect(saturation).toBe(0);
});

test('warm light is told from cold, and light from the left from light from the right', () => {
  const warm = measureSurroundings(
    window(() => [200, 150, 100]),
    middle(),
  );
  const fromRight = measureSurroundings(
    window((x) => [x * 3, x * 3, x * 3]),
    middle(),
  );

  expect(warm.illuminant[0]).toBeGreaterThan(1);
  expect(warm.illuminant[2]).toBeLessThan(1);
  expect(fromRight.slope[0]).toBeGreaterThan(0.5);
  expect(Math.abs(fromRight.slope[1])).toBeLessThan(0.1);
});

test('soft edges are measured wider than hard ones', () => {
  const hard = measureSurroundings(
    window((x) => (x % 16 < 8 ? [40, 40, 40] : [200, 200, 200])),
    middle(),
  );
  const soft = measureSurroundings(
    window((x) => {
      const level = 120 + 80 * Math.sin((x / 16) * 2 * Math.PI);
      return [level, level, level];
    }),
    middle(),
  );

  expect(hard.edgeSigmaPx).toBeLessThan(1.2);
  expect(soft.edgeSigmaPx).toBeGreaterThan(2);
});

test('grain is measured in levels', () => {
  const noisy = (x: number, y: number) => 120 + (hashPoint(1, x, y) / 0xffff_ffff - 0.5) * 20; // deviation 5.8
  const { grain } = measureSurroundings(
    window((x, y) => {
      const level = noisy(x, y);
      return [level, level, level];
    }),
    middle(),
  );
  const smooth = measureSurroundings(
    window(() => [120, 120, 120]),
    middle(),
  );

  expect(grain).toBeGreaterThan(3);
  expect(grain).toBeLessThan(7.1);
  expect(smooth.grain).toBe(0);
});

test('with nothing known the light is even and neutral', () => {
  const mask = createMask(SIDE, SIDE);
  mask.data.fill(255);

  expect(
    measureSurroundings(
      window(() => [0, 0, 255]),
      mask,
    ),
  ).toBe(NEUTRAL);
});
