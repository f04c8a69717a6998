import { expect, test } from 'vitest';
import { findRelief } from './relief.ts';
import { countryCamera } from './view.ts';

const SIZE = 40;
const camera = countryCamera({ widthPx: SIZE, heightPx: SIZE }, { horizon: 0.5, pitchDeg: 0 }, 2, 60);
const options = { eyeY: 2, nearM: 0.5, farM: 5000, steps: 300 };
const depthAt = (depth: Float32Array, x: number, y: number): number => depth[y * SIZE + x] ?? NaN;

test('flat land lies as far away as its row says, and there is sky above the horizon', () => {
  const { depth } = findRelief(camera, () => 0, options);

  for (const row of [24, 30, 39])
    expect(depthAt(depth, 20, row)).toBeCloseTo((2 * camera.focalPx) / (row + 0.5 - camera.horizonPx), 1);
  expect(depthAt(depth, 20, 10)).toBe(Infinity);
});

test('a ridge hides what is behind it and ends in a partly covered pixel', () => {
  const ridge = (_x: number, z: number): number => Math.max(0, 6 - Math.abs(z - 20) * 2);
  const { depth, cover } = findRelief(camera, ridge, options);
  const top = camera.horizonPx - (4 / 20) * camera.focalPx;

  expect(depthAt(depth, 20, Math.floor(top) + 1)).toBeLessThan(20.5);
  expect(depthAt(depth, 20, Math.floor(top) - 1)).toBe(Infinity);
  expect(cover[Math.floor(top) * SIZE + 20]).toBeCloseTo(Math.floor(top) + 1 - top, 1);
});
