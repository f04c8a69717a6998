import { createLinearRaster, createMask, type LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { matchTone } from './match-tone.ts';

const SIDE = 80;

function filled(level: (x: number) => number): LinearRaster {
  const raster = createLinearRaster(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) raster.data.set([level(x), level(x), level(x), 1], (y * SIDE + x) * 4);
  return raster;
}

/** The right half may change. */
function rightHalf() {
  const mask = createMask(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++) mask.data.fill(255, y * SIDE + SIDE / 2, (y + 1) * SIDE);
  return mask;
}

const at = ({ data }: LinearRaster, x: number) => data[(40 * SIDE + x) * 4] ?? 0;

test('content takes the tone of its rim there, and keeps its own farther inside', () => {
  const matched = matchTone(
    filled(() => 0.4),
    filled(() => 0.2),
    rightHalf(),
    SIDE / 2,
  );

  expect(at(matched, 42)).toBeLessThan(0.26);
  expect(at(matched, 78)).toBeGreaterThan(0.3);
  expect(at(matched, 78)).toBeLessThan(0.4);
});

test('the tone of a thing that ends at the mask is left out', () => {
  const matched = matchTone(
    filled(() => 0.4),
    filled((x) => (x < SIDE / 2 ? 0.02 : 0.4)),
    rightHalf(),
    SIDE / 2,
  );

  expect(at(matched, 42)).toBeCloseTo(0.4, 2);
});

test('with nothing around the content stays as it is', () => {
  const whole = createMask(SIDE, SIDE);
  whole.data.fill(255);
  const content = filled(() => 0.4);

  expect(
    matchTone(
      content,
      filled(() => 0.2),
      whole,
      SIDE,
    ),
  ).toBe(content);
});
