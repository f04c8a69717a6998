import type { LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { nightStreet, paintNightStreet } from './night-street.ts';

const FRAME = { widthPx: 96, heightPx: 96, marginPx: 4, fovDeg: 70, horizon: 0.5 };

function mean({ width, data }: LinearRaster, rows: readonly [number, number]): readonly [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (let i = rows[0] * width * 4; i < rows[1] * width * 4; i += 4)
    for (const c of [0, 1, 2] as const) sums[c] += data[i + c] ?? NaN;
  const count = (rows[1] - rows[0]) * width;
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

const paint = (seed: number, isNeon: boolean, isWet: boolean) =>
  paintNightStreet(nightStreet(seed, { isNeon, isWet }), FRAME);

test('covers frame and margin with finite light, the same for the same seed', async () => {
  const street = await paint(3, true, true);

  expect([street.width, street.height]).toEqual([104, 104]);
  expect(street.data.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
  expect((await paint(3, true, true)).data).toEqual(street.data);
  expect((await paint(4, true, true)).data).not.toEqual(street.data);
});

test('neon is magenta and violet, a plain street warm', async () => {
  const [neonRed, neonGreen, neonBlue] = mean(await paint(5, true, false), [0, 50]);
  const [red, , blue] = mean(await paint(5, false, false), [0, 50]);

  expect(Math.min(neonRed, neonBlue)).toBeGreaterThan(neonGreen);
  expect(red).toBeGreaterThan(blue);
});

test('a wet road mirrors the signs more than a dry one, and is darker than they are', async () => {
  const lower = [60, 100] as const;
  const wet = await paint(6, true, true);

  expect(mean(wet, lower)[0]).toBeGreaterThan(mean(await paint(6, true, false), lower)[0] * 1.2);
  expect(mean(wet, lower)[0]).toBeLessThan(mean(wet, [10, 50])[0]);
});
