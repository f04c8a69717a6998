import { expect, test } from 'vitest';
import { toOklab } from '../colour/oklab-picture.ts';
import { createLinearRaster } from '../image/linear-raster.ts';
import { backdropMatte } from './backdrop-matte.ts';

const SIDE = 64;

/** A sky that pales towards the horizon, ground below it, a dark pole before both. */
function landscape() {
  const data = new Float32Array(SIDE * SIDE * 4);
  for (let y = 0, i = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++, i += 4) {
      const isPole = x >= 28 && x < 34 && y > 10;
      const isGround = y >= 40;
      const pale = y / 90;
      const rgb = isPole ? [0.01, 0.01, 0.01] : isGround ? [0.3, 0.2, 0.05] : [0.1 + pale, 0.25 + pale, 0.6 + pale / 2];
      data.set([...rgb, 1], i);
    }
  return toOklab(createLinearRaster(SIDE, SIDE, data));
}

test('the sky is backdrop down to the horizon; ground and what stands before it are not', () => {
  const { data } = backdropMatte(landscape());
  const at = (x: number, y: number): number => data[y * SIDE + x]!;

  expect(at(5, 5)).toBeGreaterThan(0.9);
  expect(at(50, 36)).toBeGreaterThan(0.9);
  expect(at(31, 25)).toBeLessThan(0.1);
  expect(at(10, 55)).toBeLessThan(0.1);
});
