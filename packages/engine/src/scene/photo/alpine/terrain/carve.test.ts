import { expect, test } from 'vitest';
import { carveMountains } from './carve.ts';

const SIZE = 128;
const options = {
  seed: 5,
  size: SIZE,
  edgeM: 8000,
  concavity: 0.4,
  uplift: (_: number, v: number) => (v < 0.3 ? 0 : 1),
  steepest: () => 0.9,
};

test('lowland stays level, raised land becomes mountains', () => {
  const heights = carveMountains(options);
  const low = heights.subarray(0, SIZE * 30);
  const high = heights.subarray(SIZE * 70);

  expect(low.every((height) => height === 0)).toBe(true);
  expect(Math.max(...high)).toBeGreaterThan(800);
});

test('slopes are not steeper than the rock holds', () => {
  const heights = carveMountains(options);
  const cellM = options.edgeM / (SIZE - 1);
  let steep = 0;
  for (let i = SIZE * 60; i < SIZE * 110; i++)
    if (heights[i]! - Math.min(heights[i - 1]!, heights[i + 1]!, heights[i - SIZE]!, heights[i + SIZE]!) > 1.6 * cellM)
      steep++;

  expect(steep / (SIZE * 50)).toBeLessThan(0.02);
});

test('water finds its way out: hardly any point is a hollow', () => {
  const heights = carveMountains(options);
  let hollows = 0;
  for (let z = 45; z < SIZE - 1; z++)
    for (let x = 1; x < SIZE - 1; x++) {
      const i = z * SIZE + x;
      let lowest = Infinity;
      for (let dz = -1; dz <= 1; dz++)
        for (let dx = -1; dx <= 1; dx++)
          if (dx !== 0 || dz !== 0) lowest = Math.min(lowest, heights[i + dz * SIZE + dx]!);
      if (heights[i]! < lowest) hollows++;
    }

  expect(hollows / (SIZE * (SIZE - 45))).toBeLessThan(0.01);
});

test('the same seed carves the same land', () => {
  expect(carveMountains(options)).toEqual(carveMountains(options));
  expect(carveMountains(options)).not.toEqual(carveMountains({ ...options, seed: 6 }));
});
