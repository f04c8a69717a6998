import { cardsOf } from '../cards/card-library.ts';
import { coniferBough, SPRUCE } from '../cards/conifer-bough.ts';
import { fernFrond } from '../cards/fern-frond.ts';
import { BEECH, leafSpray } from '../cards/leaf-spray.ts';
import { treeCard } from '../cards/tree-card.ts';
import { coverTile } from '../ground/cover-tiles.ts';
import { groundAt, patchAt } from '../ground/terrain.ts';
import { barkOf } from '../trunks/bark.ts';
import { axisX, type Trunk } from '../trunks/trunk.ts';
import type { Foliage, Growth, Sprig } from '../world/woods.ts';
import { spray } from './broadleaf-growth.ts';
import { plant } from './planting.ts';
import { fern, strew } from './undergrowth.ts';
import type { GrowingPlace, WoodKind } from './wood-kind.ts';

const NEEDLES: Foliage = { first: [0.03, 0.062, 0.02], second: [0.08, 0.125, 0.035], through: [0.09, 0.15, 0.016] };
const FERN: Foliage = { first: [0.07, 0.11, 0.03], second: [0.13, 0.17, 0.045], through: [0.14, 0.19, 0.03] };
const SORREL: Foliage = { first: [0.06, 0.13, 0.025], second: [0.1, 0.19, 0.035], through: [0.16, 0.3, 0.02] };
const FAR_M = 95;
const SPACING_M = 6.2;

/** Giants with deep furrowed red bark, ferns and sorrel at their feet. */
export const redwood: WoodKind = {
  hummocksM: 0.5,
  openness: 0.15,
  airPerM: 0.011,
  canopyTint: [0.92, 1, 0.84],
  fogTint: [0.95, 1.02, 0.97],
  above: 0.62,
  ahead: 0.6,
  grow: growRedwoods,
  ground: () => ({
    cover: {
      tile: coverTile('needles'),
      colours: [
        [0.17, 0.09, 0.05],
        [0.27, 0.16, 0.09],
        [0.11, 0.08, 0.06],
      ],
      reliefM: 0.015,
    },
    patches: {
      tile: coverTile('moss'),
      colours: [
        [0.07, 0.12, 0.02],
        [0.15, 0.2, 0.04],
        [0.12, 0.09, 0.06],
      ],
      reliefM: 0.03,
    },
    patchiness: 0.4,
    trodden: {
      tile: coverTile('needles'),
      colours: [
        [0.24, 0.15, 0.09],
        [0.33, 0.22, 0.14],
        [0.14, 0.1, 0.07],
      ],
      reliefM: 0.01,
    },
  }),
};

function growRedwoods({ layout, terrain, spots, random }: GrowingPlace): Growth {
  const boughs = cardsOf('spruce-bough', 5, (seed) => coniferBough(seed, SPRUCE));
  const trees = cardsOf('redwood-tree', 3, (seed) =>
    treeCard(seed, boughs, { crownFrom: 0.1, reach: 0.16, droop: 0.35, whorls: 42 }),
  );
  const trunks: Trunk[] = [];
  const sprigs: Sprig[] = [];
  const rules = {
    ...layout,
    nearM: Math.max(4.6, layout.nearestTreeM),
    clearM: layout.clearM + 1.3,
    farM: FAR_M,
    spacingM: SPACING_M,
  };
  for (const { x, z } of plant(spots, rules)) {
    const radius = 0.32 + 0.95 * random() ** 1.2;
    const trunk: Trunk = {
      x,
      z,
      footY: groundAt(terrain, x, z) - 0.05,
      radius,
      height: 60,
      taper: radius / 75,
      lean: (random() - 0.5) * 0.02,
      swing: 0,
      flare: 0.5,
      offset: random(),
      bark: barkOf('redwood'),
      tone: 0.8 + 0.4 * random(),
      coat: { colour: [0.07, 0.1, 0.022], upToM: 0.5 + 1.5 * random(), amount: 0.7, side: random() < 0.5 ? -1 : 1 },
    };
    trunks.push(trunk);
    // Young shoots round the foot and feathery boughs far up.
    for (let up = 5 + 7 * random(); up < 6 + z * 0.75 && up < 42; up += 0.7 + 0.8 * random()) {
      const length = 1.6 + 1.8 * random();
      sprigs.push(
        spray(
          boughs[Math.floor(random() * boughs.length)]!,
          axisX(trunk, up),
          trunk.footY + up,
          z + (random() - 0.5) * 2 * radius,
          random() * 6.3,
          length,
          NEEDLES,
          random,
        ),
      );
    }
  }
  for (const { x, z } of plant(spots, { ...rules, nearM: 10, spacingM: 5.5 })) {
    if (random() < 0.5) continue;
    const card = trees[Math.floor(random() * trees.length)]!;
    const height = 4 + 10 * random();
    sprigs.push({
      card,
      x,
      y: groundAt(terrain, x, z),
      z,
      along: [0, height, 0],
      across: [height * card.aspect, 0, 1],
      foliage: NEEDLES,
      open: 0.8 + 0.4 * random(),
    });
  }
  const fronds = cardsOf('bracken', 5, fernFrond);
  const leaves = cardsOf('beech-spray', 5, (seed) => leafSpray(seed, BEECH));
  const low = { ...layout, nearM: Math.max(1.8, layout.eyeM), farM: 34, ...(terrain.path && { path: terrain.path }) };
  strew(random, { ...low, count: 420, chance: (x, z) => 0.25 + 0.75 * patchAt(terrain, 0.5, x, z) }, (x, z) =>
    sprigs.push(...fern(random, fronds, terrain, FERN, x, z, 0.4 + 0.45 * random())),
  );
  strew(random, { ...low, farM: 14, count: 500, chance: (x, z) => 0.8 * patchAt(terrain, 0.42, x, z) }, (x, z) =>
    sprigs.push(
      spray(
        leaves[Math.floor(random() * leaves.length)]!,
        x,
        groundAt(terrain, x, z) + 0.04,
        z,
        random() * 6.3,
        0.22 + 0.16 * random(),
        SORREL,
        random,
      ),
    ),
  );
  return { trunks, sprigs, twigs: [] };
}
