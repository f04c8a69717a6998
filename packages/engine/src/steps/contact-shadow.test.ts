import { createLinearRaster, createMatte } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { contactShadow } from './contact-shadow.ts';

const SIDE = 200;
const white = createLinearRaster(SIDE, SIDE, new Float32Array(SIDE * SIDE * 4).fill(1));

/** A table: a top from x 50 to 150 at y 60, and two legs that end at y 140. */
function table() {
  const matte = createMatte(SIDE, SIDE);
  for (let y = 60; y < 140; y++)
    for (let x = 50; x < 150; x++) if (y < 70 || x < 58 || x >= 142) matte.data[y * SIDE + x] = 1;
  return matte;
}

const at = (data: Float32Array, x: number, y: number): number => data[(y * SIDE + x) * 4]!;

test('the ground is dark under the legs, not under the air between them', () => {
  const { data } = contactShadow(white, table());

  expect(at(data, 54, 140)).toBeLessThan(0.7);
  expect(at(data, 146, 140)).toBeLessThan(0.7);
  expect(at(data, 100, 140)).toBeGreaterThan(0.95);
  expect(at(data, 54, 20)).toBe(1);
});

test('it fades with distance and keeps the alpha of the backdrop', () => {
  const { data } = contactShadow(white, table());

  expect(at(data, 54, 140)).toBeLessThan(at(data, 54, 146));
  expect(at(data, 54, 146)).toBeLessThan(at(data, 54, 170));
  expect(data[(141 * SIDE + 54) * 4 + 3]).toBe(1);
});

test('the line of contact is thinner than the whole shadow', () => {
  const line = contactShadow(white, table(), 'line').data;

  expect(at(line, 54, 140)).toBeLessThan(0.85);
  expect(at(line, 54, 150)).toBeGreaterThan(0.98);
});

test('nothing that stands casts nothing', () => {
  expect(contactShadow(white, createMatte(SIDE, SIDE))).toBe(white);
});
