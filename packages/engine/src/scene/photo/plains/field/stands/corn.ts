import { plantShade } from '../plant-light.ts';
import { corn } from '../plants/corn.ts';
import { grass } from '../plants/grass.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';
import { tallCrop } from './tall-crop.ts';

const HALF_TRACK_M = 1.1;

/** Maize, taller than a man. */
export function cornStand(wish: StandWish): Stand {
  const { light, pathAt } = wish;
  const track = pathAt ?? ((x: number): number => x);
  const leaves = { heightM: 0.9, bladeM: 0.05, tissue: TISSUES.darkLeaf, dry: 0.02, density: 0.3, bend: 0.7 };
  return tallCrop(wish, {
    heightM: 1.2,
    plants: [grass(leaves, light), corn(light)],
    cover: [0.7, 0.4],
    isTrack: (x, z) => Math.abs(track(x, z)) < HALF_TRACK_M,
    far: plantShade(TISSUES.cropLeaf, { light, height: 0.9, closeness: 0.9 }),
  });
}
