import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { addGrain, develop, filmic } from './develop.ts';

test('the curve rises from black to white without a step', () => {
  let last = -1;
  for (let light = 0; light < 40; light += 0.01) {
    const value = filmic(light);
    expect(value).toBeGreaterThanOrEqual(last);
    expect(value - Math.max(0, last)).toBeLessThan(0.02);
    last = value;
  }
  expect(filmic(0)).toBe(0);
  expect(filmic(1e9)).toBeLessThanOrEqual(1);
  expect(filmic(NaN)).toBe(0);
});

test('a vignette darkens corners and spares the middle', () => {
  const grey = createLinearRaster(31, 31, new Float32Array(31 * 31 * 4).fill(0.4));

  const out = develop(grey, { exposure: 1, balance: [1, 1, 1], saturation: 1, vignette: 0.4 });

  const middle = out.data[(15 * 31 + 15) * 4] ?? NaN;
  expect(middle).toBeCloseTo(filmic(0.4), 4);
  expect(out.data[0]).toBeLessThan(middle * 0.8);
});

test('grain is the same for the same seed, changes no mean and stays in range', () => {
  const paint = (seed: number) => {
    const grey = createLinearRaster(64, 64, new Float32Array(64 * 64 * 4).fill(0.3));
    addGrain(grey, 0.05, seed);
    return grey.data;
  };

  expect(paint(1)).toEqual(paint(1));
  expect(paint(1)).not.toEqual(paint(2));
  let sum = 0;
  for (let i = 0; i < 64 * 64; i++) sum += paint(1)[i * 4] ?? NaN;
  expect(sum / 4096).toBeCloseTo(0.3, 2);
});
