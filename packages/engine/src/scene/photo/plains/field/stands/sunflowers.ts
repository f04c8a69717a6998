import { gradientNoise } from '@backlot/kernels';
import { pathGround, soilGround, treadOf } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { grass } from '../plants/grass.ts';
import { sunflower } from '../plants/sunflower.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

/** A field of sunflowers. */
export function sunflowerStand({ seed, random, light, pathAt }: StandWish): Stand {
  const trodden = treadOf(pathAt, seed);
  const onTrack = (x: number, z: number): boolean => trodden(x, z) > 0.45;
  const inside = (x: number, z: number): number => (onTrack(x, z) ? 0 : 0.55 + 0.5 * gradientNoise(x / 3, z / 3, seed));
  const far = plantShade(
    { albedo: [0.3, 0.22, 0.025], through: [0.25, 0.18, 0.01] },
    { light, height: 0.9, closeness: 0.8 },
  );
  const path = pathGround(light, false);
  const soil = soilGround(light, false);
  return {
    heightM: 1.7,
    wind: 0.2 + 0.2 * random(),
    nearestM: 1.7,
    sowings: [
      {
        plant: grass(
          { heightM: 1.05, bladeM: 0.06, tissue: TISSUES.cropLeaf, dry: 0.02, density: 0.35, bend: 1.1 },
          light,
        ),
        cover: inside,
      },
      { plant: sunflower(light), cover: inside },
    ],
    groundAt: (x, z, out) => {
      if (onTrack(x, z)) return path(x, z, out);
      if (z < 40) return soil(x, z, out);
      out.shade = far;
      out.gain = 0.95;
    },
  };
}
