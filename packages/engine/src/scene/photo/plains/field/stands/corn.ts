import { gradientNoise } from '@backlot/kernels';
import { pathGround, soilGround } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { grass } from '../plants/grass.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

/** Maize, taller than a man. */
export function cornStand({ seed, random, light, pathAt }: StandWish): Stand {
  const track = pathAt ?? ((x: number): number => x);
  const onTrack = (x: number, z: number): boolean => Math.abs(track(x, z)) < 1.1;
  const inside = (x: number, z: number): number => (onTrack(x, z) ? 0 : 0.7 + 0.4 * gradientNoise(x / 3, z / 3, seed));
  const far = plantShade(TISSUES.cropLeaf, { light, height: 0.9, closeness: 0.9 });
  const path = pathGround(light, false);
  const soil = soilGround(light, false);
  return {
    heightM: 1.2,
    wind: 0.2 + 0.2 * random(),
    nearestM: 1.2,
    sowings: [
      {
        plant: grass(
          { heightM: 1.75, bladeM: 0.055, tissue: TISSUES.cropLeaf, dry: 0.03, density: 0.8, bend: 0.55 },
          light,
        ),
        cover: inside,
      },
      {
        plant: grass({ heightM: 2.1, bladeM: 0.018, tissue: TISSUES.straw, dry: 0, density: 0.1, bend: 0.1 }, light),
        cover: inside,
      },
    ],
    groundAt: (x, z, out) => {
      if (onTrack(x, z)) return path(x, z, out);
      if (z < 40) return soil(x, z, out);
      out.shade = far;
      out.gain = 0.95;
    },
  };
}
