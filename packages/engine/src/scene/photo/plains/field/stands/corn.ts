import { gradientNoise } from '@backlot/kernels';
import { pathGround, soilGround } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { corn } from '../plants/corn.ts';
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
          { heightM: 0.9, bladeM: 0.05, tissue: TISSUES.darkLeaf, dry: 0.02, density: 0.3, bend: 0.7 },
          light,
        ),
        cover: inside,
      },
      { plant: corn(light), cover: inside },
    ],
    groundAt: (x, z, out) => {
      if (onTrack(x, z)) return path(x, z, out);
      if (z < 40) return soil(x, z, out);
      out.shade = far;
      out.gain = 0.95;
    },
  };
}
