import { gradientNoise } from '@backlot/kernels';
import { pathGround, treadOf } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { grass } from '../plants/grass.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

/** Tall dry grass in tufts. */
export function savannaStand({ seed, random, light, pathAt }: StandWish): Stand {
  const trodden = treadOf(pathAt, seed);
  const onTrack = (x: number, z: number): boolean => trodden(x, z) > 0.45;
  const tuft = (x: number, z: number): number =>
    gradientNoise(x / 0.7, z / 0.7, seed) * 0.9 + gradientNoise(x / 6, z / 6, seed + 1) * 0.6;
  const cover = (x: number, z: number): number => (onTrack(x, z) ? 0.02 : 0.55 + 0.7 * tuft(x, z));
  const part = (height: number) => plantShade(TISSUES.savanna, { light, height, closeness: 0.7 });
  const [deep, tops] = [part(0.45), part(0.85)];
  const path = pathGround(light, false);
  const heightM = 0.5 + 0.25 * random();
  return {
    heightM,
    wind: 0.4 + 0.4 * random(),
    nearestM: 0.9,
    sowings: [
      {
        plant: grass({ heightM, bladeM: 0.005, tissue: TISSUES.savanna, dry: 0.35, density: 0.85, bend: 0.6 }, light),
        cover,
      },
      {
        plant: grass(
          { heightM: heightM * 0.6, bladeM: 0.006, tissue: TISSUES.meadow, dry: 0.3, density: 0.25, bend: 0.6 },
          light,
        ),
        cover,
      },
    ],
    groundAt: (x, z, out) => {
      if (onTrack(x, z)) return path(x, z, out);
      out.shade = z < 20 ? deep : tops;
      out.gain = 0.9 + 0.2 * gradientNoise(x / 25, z / 25, seed + 4) + 0.15 * gradientNoise(x / 160, z / 160, seed + 5);
    },
  };
}
