import { gradientNoise } from '@backlot/kernels';
import type { HeightAt } from '../country/relief.ts';

/** The lie of the land. */
export interface Terrain {
  readonly seed: number;
  /** Gentle waves of the ground near the camera, m. */
  readonly swellM: number;
  /** Hills further away, m. */
  readonly hillsM: number;
  /** Where hills begin and have their full height, m. */
  readonly hillsFromM: number;
  readonly hillsFullM: number;
  /** Rise (positive) of the ground towards a crest at this distance, m. */
  readonly riseM: number;
  readonly crestM: number;
  /** Fall of the ground to the side, metres a metre, positive to the right. */
  readonly tilt: number;
}

/** Height of the land as a function of place; 0 at the camera's feet. */
export function terrainHeight(terrain: Terrain): HeightAt {
  const { seed, swellM, hillsM, hillsFromM, hillsFullM, riseM, crestM, tilt } = terrain;
  const start = swellM * gradientNoise(0.37, 0.11, seed);
  return (x, z) => {
    let height = swellM * gradientNoise(x / 34 + 0.37, z / 42 + 0.11, seed) - start;
    if (riseM !== 0) {
      const t = Math.min(1, Math.max(0, z / crestM));
      const beyond = Math.max(0, z - crestM) / crestM;
      height += riseM * t * t * (3 - 2 * t) - Math.abs(riseM) * Math.min(1.6, beyond) * 1.2;
    }
    height -= tilt * x * Math.min(1, z / 20) * Math.exp(-z / 300);
    if (hillsM > 0 && z > hillsFromM) {
      const t = Math.min(1, (z - hillsFromM) / (hillsFullM - hillsFromM));
      const grown = t * t * (3 - 2 * t);
      // Hills further away are longer, or they would look like waves.
      const longer = 1 + z / 2600;
      const rolling =
        0.5 +
        0.62 * gradientNoise(x / (430 * longer) + 5, z / (380 * longer), seed + 3) +
        0.16 * gradientNoise(x / (190 * longer), z / (170 * longer), seed + 4);
      height += hillsM * grown * Math.max(0, rolling) * (1 + Math.min(3, z / 2400));
    }
    return height;
  };
}
