import { gradientNoise } from '@backlot/kernels';
import { pathGround, treadOf } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { flower } from '../plants/flower.ts';
import { grass } from '../plants/grass.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

type Triple = readonly [number, number, number];

const YELLOW: Triple = [0.72, 0.55, 0.012];
const PALE: Triple = [0.66, 0.56, 0.03];

/** Rape in bloom. */
export function canolaStand({ seed, random, light, pathAt }: StandWish): Stand {
  const trodden = treadOf(pathAt, seed);
  const onTrack = (x: number, z: number): boolean => trodden(x, z) > 0.45;
  const inside = (x: number, z: number): number =>
    onTrack(x, z) ? 0.01 : 0.8 + 0.4 * gradientNoise(x / 3, z / 3, seed);
  const part = (height: number) =>
    plantShade({ albedo: [0.5, 0.42, 0.02], through: [0.3, 0.26, 0.01] }, { light, height, closeness: 0.8 });
  const [deep, tops] = [part(0.5), part(0.9)];
  const path = pathGround(light, false);
  return {
    heightM: 1.1,
    wind: 0.2 + 0.3 * random(),
    nearestM: 0.9,
    sowings: [
      {
        plant: grass(
          { heightM: 0.85, bladeM: 0.012, tissue: TISSUES.cropLeaf, dry: 0.01, density: 0.5, bend: 0.5 },
          light,
        ),
        cover: inside,
      },
      {
        plant: flower({ shape: 'cluster', colour: YELLOW, heightM: 1.05, headM: 0.034, density: 0.65 }, light),
        cover: inside,
      },
      {
        plant: flower({ shape: 'cluster', colour: PALE, heightM: 0.95, headM: 0.028, density: 0.5 }, light),
        cover: inside,
      },
    ],
    groundAt: (x, z, out) => {
      if (onTrack(x, z)) return path(x, z, out);
      out.shade = z < 18 ? deep : tops;
      out.gain = 0.95 + 0.1 * gradientNoise(x / 40, z / 40, seed + 2);
    },
  };
}
