import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { lightWrap } from './light-wrap.ts';

const SIDE = 200;

/** A dark subject fills the left half; the backdrop is white. */
function scene() {
  const subject = createLinearRaster(SIDE, SIDE);
  const backdrop = createLinearRaster(SIDE, SIDE, new Float32Array(SIDE * SIDE * 4).fill(1));
  for (let i = 0; i < SIDE * SIDE; i++) if (i % SIDE < SIDE / 2) subject.data.set([0.1, 0.1, 0.1, 1], i * 4);
  return { subject, backdrop };
}

const at = (data: Float32Array, x: number, c = 0): number => data[(100 * SIDE + x) * 4 + c]!;

test('light creeps over the edge, the inside and the outside are untouched', () => {
  const { subject, backdrop } = scene();

  const { data } = lightWrap(subject, backdrop);

  expect(at(data, 99)).toBeGreaterThan(0.15);
  expect(at(data, 99)).toBeLessThan(0.35);
  expect(at(data, 40)).toBeCloseTo(0.1, 4);
  expect([0, 1, 2, 3].map((c) => at(data, 150, c))).toEqual([0, 0, 0, 0]);
});

test('a black backdrop lends no light, and alpha stays', () => {
  const { subject } = scene();

  const { data } = lightWrap(subject, createLinearRaster(SIDE, SIDE));

  expect(data).toEqual(subject.data);
});
