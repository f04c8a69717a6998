import { treadOf } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { grass } from '../plants/grass.ts';
import { sunflower } from '../plants/sunflower.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';
import { tallCrop } from './tall-crop.ts';

/** A field of sunflowers. */
export function sunflowerStand(wish: StandWish): Stand {
  const { seed, light, pathAt } = wish;
  const trodden = treadOf(pathAt, seed);
  const leaves = { heightM: 1.05, bladeM: 0.06, tissue: TISSUES.cropLeaf, dry: 0.02, density: 0.35, bend: 1.1 };
  return tallCrop(wish, {
    heightM: 1.7,
    plants: [grass(leaves, light), sunflower(light)],
    cover: [0.55, 0.5],
    isTrack: (x, z) => trodden(x, z) > 0.45,
    far: plantShade(
      { albedo: [0.3, 0.22, 0.025], through: [0.25, 0.18, 0.01] },
      { light, height: 0.9, closeness: 0.8 },
    ),
  });
}
