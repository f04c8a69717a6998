import { cardsOf } from '../cards/card-library.ts';
import { BAMBOO, leafSpray } from '../cards/leaf-spray.ts';
import { coverTile } from '../ground/cover-tiles.ts';
import { groundAt } from '../ground/terrain.ts';
import { barkOf } from '../trunks/bark.ts';
import { axisX, type Trunk } from '../trunks/trunk.ts';
import type { Foliage, Growth, Sprig, Twig } from '../world/woods.ts';
import { leafCluster, spray } from './broadleaf-growth.ts';
import { frameWithSprays } from './framing.ts';
import { plant } from './planting.ts';
import type { GrowingPlace, WoodKind } from './wood-kind.ts';

const LEAVES: Foliage = { first: [0.07, 0.14, 0.022], second: [0.15, 0.2, 0.035], through: [0.3, 0.44, 0.03] };
const FAR_M = 48;
const SPACING_M = 0.95;
const DETAILED_TO_M = 8;

/** Tall green culms close together, a path of fallen leaves between them. */
export const bamboo: WoodKind = {
  hummocksM: 0.15,
  openness: 0.2,
  airPerM: 0.013,
  canopyTint: [0.9, 1, 0.74],
  fogTint: [0.93, 1.04, 0.84],
  above: 0.7,
  ahead: 0.7,
  grow: growBamboo,
  ground: () => ({
    cover: {
      tile: coverTile('bamboo-leaves'),
      colours: [
        [0.26, 0.2, 0.1],
        [0.36, 0.3, 0.17],
        [0.15, 0.12, 0.07],
      ],
      reliefM: 0.012,
    },
    patches: {
      tile: coverTile('moss'),
      colours: [
        [0.08, 0.13, 0.022],
        [0.16, 0.21, 0.045],
        [0.12, 0.09, 0.06],
      ],
      reliefM: 0.02,
    },
    patchiness: 0.25,
    trodden: {
      tile: coverTile('soil'),
      colours: [
        [0.26, 0.22, 0.17],
        [0.36, 0.32, 0.25],
        [0.22, 0.18, 0.13],
      ],
      reliefM: 0.008,
    },
  }),
};

function growBamboo({ layout, terrain, spots, random }: GrowingPlace): Growth {
  const sprays = cardsOf('bamboo-spray', 5, (seed) => leafSpray(seed, BAMBOO));
  const clusters = cardsOf('bamboo-cluster', 4, (seed) => leafCluster(seed, sprays));
  const trunks: Trunk[] = [];
  const sprigs: Sprig[] = [];
  const twigs: Twig[] = [];
  const rules = {
    ...layout,
    nearM: Math.max(2.4, layout.nearestTreeM),
    clearM: Math.max(1.1, layout.clearM),
    farM: FAR_M,
    spacingM: SPACING_M,
  };
  for (const { x, z } of plant(spots, rules)) {
    // Culms stand in clumps; far ones hide each other.
    if (random() > (z < 16 ? 0.62 : 0.4)) continue;
    const radius = 0.028 + 0.038 * random();
    const trunk: Trunk = {
      x,
      z,
      footY: groundAt(terrain, x, z) - 0.02,
      radius,
      height: 11 + 5 * random(),
      taper: radius / 22,
      lean: (random() - 0.5) * 0.1,
      swing: (random() - 0.5) * 0.5,
      flare: 0.1,
      offset: random(),
      bark: barkOf('bamboo'),
      tone: 0.7 + 0.6 * random(),
      nodeM: 0.26 + 0.1 * random(),
    };
    trunks.push(trunk);
    const isDetailed = z < DETAILED_TO_M;
    for (let up = 2.6 + 2 * random(); up < Math.min(trunk.height, 1.8 + z * 0.75); up += isDetailed ? 0.5 : 0.95) {
      const turn = random() * 6.3;
      const [rootX, rootY] = [axisX(trunk, up), trunk.footY + up];
      const reach = 0.5 + 0.7 * random();
      const [toX, toY] = [rootX + Math.cos(turn) * reach, rootY + reach * 0.5];
      if (z < 20)
        twigs.push({
          x: rootX,
          y: rootY,
          z: z + 0.005,
          toX,
          toY,
          radius: 0.006,
          toRadius: 0.002,
          colour: [0.1, 0.13, 0.04],
        });
      if (isDetailed)
        for (let i = 0; i < 2; i++)
          sprigs.push(
            spray(
              sprays[Math.floor(random() * sprays.length)]!,
              rootX + (toX - rootX) * (0.4 + 0.6 * i),
              rootY + (toY - rootY) * (0.4 + 0.6 * i),
              z + Math.sin(turn) * reach,
              turn + random() - 0.5,
              0.5 + 0.3 * random(),
              LEAVES,
              random,
            ),
          );
      else
        sprigs.push(
          spray(
            clusters[Math.floor(random() * clusters.length)]!,
            rootX,
            rootY,
            z,
            turn,
            1.3 + 0.7 * random(),
            LEAVES,
            random,
          ),
        );
    }
  }
  sprigs.push(...frameWithSprays(random, layout, sprays, () => LEAVES, 0.5));
  return { trunks, sprigs, twigs };
}
