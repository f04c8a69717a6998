import { cardsOf } from '../cards/card-library.ts';
import { BEECH, BIRCH, leafSpray, MAPLE, OAK, type SprayHabit } from '../cards/leaf-spray.ts';
import { bareTwigs } from '../cards/bare-twigs.ts';
import { coverTile, type CoverKind } from '../ground/cover-tiles.ts';
import { groundAt } from '../ground/terrain.ts';
import type { Triple } from '../../sky/atmosphere.ts';
import { SNOW_COAT } from '../trunks/trunk.ts';
import type { Foliage, Growth, Sprig } from '../world/woods.ts';
import { growBroadleaf, leafCluster, spray, type BroadleafHabit } from './broadleaf-growth.ts';
import { growFloor } from './broadleaf-floor.ts';
import { coloured, ORANGE, RED, RUSSET, SPRING_GREEN, SUMMER_GREEN, varied, YELLOW } from './foliage.ts';
import { frameWithSprays } from './framing.ts';
import { plant } from './planting.ts';
import type { GrowingPlace, Season, WoodKind } from './wood-kind.ts';

interface BroadleafRecipe {
  readonly habit: BroadleafHabit;
  readonly sprayName: string;
  readonly sprayHabit: SprayHabit;
  readonly spacingM: number;
  readonly litter: CoverKind;
  readonly grassy: number;
  readonly openness: number;
  readonly foliage: Readonly<Record<Season, readonly Foliage[]>>;
}

const FAR_M = 80;

const BROWN_LITTER: readonly [Triple, Triple, Triple] = [
  [0.2, 0.115, 0.055],
  [0.32, 0.2, 0.105],
  [0.13, 0.1, 0.075],
];
const GOLDEN_LITTER: readonly [Triple, Triple, Triple] = [
  [0.42, 0.2, 0.035],
  [0.5, 0.33, 0.07],
  [0.26, 0.06, 0.025],
];

/** Beeches: smooth grey columns, light through the leaves, last year's leaves on the ground. */
export const beech = broadleaf({
  habit: {
    bark: 'beech',
    radiusM: [0.11, 0.3],
    heightM: [15, 22],
    crownFromM: 3,
    limbM: 3.4,
    rise: 0.45,
    sprayM: 0.95,
    leafage: 0.95,
    lean: 0.05,
    coat: { colour: [0.075, 0.105, 0.022], upToM: 1.6, amount: 0.6 },
    woodColour: [0.1, 0.09, 0.075],
  },
  sprayName: 'beech',
  sprayHabit: BEECH,
  spacingM: 3.9,
  litter: 'leaves',
  grassy: 0,
  openness: 0.22,
  foliage: {
    spring: [SPRING_GREEN],
    summer: [SUMMER_GREEN, SPRING_GREEN],
    autumn: [ORANGE, YELLOW, RUSSET],
    winter: [RUSSET],
  },
});

/** Oaks and other rough-barked trees of mixed woods. */
export const oak = broadleaf({
  habit: {
    bark: 'oak',
    radiusM: [0.13, 0.42],
    heightM: [13, 19],
    crownFromM: 2.4,
    limbM: 4,
    rise: 0.55,
    sprayM: 0.85,
    leafage: 0.9,
    lean: 0.1,
    coat: { colour: [0.08, 0.115, 0.022], upToM: 4, amount: 0.85 },
    woodColour: [0.075, 0.065, 0.05],
  },
  sprayName: 'oak',
  sprayHabit: OAK,
  spacingM: 4.6,
  litter: 'leaves',
  grassy: 0.3,
  openness: 0.26,
  foliage: { spring: [SPRING_GREEN], summer: [SUMMER_GREEN], autumn: [RUSSET, YELLOW, ORANGE], winter: [RUSSET] },
});

/** Maples: what an autumn wood is made of. */
export const maple = broadleaf({
  habit: {
    bark: 'oak',
    radiusM: [0.09, 0.26],
    heightM: [12, 18],
    crownFromM: 2.5,
    limbM: 3.2,
    rise: 0.5,
    sprayM: 0.9,
    leafage: 0.9,
    lean: 0.07,
    coat: { colour: [0.08, 0.105, 0.025], upToM: 1.2, amount: 0.6 },
    woodColour: [0.07, 0.058, 0.048],
  },
  sprayName: 'maple',
  sprayHabit: MAPLE,
  spacingM: 3.8,
  litter: 'maple-leaves',
  grassy: 0,
  openness: 0.28,
  foliage: {
    spring: [SPRING_GREEN],
    summer: [SUMMER_GREEN],
    autumn: [ORANGE, YELLOW, RED, ORANGE, YELLOW],
    winter: [RUSSET],
  },
});

/** Birches: white stems in grass, small trembling leaves. */
export const birch = broadleaf({
  habit: {
    bark: 'birch',
    radiusM: [0.06, 0.17],
    heightM: [12, 18],
    crownFromM: 3.6,
    limbM: 2.4,
    rise: 0.75,
    sprayM: 0.8,
    leafage: 0.8,
    lean: 0.09,
    woodColour: [0.085, 0.06, 0.05],
  },
  sprayName: 'birch',
  sprayHabit: BIRCH,
  spacingM: 2.9,
  litter: 'leaves',
  grassy: 0.72,
  openness: 0.42,
  foliage: {
    spring: [SPRING_GREEN],
    summer: [SPRING_GREEN, SUMMER_GREEN],
    autumn: [YELLOW, YELLOW, ORANGE],
    winter: [RUSSET],
  },
});

