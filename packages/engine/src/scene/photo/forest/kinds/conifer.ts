import type { Card } from '../cards/card.ts';
import { cardsOf } from '../cards/card-library.ts';
import { coniferBough, SNOWY_SPRUCE, SPRUCE } from '../cards/conifer-bough.ts';
import { fernFrond } from '../cards/fern-frond.ts';
import { BIRCH, leafSpray } from '../cards/leaf-spray.ts';
import { treeCard } from '../cards/tree-card.ts';
import { coverTile } from '../ground/cover-tiles.ts';
import { groundAt, patchAt } from '../ground/terrain.ts';
import { barkOf } from '../trunks/bark.ts';
import { axisX, SNOW_COAT, type Trunk } from '../trunks/trunk.ts';
import type { Foliage, Sprig, Twig } from '../world/woods.ts';
import { plant } from './planting.ts';
import { fern, strew, upright } from './undergrowth.ts';
import type { GrowingPlace, WoodKind } from './wood-kind.ts';

const NEEDLES: Foliage = { first: [0.026, 0.05, 0.02], second: [0.075, 0.115, 0.035], through: [0.05, 0.075, 0.012] };
const BRACKEN: Foliage = { first: [0.075, 0.115, 0.032], second: [0.145, 0.185, 0.05], through: [0.14, 0.185, 0.035] };
const BILBERRY: Foliage = {
  first: [0.065, 0.095, 0.032],
  second: [0.125, 0.155, 0.045],
  through: [0.13, 0.165, 0.035],
};
const SHRUBS = 620;
const SEEDLINGS = 16;
const SNOWY_NEEDLES: Foliage = { first: [0.03, 0.052, 0.03], second: [0.84, 0.87, 0.9], through: [0.05, 0.06, 0.05] };
const MOSS = [0.07, 0.1, 0.02] as const;
const DEAD_WOOD = [0.12, 0.1, 0.085] as const;
/** Trees farther away than this are one card each. */
const WHOLE_FROM_M = 15;
const SPACING_M = 3.1;
const FAR_M = 110;
const FERNS = 260;

/** Spruces and firs: straight trunks with dead twigs low down, boughs above, moss and ferns below. */
export const conifer: WoodKind = {
  hummocksM: 0.35,
  openness: 0.16,
  airPerM: 0.009,
  canopyTint: [0.86, 1, 0.84],
  fogTint: [0.9, 1.02, 1],
  above: 0.6,
  ahead: 0.5,
  grow: growConifers,
  ground: () => ({
    cover: {
      tile: coverTile('needles'),
      colours: [
        [0.15, 0.095, 0.055],
        [0.24, 0.17, 0.1],
        [0.1, 0.08, 0.06],
      ],
      reliefM: 0.012,
    },
    patches: {
      tile: coverTile('moss'),
      colours: [
        [0.075, 0.125, 0.02],
        [0.17, 0.22, 0.04],
        [0.12, 0.09, 0.06],
      ],
      reliefM: 0.03,
    },
    patchiness: 0.62,
    trodden: {
      tile: coverTile('soil'),
      colours: [
        [0.1, 0.075, 0.052],
        [0.19, 0.15, 0.11],
        [0.14, 0.1, 0.07],
      ],
      reliefM: 0.012,
    },
  }),
};

function growConifers(place: GrowingPlace) {
  const { layout, terrain, spots, random, isSnowy } = place;
  const name = isSnowy ? 'snowy-spruce' : 'spruce';
  const foliage = isSnowy ? SNOWY_NEEDLES : NEEDLES;
  const boughs = cardsOf(`${name}-bough`, 5, (seed) => coniferBough(seed, isSnowy ? SNOWY_SPRUCE : SPRUCE));
  const trees = cardsOf(`${name}-tree`, 5, (seed) =>
    treeCard(seed, boughs, { crownFrom: 0.22 + (seed % 5) * 0.07, reach: 0.105, droop: 0.6, whorls: 52 }),
  );
  const trunks: Trunk[] = [];
  const sprigs: Sprig[] = [];
  const twigs: Twig[] = [];
  const rules = { ...layout, nearM: layout.nearestTreeM, farM: FAR_M, spacingM: SPACING_M };
  for (const { x, z } of plant(spots, rules)) {
    const footY = groundAt(terrain, x, z) - 0.03;
    const height = 17 + 9 * random();
    const radius = 0.1 + 0.16 * random() ** 1.5;
    if (z > WHOLE_FROM_M) sprigs.push(wholeTree(trees, foliage, x, footY, z, height, random));
    const trunk: Trunk = {
      x,
      z,
      footY,
      radius,
      height: height * 0.98,
      taper: (radius * 0.85) / height,
      lean: (random() - 0.5) * 0.03,
      swing: (random() - 0.5) * 0.1,
      flare: 0.5,
      offset: random(),
      bark: barkOf('spruce'),
      tone: 0.75 + 0.5 * random(),
      coat: {
        ...(isSnowy ? SNOW_COAT : { colour: MOSS, upToM: 0.6 + 2.2 * random(), amount: 0.75 }),
        side: random() < 0.5 ? -1 : 1,
      },
    };
    trunks.push(trunk);
    if (z > WHOLE_FROM_M + 10) continue;
    deadTwigs(twigs, trunk, isSnowy, random);
    if (z <= WHOLE_FROM_M) crown(sprigs, trunk, boughs, foliage, random);
  }
  if (isSnowy) return { trunks, sprigs, twigs };
  const fronds = cardsOf('bracken', 5, fernFrond);
  strew(
    random,
    {
      ...layout,
      nearM: Math.max(1.7, layout.eyeM),
      farM: 26,
      count: FERNS,
      ...(terrain.path && { path: terrain.path }),
      chance: (x, z) => 0.15 + 0.85 * patchAt(terrain, 0.45, x, z),
    },
    (x, z) => sprigs.push(...fern(random, fronds, terrain, BRACKEN, x, z, 0.22 + 0.3 * random())),
  );
  carpet(sprigs, place, boughs);
  return { trunks, sprigs, twigs };
}

