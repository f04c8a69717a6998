import { createMask, createRaster, hashPoint, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { fill } from './fill.ts';
import { removeThing } from './remove-thing.ts';

const SIDE = 96;
const DISC_PX = 18;
const options = { seed: 1, tools: { fillNetwork: () => Promise.resolve(undefined) } };

const fromMiddle = (p: number) => Math.hypot((p % SIDE) - SIDE / 2, Math.floor(p / SIDE) - SIDE / 2);

/** A red disc on grainy green. */
function picture(): Raster {
  const raster = createRaster(SIDE, SIDE);
  for (let p = 0; p < SIDE * SIDE; p++) {
    const grain = hashPoint(p, 0, 1) % 30;
    raster.data.set([...(fromMiddle(p) < DISC_PX ? [210, 30, 40] : [60 + grain, 130 + grain, 50]), 255], p * 4);
  }
  return raster;
}

function discOf(radiusPx: number) {
  const mask = createMask(SIDE, SIDE);
  mask.data.forEach((_, p) => (mask.data[p] = fromMiddle(p) < radiusPx ? 255 : 0));
  return mask;
}

/** Largest red against green in the hole. */
function reddest({ data }: Raster, radiusPx: number): number {
  let most = -255;
  for (let p = 0; p < SIDE * SIDE; p++)
    if (fromMiddle(p) < radiusPx) most = Math.max(most, data[p * 4]! - data[p * 4 + 1]!);
  return most;
}

test('a rim that the mask left of a thing stays bit-identical, is not continued, and is said', async () => {
  const before = picture();
  const mask = discOf(DISC_PX - 3);

  const { raster, warnings, details } = await removeThing(before, mask, options);

  expect(reddest(raster, DISC_PX - 3)).toBeLessThan(0);
  expect(reddest((await fill(before, mask, options)).raster, DISC_PX - 3)).toBeGreaterThan(20);
  mask.data.forEach((value, p) => {
    if (value === 0) expect(raster.data.subarray(p * 4, p * 4 + 4)).toEqual(before.data.subarray(p * 4, p * 4 + 4));
  });
  expect(warnings.map(({ code }) => code)).toEqual(['mask-tight']);
  expect(details['leftPx']).toBeGreaterThan(200);
});

test('a mask with room has nothing to say', async () => {
  const { warnings, details } = await removeThing(picture(), discOf(DISC_PX + 3), options);

  expect(warnings).toEqual([]);
  expect(details['leftPx']).toBeUndefined();
});