function broadleaf(recipe: BroadleafRecipe): WoodKind {
  const isWarm = (season: Season) => season === 'autumn' || season === 'winter';
  return {
    hummocksM: 0.3,
    openness: recipe.openness,
    bareOpenness: 1,
    airPerM: 0.006,
    canopyTint: [0.95, 1, 0.82],
    fogTint: [0.97, 1.02, 0.94],
    above: 0.6,
    ahead: 0.55,
    grow: (place) => growWood(recipe, place),
    ground: ({ season }) => ({
      cover: {
        tile: coverTile(recipe.litter),
        colours: season === 'autumn' ? GOLDEN_LITTER : BROWN_LITTER,
        reliefM: 0.02,
      },
      patches: {
        tile: coverTile(recipe.grassy > 0.2 ? 'grass' : 'moss'),
        colours: isWarm(season)
          ? [
              [0.16, 0.14, 0.05],
              [0.25, 0.2, 0.08],
              [0.2, 0.14, 0.07],
            ]
          : [
              [0.075, 0.125, 0.022],
              [0.16, 0.21, 0.045],
              [0.14, 0.11, 0.06],
            ],
        reliefM: 0.025,
      },
      patchiness: (season === 'spring' || season === 'summer' ? 0.4 : 0.2) + 0.4 * recipe.grassy,
      trodden: {
        tile: coverTile(season === 'autumn' ? recipe.litter : 'soil'),
        colours:
          season === 'autumn'
            ? [
                [0.3, 0.15, 0.04],
                [0.36, 0.23, 0.07],
                [0.16, 0.08, 0.04],
              ]
            : [
                [0.15, 0.11, 0.075],
                [0.26, 0.2, 0.14],
                [0.18, 0.12, 0.075],
              ],
        reliefM: 0.012,
      },
    }),
  };
}

function growWood(recipe: BroadleafRecipe, place: GrowingPlace): Growth {
  const { layout, terrain, spots, random, season, isSnowy } = place;
  const { habit: fullHabit, sprayName, sprayHabit, spacingM, foliage: foliages, grassy } = recipe;
  const habit =
    season === 'winter'
      ? { ...fullHabit, leafage: 0.6, sprayM: 1.25, ...(isSnowy && { coat: SNOW_COAT, isSnowy }) }
      : season === 'autumn'
        ? { ...fullHabit, leafage: fullHabit.leafage * 0.85 }
        : fullHabit;
  const { sprays, clusters } = season === 'winter' ? bareCards(isSnowy) : leafyCards(sprayName, sprayHabit);
  const leafy = coloured(place.words, place.colours) ?? foliages[season];
  const choices = season === 'winter' ? [BARE] : leafy;
  const pick = () => varied(choices[Math.floor(random() * choices.length)]!, random);
  const parts: { trunks: Growth['trunks'][number][]; sprigs: Sprig[]; twigs: Growth['twigs'][number][] } = {
    trunks: [],
    sprigs: [],
    twigs: [],
  };
  const rules = { ...layout, nearM: layout.nearestTreeM, farM: FAR_M, spacingM };
  for (const spot of plant(spots, rules)) {
    const own = pick();
    growBroadleaf(parts, spot, terrain, random, { habit, sprays, clusters, foliage: () => own });
  }
  if (season !== 'winter') {
    parts.sprigs.push(...frameWithSprays(random, layout, sprays, pick, 0.55));
    saplings(parts, place, sprays, pick);
  }
  if (!isSnowy) growFloor(parts.sprigs, place, grassy);
  return parts;
}

/** Bare twigs and the snow on them. */
const BARE: Foliage = { first: [0.09, 0.075, 0.065], second: [0.84, 0.87, 0.9], through: [0.06, 0.06, 0.06] };

function leafyCards(name: string, habit: SprayHabit) {
  const sprays = cardsOf(`${name}-spray`, 5, (seed) => leafSpray(seed, habit));
  return { sprays, clusters: cardsOf(`${name}-cluster`, 4, (seed) => leafCluster(seed, sprays)) };
}

function bareCards(isSnowy: boolean) {
  const twigs = cardsOf(isSnowy ? 'snowy-twigs' : 'bare-twigs', 6, (seed) => bareTwigs(seed, isSnowy ? 0.85 : 0));
  return { sprays: twigs, clusters: twigs };
}

/** Young trees below the others: sprays at the height of the eye. */
function saplings(
  parts: { sprigs: Sprig[] },
  { layout, terrain, spots, random }: GrowingPlace,
  sprays: Parameters<typeof frameWithSprays>[2],
  pick: () => Foliage,
): void {
  for (const { x, z } of plant(spots, { ...layout, clearM: layout.clearM + 0.5, nearM: 5, farM: 34, spacingM: 4.4 })) {
    if (random() < 0.45) continue;
    const foliage = pick();
    const top = 1 + 2 * random();
    const foot = groundAt(terrain, x, z);
    for (let i = 0; i < 9; i++) {
      const y = foot + top * (0.3 + 0.7 * random());
      parts.sprigs.push(
        spray(
          sprays[i % sprays.length]!,
          x + (random() - 0.5) * 0.3,
          y,
          z,
          random() * Math.PI * 2,
          0.5 + 0.5 * random(),
          foliage,
          random,
        ),
      );
    }
  }
}
