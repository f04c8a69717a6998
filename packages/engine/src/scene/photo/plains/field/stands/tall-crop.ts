import { gradientNoise } from '@backlot/kernels';
import { pathGround, soilGround } from '../path-ground.ts';
import type { PlantShade } from '../plant-light.ts';
import type { Plant } from '../plant.ts';
import type { Stand, StandWish } from '../stand.ts';

/** From here on the ground between the plants cannot be seen, m. */
const CLOSED_M = 40;

/** A crop that hides the ground. */
export interface TallCrop {
  readonly heightM: number;
  /** Lower leaves, then what stands above them. */
  readonly plants: readonly Plant[];
  /** Least and added share of the ground that is covered, by noise. */
  readonly cover: readonly [number, number];
  readonly isTrack: (x: number, z: number) => boolean;
  /** The crop seen from afar. */
  readonly far: PlantShade;
}

/** A field as high as a man or higher, with a track through it. */
export function tallCrop({ seed, random, light }: StandWish, crop: TallCrop): Stand {
  const { heightM, plants, isTrack, far } = crop;
  const [least, added] = crop.cover;
  const cover = (x: number, z: number): number =>
    isTrack(x, z) ? 0 : least + added * gradientNoise(x / 3, z / 3, seed);
  const path = pathGround(light, false);
  const soil = soilGround(light, false);
  return {
    heightM,
    wind: 0.2 + 0.2 * random(),
    nearestM: heightM,
    sowings: plants.map((plant) => ({ plant, cover })),
    groundAt: (x, z, out) => {
      if (isTrack(x, z)) return path(x, z, out);
      if (z < CLOSED_M) return soil(x, z, out);
      out.shade = far;
      out.gain = 0.95;
    },
  };
}
