import { gradientNoise } from '@backlot/kernels';
import { pathGround, treadOf } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { grass } from '../plants/grass.ts';
import { wheat } from '../plants/wheat.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

/** Wheat, rye or barley. */
export function grainStand({ seed, random, light, words, pathAt }: StandWish): Stand {
  const isGreen = /green (wheat|barley|rye|grain|crop)|spring/.test(words);
  const isBearded = /barley|rye/.test(words) || random() < 0.55;
  const tissue = isGreen ? TISSUES.greenWheat : TISSUES.wheat;
  const heightM = 0.78 + 0.15 * random();
  const patch = (x: number, z: number, sizeM: number, salt: number): number =>
    gradientNoise(x / sizeM, z / sizeM, seed + salt);
  const trodden = treadOf(pathAt, seed);
  const onTrack = (x: number, z: number): boolean => trodden(x, z) > 0.45;
  const inside = (x: number, z: number): number => (onTrack(x, z) ? 0.02 : 0.82 + 0.4 * patch(x, z, 3, 1));
  const part = (height: number) => plantShade(tissue, { light, height, closeness: 1 });
  const [deep, tops] = [part(0.5), part(0.9)];
  const path = pathGround(light, false);
  return {
    heightM,
    wind: 0.35 + 0.5 * random(),
    nearestM: 0.7,
    sowings: [
      {
        plant: grass(
          { heightM: heightM * 0.7, bladeM: 0.008, tissue, dry: isGreen ? 0.05 : 0.2, density: 0.45, bend: 0.35 },
          light,
        ),
        cover: inside,
      },
      { plant: wheat({ tissue, heightM, awnM: isBearded ? 0.085 : 0.012 }, light), cover: inside },
    ],
    groundAt: (x, z, out) => {
      if (onTrack(x, z)) return path(x, z, out);
      out.shade = z < 25 ? deep : tops;
      out.gain = (z < 25 ? 0.9 : 0.98) + 0.12 * patch(x, z, 40, 7);
    },
  };
}
