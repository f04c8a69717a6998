import { expect, test } from 'vitest';
import { createAtmosphere } from './atmosphere.ts';

function sky(sunElevationDeg: number, direction: readonly [number, number, number]) {
  const out = new Float64Array(3);
  createAtmosphere({ sunElevationDeg, sunAzimuthDeg: 0, turbidity: 1.2 }).radiance(...direction, out);
  return { r: out[0] ?? NaN, g: out[1] ?? NaN, b: out[2] ?? NaN };
}

test('the zenith at noon is blue', () => {
  const { r, g, b } = sky(60, [0, 1, 0]);

  expect(b).toBeGreaterThan(g);
  expect(g).toBeGreaterThan(r);
  expect(b / r).toBeGreaterThan(2);
});

test('the horizon under a setting sun is warm and brighter than above', () => {
  const low = sky(2, [0, 0.03, 0.9995]);
  const high = sky(2, [0, 0.9, 0.43]);

  expect(low.r).toBeGreaterThan(low.b);
  expect(low.r).toBeGreaterThan(high.r);
});

test('the sun reddens and weakens as it sinks and is gone below the horizon', () => {
  const sun = (sunElevationDeg: number) =>
    createAtmosphere({ sunElevationDeg, sunAzimuthDeg: 0, turbidity: 1.2 }).sunIrradiance;

  expect(sun(2)[0] / sun(2)[2]).toBeGreaterThan((sun(50)[0] / sun(50)[2]) * 3);
  expect(sun(2)[1]).toBeLessThan(sun(50)[1]);
  expect(sun(-3)).toEqual([0, 0, 0]);
});

test('light is finite and positive in every direction, also at twilight', () => {
  for (const elevation of [-4, 0, 10, 85])
    for (let i = 0; i < 60; i++) {
      const y = i / 60;
      const { r, g, b } = sky(elevation, [Math.sin(i) * Math.sqrt(1 - y * y), y, Math.cos(i) * Math.sqrt(1 - y * y)]);
      for (const value of [r, g, b]) expect(value > 0 && Number.isFinite(value)).toBe(true);
    }
});
