import { createRandom, gradientNoise } from '@backlot/kernels';
import type { HeightAt } from '../country/relief.ts';
import { mixTissue } from '../field/plant-light.ts';
import { TISSUES } from '../field/tissues.ts';
import type { Tree } from '../field/trees.ts';

const NEAREST_M = 5;
const FARTHEST_M = 420;

interface ScrubWish {
  readonly count: number;
  readonly seed: number;
  /** Tangent of half the angle of view. */
  readonly reach: number;
  /** Places that stay bare. */
  readonly isBare: (x: number, z: number) => boolean;
}

/** Low grey bushes, strewn as evenly over the picture as perspective allows. */
export function growScrub(heightAt: HeightAt, { count, seed, reach, isBare }: ScrubWish): readonly Tree[] {
  const random = createRandom(seed);
  const bushes: Tree[] = [];
  for (let i = 0; i < count; i++) {
    const z = NEAREST_M * (FARTHEST_M / NEAREST_M) ** Math.sqrt(random());
    const x = (random() * 2.1 - 1.05) * reach * z;
    const heightM = 0.16 + 0.7 * random() ** 3;
    const leaf = mixTissue(TISSUES.greyLeaf, random() < 0.4 ? TISSUES.straw : TISSUES.leaf, 0.7 * random());
    // Bushes keep company.
    if (isBare(x, z) || gradientNoise(x / 14, z / 22, seed & 0xffff) < -0.1 + 0.35 * random()) continue;
    bushes.push({
      x,
      y: heightAt(x, z) - 0.03,
      z,
      heightM,
      shape: 'bush',
      seed: Math.floor(random() * 0x1_0000_0000),
      leaf,
      lit: 1,
    });
  }
  return bushes.toSorted((a, b) => b.z - a.z);
}
