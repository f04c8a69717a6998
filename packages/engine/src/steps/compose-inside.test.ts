import { createLinearRaster, createMask, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { composeInside, keptMatte } from './compose-inside.ts';

const SIDE = 32;

function leftHalf() {
  const mask = createMask(SIDE, SIDE);
  for (let i = 0; i < mask.data.length; i++) mask.data[i] = i % SIDE < SIDE / 2 ? 255 : 0;
  return mask;
}

function scene(value: number) {
  const picture = createLinearRaster(SIDE, SIDE);
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = i % 4 === 3 ? 1 : value;
  return { picture, shadow: 'none' as const, warnings: [] };
}

test('what the mask leaves stays bit-identical and the rest shows the scene', () => {
  const picture = createRaster(SIDE, SIDE);
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = i % 4 === 3 ? 255 : (i * 7) % 256;

  const { data } = composeInside(picture, leftHalf(), scene(1));

  for (let y = 0; y < SIDE; y++) {
    const row = y * SIDE * 4;
    expect(data.subarray(row + SIDE * 2, row + SIDE * 4)).toEqual(
      picture.data.subarray(row + SIDE * 2, row + SIDE * 4),
    );
    expect([...data.subarray(row, row + 3)]).toEqual([255, 255, 255]);
  }
});

test('the edge is soft on the masked side alone', () => {
  const matte = keptMatte(leftHalf());

  const row = matte.data.subarray(5 * SIDE, 6 * SIDE);
  expect(row[SIDE / 2]).toBe(1);
  expect(row[SIDE / 2 - 1]).toBeGreaterThan(0);
  expect(row[SIDE / 2 - 1]).toBeLessThan(0.4);
  expect(row[SIDE / 2 - 6]).toBe(0);
});
