import { expect, test } from 'vitest';
import { createStreakedNoise } from './streaked-noise.ts';

/** Mean of products of noise that lies `dx`, `dy` apart, drawn along x. */
function correlation(dx: number, dy: number): number {
  const noise = createStreakedNoise(5);
  let sum = 0;
  for (let y = 0; y < 60; y++)
    for (let x = 0; x < 60; x++) sum += noise.along(x, y, 1, 0) * noise.along(x + dx, y + dy, 1, 0);
  return sum / 3600;
}

test('the noise has mean 0 and deviation 1 before and after it is drawn out', () => {
  const noise = createStreakedNoise(5);
  const [mean, power] = [0, 1].map((order) => {
    let sum = 0;
    for (let y = 0; y < 512; y++) for (let x = 0; x < 512; x++) sum += noise.at(x, y) ** (order + 1);
    return sum / 512 ** 2;
  });

  expect(mean).toBeCloseTo(0, 3);
  expect(power).toBeCloseTo(1, 3);
  expect(correlation(0, 0)).toBeGreaterThan(0.7);
  expect(correlation(0, 0)).toBeLessThan(1.4);
});

test('drawn along x it stays the same along x and not across', () => {
  expect(correlation(3, 0)).toBeGreaterThan(0.4 * correlation(0, 0));
  expect(correlation(0, 3)).toBeLessThan(0.1 * correlation(0, 0));
});

test('the noise repeats without a seam', () => {
  const noise = createStreakedNoise(5);

  expect(noise.at(515, -1)).toBe(noise.at(3, 511));
});
