import { expect, test } from 'vitest';
import { createRaster, type Raster } from '../../image/raster.ts';
import { fillHole } from '../fill-hole.ts';
import { noise, paint } from '../testing/fixtures.ts';
import { fillHoleOnPlanes } from './fill-hole-on-planes.ts';
import { tiledWall, RUNNING_AWAY, squareHole, STRAIGHT_AHEAD } from './testing/tiled-wall.ts';

const SIDE = 160;
const hole = squareHole(SIDE, 48);

/** The picture without what the hole covers. */
function withHole({ data }: Raster): Raster {
  return createRaster(
    SIDE,
    SIDE,
    data.map((value, k) => (k % 4 < 3 && hole.data[k >> 2]! > 0 ? 0 : value)),
  );
}

/** Root of the mean squared error in the hole, levels. */
function errorOf(filled: Raster, truth: Raster): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < hole.data.length; i++)
    if (hole.data[i]! > 0) {
      sum += (filled.data[4 * i]! - truth.data[4 * i]!) ** 2;
      count++;
    }
  return Math.sqrt(sum / count);
}

test('a tiled wall that runs away goes on with less error than by copying in the picture', async () => {
  const wall = tiledWall(SIDE, RUNNING_AWAY);
  const plain = await fillHole(withHole(wall), hole, { seed: 1, profile: 'quality' });

  const { raster, planes } = await fillHoleOnPlanes(withHole(wall), hole, { seed: 1, profile: 'quality' });

  expect(planes).toEqual({ found: 1, used: 1 });
  expect(errorOf(raster, wall)).toBeLessThan(0.75 * errorOf(plain.raster, wall));
});

test('what the mask does not cover stays as it is, and the same seed gives the same pixels', async () => {
  const input = withHole(tiledWall(SIDE, RUNNING_AWAY));

  const [one, other] = [1, 2].map(() => fillHoleOnPlanes(input, hole, { seed: 3, profile: 'quality' }));
  const { data } = (await one!).raster;

  expect(data).toEqual((await other!).raster.data);
  expect(data.filter((_, k) => hole.data[k >> 2] === 0)).toEqual(input.data.filter((_, k) => hole.data[k >> 2] === 0));
});

test('without a lattice in perspective the outcome is the plain one, and so it is with a hasty profile', async () => {
  const cases = [
    [tiledWall(SIDE, STRAIGHT_AHEAD), 'quality'],
    [paint(SIDE, SIDE, noise(4)), 'quality'],
    [tiledWall(SIDE, RUNNING_AWAY), 'fast'],
  ] as const;
  for (const [picture, profile] of cases) {
    const plain = await fillHole(withHole(picture), hole, { seed: 1, profile });

    const { planes, ...result } = await fillHoleOnPlanes(withHole(picture), hole, { seed: 1, profile });

    expect(planes).toEqual({ found: 0, used: 0 });
    expect(result).toEqual(plain);
  }
});

test('progress never falls and ends at 1, and what it throws on the plane goes through', async () => {
  const input = withHole(tiledWall(SIDE, RUNNING_AWAY));
  const shares: number[] = [];
  await fillHoleOnPlanes(input, hole, { seed: 1, profile: 'quality', onProgress: (share) => shares.push(share) });

  const attempt = fillHoleOnPlanes(input, hole, {
    seed: 1,
    profile: 'quality',
    onProgress: (share) => {
      if (share > 0.7) throw new Error('enough');
    },
  });

  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  await expect(attempt).rejects.toThrow('enough');
});

test('sizes that differ are refused like by a plain fill', async () => {
  const attempt = fillHoleOnPlanes(
    paint(8, 8, () => 0),
    hole,
    { seed: 1, profile: 'quality' },
  );

  await expect(attempt).rejects.toThrow(RangeError);
});
