import { createMask, createRaster, hashPoint, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { barredSources } from './barred-sources.ts';
import { fill } from './fill.ts';

const SIDE = 96;
const tools = { fillNetwork: () => Promise.resolve(undefined) };

/** Blots of several sizes, as leaves or pebbles are: many places to copy from. */
function blots(): Raster {
  const raster = createRaster(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const light = [3, 5, 11].reduce(
        (sum, px) => sum + (hashPoint(Math.floor(x / px), Math.floor(y / px), px) % 70),
        20,
      );
      raster.data.set([light, light * 0.9, light * 0.6, 255], (y * SIDE + x) * 4);
    }
  return raster;
}

function hole() {
  const mask = createMask(SIDE, SIDE);
  for (let y = 36; y < 60; y++) mask.data.fill(255, y * SIDE + 36, y * SIDE + 60);
  return mask;
}

/** Mean difference of 4 x 4 px means inside the hole, levels: what is seen at a glance. */
function coarseDistance(a: Raster, b: Raster): number {
  let total = 0;
  for (let y = 36; y < 60; y += 4)
    for (let x = 36; x < 60; x += 4) {
      let sum = 0;
      for (let i = 0; i < 16; i++) {
        const p = ((y + (i >> 2)) * SIDE + x + (i & 3)) * 4;
        sum += a.data[p]! - b.data[p]!;
      }
      total += Math.abs(sum / 16);
    }
  return total / 36;
}

test('each seed fills visibly otherwise, and the same seed the same way', async () => {
  const filled = await Promise.all([1, 2, 3, 1].map((seed) => fill(blots(), hole(), { seed, tools })));
  const [first, second, third, again] = filled.map(({ raster }) => raster);
  if (!first || !second || !third || !again) throw new Error('four fills were asked for');

  expect(again.data).toEqual(first.data);
  for (const distance of [coarseDistance(first, second), coarseDistance(first, third), coarseDistance(second, third)])
    expect(distance).toBeGreaterThan(8);
});

test('a fifth or so is barred, in places that depend on the seed', () => {
  const [one, other] = [1, 2].map((seed) => barredSources(hole(), 15, seed)?.data ?? new Uint8Array());

  const share = one!.reduce((sum, value) => sum + Number(value > 0), 0) / one!.length;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.45);
  expect(one).not.toEqual(other);
});

test('where little is known nothing is barred, nor where nothing is to be filled', () => {
  expect(barredSources(hole(), 5, 1)).toBeUndefined();
  expect(barredSources(createMask(SIDE, SIDE), Infinity, 1)).toBeUndefined();
});
