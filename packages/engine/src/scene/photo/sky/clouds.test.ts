import { expect, test } from 'vitest';
import { createAtmosphere } from './atmosphere.ts';
import { createClouds } from './clouds.ts';

const atmosphere = createAtmosphere({ sunElevationDeg: 40, sunAzimuthDeg: 30, turbidity: 1.2 });
const [COLUMNS, ROWS] = [60, 24];

/** Share of the sky ahead, 8 to 32 degrees up, that heaped clouds hide. */
function hidden(cumulus: number, seed: number): number {
  const clouds = createClouds(atmosphere, { seed, cumulus, cirrus: 0, thickness: 1, steps: 6 });
  const out = new Float64Array(3);
  let count = 0;
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const elevation = ((8 + row) * Math.PI) / 180;
      const azimuth = ((column - COLUMNS / 2) * Math.PI) / 180;
      const flat = Math.cos(elevation);
      if (clouds(Math.sin(azimuth) * flat, Math.sin(elevation), Math.cos(azimuth) * flat, out) > 0.1) count++;
    }
  return count / (COLUMNS * ROWS);
}

const SEEDS = Array.from({ length: 8 }, (_, seed) => seed * 7919);

test('a clear sky has no lonely puff', () => {
  for (const seed of SEEDS) expect(hidden(0.08, seed)).toBe(0);
});

test('the more cover, the more clouds; a fair sky has real ones', () => {
  const mean = (cumulus: number): number => SEEDS.reduce((sum, seed) => sum + hidden(cumulus, seed), 0) / SEEDS.length;

  const [little, fair, closed] = [mean(0.25), mean(0.4), mean(0.9)];

  expect(fair).toBeGreaterThan(0.1);
  expect(fair).toBeGreaterThan(little);
  expect(closed).toBeGreaterThan(fair);
});
