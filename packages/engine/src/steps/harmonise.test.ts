import { createLinearRaster } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmonise, harmoniseGains } from './harmonise.ts';

function flat(r: number, g: number, b: number, a = 1) {
  const data = new Float32Array(32 * 32 * 4);
  for (let i = 0; i < data.length; i += 4) data.set([r * a, g * a, b * a, a], i);
  return createLinearRaster(32, 32, data);
}

test('grey light of the same brightness changes nothing', () => {
  const subject = flat(0.3, 0.3, 0.3);

  expect(harmoniseGains(subject, flat(0.3, 0.3, 0.3))).toEqual({
    red: expect.closeTo(1, 5),
    green: expect.closeTo(1, 5),
    blue: expect.closeTo(1, 5),
  });
});

test('a warm backdrop warms, a dark one darkens', () => {
  const subject = flat(0.4, 0.4, 0.4);

  const warm = harmoniseGains(subject, flat(0.5, 0.4, 0.3));
  const dark = harmoniseGains(subject, flat(0.02, 0.02, 0.02));

  expect(warm.red).toBeGreaterThan(1);
  expect(warm.blue).toBeLessThan(1);
  expect(dark.green).toBeCloseTo(0.58, 5);
});

test('a green meadow cannot turn skin green: gains stay within their limits', () => {
  const unit = fc.float({ min: 0, max: 1, noNaN: true });

  fc.assert(
    fc.property(unit, unit, unit, (r, g, b) => {
      const gains = harmoniseGains(flat(0.5, 0.35, 0.3), flat(r, g, b));

      const values = [gains.red, gains.green, gains.blue];
      for (const gain of values) {
        expect(gain).toBeGreaterThanOrEqual(0.58 * 0.88 - 1e-6);
        expect(gain).toBeLessThanOrEqual(1.12 * 1.12 + 1e-6);
      }
      expect(Math.max(...values) / Math.min(...values)).toBeLessThanOrEqual(1.12 / 0.88 + 1e-6);
    }),
  );
});

test('colour never exceeds alpha, and alpha stays', () => {
  const bright = harmonise(flat(1, 1, 0.9, 0.95), flat(1, 0.9, 0.8));

  for (let i = 0; i < bright.data.length; i += 4) {
    expect(bright.data[i]).toBeLessThanOrEqual(bright.data[i + 3]!);
    expect(bright.data[i + 3]).toBeCloseTo(0.95, 6);
  }
});

test('without a solid subject nothing changes', () => {
  expect(harmoniseGains(flat(1, 1, 1, 0.2), flat(0.1, 0.2, 0.9))).toEqual({ red: 1, green: 1, blue: 1 });
});