/** Bilberries in wide patches, and seedlings of the trees. */
function carpet(sprigs: Sprig[], { layout, terrain, random }: GrowingPlace, boughs: readonly Card[]): void {
  const young = cardsOf('young-spruce', 3, (seed) =>
    treeCard(seed, boughs, { crownFrom: 0.02, reach: 0.2, droop: 0.3, whorls: 34, isOpenGrown: true }),
  );
  const shrubs = cardsOf('bilberry', 5, (seed) => leafSpray(seed, { ...BIRCH, hang: 0, twigs: 16 }));
  const low = { ...layout, nearM: Math.max(1.5, layout.eyeM * 0.9), ...(terrain.path && { path: terrain.path }) };
  strew(random, { ...low, farM: 30, count: SHRUBS, chance: (x, z) => patchAt(terrain, 0.48, x + 9, z + 4) }, (x, z) =>
    sprigs.push(upright(random, shrubs[Math.floor(random() * shrubs.length)]!, terrain, BILBERRY, x, z, 0.24)),
  );
  strew(random, { ...low, nearM: 4, farM: 30, count: SEEDLINGS, chance: () => 0.8 }, (x, z) =>
    sprigs.push({
      ...wholeTree(young, NEEDLES, x, groundAt(terrain, x, z) - 0.03, z, 0.5 + 1.3 * random() ** 2, random),
      isRound: true,
    }),
  );
}

function wholeTree(
  trees: readonly Card[],
  foliage: Foliage,
  x: number,
  footY: number,
  z: number,
  height: number,
  random: () => number,
): Sprig {
  const card = trees[Math.floor(random() * trees.length)]!;
  const mirror = random() < 0.5 ? -1 : 1;
  return {
    card,
    x,
    y: footY,
    z: z - 0.01,
    along: [(random() - 0.5) * 0.04 * height, height * (0.75 + 0.5 * random()), 0],
    across: [mirror * height * card.aspect * (0.85 + 0.4 * random()), 0, height * 0.12],
    foliage,
    isRound: true,
    open: 0.8 + 0.4 * random(),
  };
}

/** Bare branches that the shade has killed, in whorls. */
function deadTwigs(twigs: Twig[], trunk: Trunk, isSnowy: boolean, random: () => number): void {
  const until = Math.min(trunk.height, 8);
  for (let up = 0.8 + random(); up < until; up += 0.22 + 0.35 * random())
    for (let i = 0; i < 3; i++) {
      const around = random() * 2 * Math.PI;
      const length = (0.25 + 1.15 * random() * random()) * (0.5 + up / until);
      const x = axisX(trunk, up);
      const y = trunk.footY + up;
      const side = Math.cos(around);
      const midX = x + side * length * 0.55;
      const midY = y + (random() - 0.35) * 0.16 * length;
      const radius = 0.006 + 0.007 * random();
      const z = trunk.z + (Math.sin(around) > 0 ? 0.02 : -0.02);
      const wood = { radius, toRadius: radius * 0.6, colour: DEAD_WOOD, isSnowy };
      const thin = { radius: radius * 0.6, toRadius: 0.002, colour: DEAD_WOOD, isSnowy };
      twigs.push({ x, y, z, toX: midX, toY: midY, ...wood });
      const tipY = midY - (0.05 + 0.25 * random()) * length;
      twigs.push({ x: midX, y: midY, z, toX: x + side * length, toY: tipY, ...thin });
      const forkY = tipY + (random() - 0.2) * 0.4 * length;
      twigs.push({ x: midX, y: midY, z, toX: x + side * length * 0.85, toY: forkY, ...thin });
    }
}

/** Living boughs, from a few metres up. */
function crown(sprigs: Sprig[], trunk: Trunk, boughs: readonly Card[], foliage: Foliage, random: () => number): void {
  const from = 3.2 + 3.5 * random();
  for (let up = from; up < trunk.height * 0.9 && up < 15; up += 0.3 + 0.25 * random())
    for (let i = 0; i < 3; i++) {
      const card = boughs[Math.floor(random() * boughs.length)]!;
      const around = random() * 2 * Math.PI;
      const length = (1.1 + 1.3 * random()) * Math.min(1, 0.55 + (up - from) * 0.2);
      const fall = 0.15 + 0.4 * random();
      const along = [Math.cos(around) * length, -fall * length, Math.sin(around) * length] as const;
      const width = length * card.aspect;
      const flat = Math.abs(Math.sin(around));
      sprigs.push({
        card,
        x: axisX(trunk, up),
        y: trunk.footY + up,
        z: trunk.z + (along[2] > 0 ? 0.03 : -0.03),
        along,
        across: [
          Math.sign(along[0]) * -fall * width * 0.6 + flat * width * 0.6,
          -width * (0.45 + 0.4 * (1 - flat)),
          -width * 0.5,
        ],
        foliage,
        open: 0.6 + 0.6 * random(),
      });
    }
}
