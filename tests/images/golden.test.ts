import { readFile } from 'node:fs/promises';
import { createRaster, type Raster } from '@backlot/kernels';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ssim } from '../support/likeness.ts';
import { hashDistance, perceptualHash } from '../support/perceptual-hash.ts';
import { GOLDEN_CASES, GOLDEN_PX, paintGolden } from './golden.ts';

/** Machines round differently: grain and edges may move by a level. */
const LEAST_SSIM = 0.97;
const MOST_BITS = 3;

async function golden(name: string): Promise<Raster> {
  const file = await readFile(new URL(`golden/${name}.png`, import.meta.url));
  const { data } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return createRaster(GOLDEN_PX, GOLDEN_PX, new Uint8ClampedArray(data));
}

describe('what is painted looks as it did', () => {
  test.each(GOLDEN_CASES.map((each) => [each.name, each] as const))('%s', async (name, each) => {
    const picture = await paintGolden(each);

    const wanted = await golden(name);

    expect(hashDistance(perceptualHash(picture), perceptualHash(wanted))).toBeLessThanOrEqual(MOST_BITS);
    expect(ssim(picture, wanted)).toBeGreaterThanOrEqual(LEAST_SSIM);
  });
});
