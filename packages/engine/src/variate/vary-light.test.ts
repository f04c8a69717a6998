import { createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { varyLight } from './vary-light.ts';

function ramp() {
  const raster = createRaster(64, 4);
  for (let i = 0; i < 64 * 4; i++) raster.data.set([(i % 64) * 4, 120, 90, 255 - (i % 64)], i * 4);
  return raster;
}

test('the light changes a little, by seed, and alpha not at all', () => {
  const own = ramp();

  const [one, other] = [varyLight(own, 1), varyLight(own, 2)];

  let most = 0;
  for (let i = 0; i < own.data.length; i++) {
    if (i % 4 === 3) expect(one.data[i]).toBe(own.data[i]);
    most = Math.max(most, Math.abs((one.data[i] ?? 0) - (own.data[i] ?? 0)));
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(48);
  expect(one.data).not.toEqual(other.data);
  expect(varyLight(own, 1).data).toEqual(one.data);
});
