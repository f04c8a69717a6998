import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { sideLight } from './harmonise-sides.ts';

const SIDE = 120;

function paint(colourAt: (x: number, y: number) => readonly number[]): LinearRaster {
  const raster = createLinearRaster(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) raster.data.set(colourAt(i % SIDE, Math.floor(i / SIDE)), i * 4);
  return raster;
}

const CLEAR = [0, 0, 0, 0];
const subject = paint((x, y) => (x >= 40 && x < 80 && y >= 30 && y < 90 ? [0.3, 0.3, 0.3, 1] : CLEAR));
const at = (light: Float32Array, x: number, c: number): number => light[x * 3 + c] ?? NaN;

test('a magenta sign on the left and a cyan one on the right tint each side a little', () => {
  const signs = paint((x) => (x < 60 ? [0.8, 0.05, 0.6, 1] : [0.05, 0.7, 0.8, 1]));

  const { across } = sideLight(subject, signs);

  expect(at(across, 40, 0)).toBeGreaterThan(1.05);
  expect(at(across, 80, 0)).toBeLessThan(0.95);
  expect(at(across, 80, 1)).toBeGreaterThan(1.05);
  expect(at(across, 60, 0)).toBeCloseTo(1, 1);
  for (const factor of across) expect(Math.abs(factor - 1)).toBeLessThan(0.15);
});

test('light from above is brighter above', () => {
  const { down, across } = sideLight(
    subject,
    paint((_, y) => (y < 60 ? [0.9, 0.9, 0.9, 1] : [0.1, 0.1, 0.1, 1])),
  );

  expect(down[30]).toBeGreaterThan(1.03);
  expect(down[90]).toBeLessThan(0.97);
  expect(at(across, 40, 1)).toBeCloseTo(1, 2);
});

test('even light, no subject or no visible backdrop change nothing', () => {
  const even = paint(() => [0.4, 0.5, 0.6, 1]);
  const whole = paint(() => [0.3, 0.3, 0.3, 1]);

  for (const light of [
    sideLight(subject, even),
    sideLight(
      paint(() => CLEAR),
      even,
    ),
    sideLight(whole, even),
  ])
    for (const factor of [...light.across, ...light.down]) expect(factor).toBeCloseTo(1, 5);
});
