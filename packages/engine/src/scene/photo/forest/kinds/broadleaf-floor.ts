import { cardsOf } from '../cards/card-library.ts';
import { fernFrond } from '../cards/fern-frond.ts';
import { grassTuft } from '../cards/grass-tuft.ts';
import { leafSpray, type SprayHabit } from '../cards/leaf-spray.ts';
import { groundAt, patchAt } from '../ground/terrain.ts';
import type { Foliage, Sprig } from '../world/woods.ts';
import { spray } from './broadleaf-growth.ts';
import { fern, strew, upright } from './undergrowth.ts';
import type { GrowingPlace } from './wood-kind.ts';

const FERN: Foliage = { first: [0.075, 0.115, 0.03], second: [0.14, 0.18, 0.045], through: [0.15, 0.2, 0.03] };
const DRY_FERN: Foliage = { first: [0.24, 0.13, 0.045], second: [0.3, 0.19, 0.07], through: [0.3, 0.16, 0.03] };
const GRASS: Foliage = { first: [0.07, 0.12, 0.025], second: [0.16, 0.19, 0.06], through: [0.2, 0.28, 0.035] };
const DRY_GRASS: Foliage = { first: [0.26, 0.2, 0.09], second: [0.34, 0.28, 0.14], through: [0.34, 0.26, 0.09] };
const HERB: Foliage = { first: [0.07, 0.12, 0.03], second: [0.12, 0.17, 0.045], through: [0.13, 0.19, 0.035] };
const HERBS: SprayHabit = { shape: 'round', leaf: 0.17, twigs: 6, leavesPerTwig: 4, hang: 0.15 };
const HERB_COUNT = 620;
const FERN_COUNT = 90;
const GRASS_COUNT = 3600;

/** What grows at the feet of broadleaf trees: ferns and herbs in patches, grass where there is light (`grassy` 0..1). */
export function growFloor(sprigs: Sprig[], place: GrowingPlace, grassy: number): void {
  const { layout, terrain, random, season } = place;
  const isDry = season === 'autumn' || season === 'winter';
  const fronds = cardsOf('bracken', 5, fernFrond);
  const tufts = cardsOf('grass', 5, (seed) => grassTuft(seed));
  const herbs = cardsOf('herbs', 5, (seed) => leafSpray(seed, HERBS));
  const near = Math.max(1.5, layout.eyeM);
  const low = { ...layout, nearM: near, ...(terrain.path && { path: terrain.path }) };
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;
  const ferny = (x: number, z: number) => 0.7 * patchAt(terrain, 0.3, x, z);
  strew(random, { ...low, farM: 24, count: FERN_COUNT, chance: ferny }, (x, z) =>
    sprigs.push(...fern(random, fronds, terrain, isDry ? DRY_FERN : FERN, x, z, 0.25 + 0.3 * random())),
  );
  const herby = (x: number, z: number) => (isDry ? 0 : 0.9 * patchAt(terrain, 0.42, x + 5, z + 11));
  strew(random, { ...low, farM: 16, count: HERB_COUNT, chance: herby }, (x, z) =>
    sprigs.push(
      spray(pick(herbs), x, groundAt(terrain, x, z) + 0.05, z, random() * 6.3, 0.16 + 0.14 * random(), HERB, random),
    ),
  );
  const sunny = (x: number, z: number) => 0.05 + patchAt(terrain, 0.22 + 0.5 * grassy, x, z);
  strew(
    random,
    { ...low, nearM: near * 0.9, farM: 32, count: Math.round(GRASS_COUNT * grassy), chance: sunny },
    (x, z) =>
      sprigs.push(upright(random, pick(tufts), terrain, isDry ? DRY_GRASS : GRASS, x, z, 0.16 + 0.16 * random())),
  );
}
