import type { Random } from '@backlot/kernels';
import type { Card } from '../cards/card.ts';
import { bananaPlant, heartLeaves, palmFrond } from '../cards/broad-blades.ts';
import { cardsOf } from '../cards/card-library.ts';
import { fernFrond } from '../cards/fern-frond.ts';
import { leafSpray, type SprayHabit } from '../cards/leaf-spray.ts';
import { coverTile } from '../ground/cover-tiles.ts';
import { groundAt } from '../ground/terrain.ts';
import { barkOf } from '../trunks/bark.ts';
import { axisX, type Trunk } from '../trunks/trunk.ts';
import type { Foliage, Growth, Sprig, Twig } from '../world/woods.ts';
import { leafCluster, spray } from './broadleaf-growth.ts';
import { plant } from './planting.ts';
import { fern, strew } from './undergrowth.ts';
import type { GrowingPlace, WoodKind, WoodLayout } from './wood-kind.ts';

const GREENS: readonly Foliage[] = [
  { first: [0.035, 0.1, 0.022], second: [0.075, 0.16, 0.03], through: [0.11, 0.22, 0.025] },
  { first: [0.05, 0.12, 0.02], second: [0.11, 0.19, 0.035], through: [0.15, 0.25, 0.03] },
  { first: [0.025, 0.075, 0.025], second: [0.05, 0.12, 0.035], through: [0.08, 0.17, 0.028] },
];
/** Leaves close to the lens, in the shade. */
const SHADED: readonly Foliage[] = [
  { first: [0.03, 0.07, 0.018], second: [0.055, 0.1, 0.025], through: [0.07, 0.13, 0.02] },
  { first: [0.025, 0.06, 0.02], second: [0.045, 0.085, 0.026], through: [0.055, 0.11, 0.022] },
];
const BROAD: SprayHabit = { shape: 'ovate', leaf: 0.2, twigs: 7, leavesPerTwig: 5, hang: 0.55 };
const FAR_M = 46;

/** Rain forest: layer upon layer of large leaves in humid air. */
export const jungle: WoodKind = {
  hummocksM: 0.4,
  openness: 0.17,
  airPerM: 0.02,
  canopyTint: [0.88, 1, 0.8],
  fogTint: [0.94, 1.05, 0.92],
  above: 0.62,
  ahead: 0.55,
  grow: growJungle,
  ground: () => ({
    cover: {
      tile: coverTile('leaves'),
      colours: [
        [0.13, 0.085, 0.045],
        [0.2, 0.14, 0.075],
        [0.08, 0.07, 0.05],
      ],
      reliefM: 0.02,
    },
    patches: {
      tile: coverTile('moss'),
      colours: [
        [0.055, 0.11, 0.02],
        [0.12, 0.18, 0.035],
        [0.1, 0.08, 0.05],
      ],
      reliefM: 0.03,
    },
    patchiness: 0.6,
    trodden: {
      tile: coverTile('soil'),
      colours: [
        [0.14, 0.1, 0.07],
        [0.23, 0.175, 0.12],
        [0.15, 0.11, 0.08],
      ],
      reliefM: 0.012,
    },
  }),
};

interface Leaves {
  readonly bananas: readonly Card[];
  readonly fronds: readonly Card[];
  readonly hearts: readonly Card[];
  readonly sprays: readonly Card[];
  readonly clusters: readonly Card[];
  readonly ferns: readonly Card[];
}

function growJungle(place: GrowingPlace): Growth {
  const { layout, terrain, spots, random } = place;
  const sprays = cardsOf('jungle-spray', 5, (seed) => leafSpray(seed, BROAD));
  const leaves: Leaves = {
    bananas: cardsOf('banana', 4, bananaPlant),
    fronds: cardsOf('palm-frond', 4, palmFrond),
    hearts: cardsOf('heart', 4, heartLeaves),
    sprays,
    clusters: cardsOf('jungle-cluster', 4, (seed) => leafCluster(seed, sprays)),
    ferns: cardsOf('bracken', 5, fernFrond),
  };
  const trunks: Trunk[] = [];
  const sprigs: Sprig[] = [];
  const twigs: Twig[] = [];
  for (const { x, z } of plant(spots, {
    ...layout,
    nearM: Math.max(3.6, layout.nearestTreeM),
    farM: FAR_M,
    spacingM: 3.4,
  }))
    growTree({ trunks, sprigs, twigs }, x, z, groundAt(terrain, x, z), leaves, random);
  for (const { x, z } of plant(spots, { ...layout, clearM: layout.clearM + 0.4, nearM: 2.6, farM: 30, spacingM: 1.5 }))
    sprigs.push(...shrub(leaves, x, groundAt(terrain, x, z), z, random));
  strew(
    random,
    {
      ...layout,
      nearM: Math.max(1.6, layout.eyeM),
      farM: 18,
      count: 230,
      ...(terrain.path && { path: terrain.path }),
      chance: () => 0.75,
    },
    (x, z) => sprigs.push(...fern(random, leaves.ferns, terrain, greens(random), x, z, 0.3 + 0.4 * random())),
  );
  sprigs.push(...foreground(layout, leaves, random));
  return { trunks, sprigs, twigs };
}

function greens(random: Random): Foliage {
  return GREENS[Math.floor(random() * GREENS.length)]!;
}

function pick<T>(random: Random, of: readonly T[]): T {
  return of[Math.floor(random() * of.length)]!;
}

interface Parts {
  readonly trunks: Trunk[];
  readonly sprigs: Sprig[];
  readonly twigs: Twig[];
}

function growTree(
  { trunks, sprigs, twigs }: Parts,
  x: number,
  z: number,
  footY: number,
  leaves: Leaves,
  random: Random,
): void {
  const isPalm = random() < 0.35;
  const radius = isPalm ? 0.09 + 0.06 * random() : 0.08 + 0.4 * random() ** 2.4;
  const height = isPalm ? 4 + 7 * random() : 18 + 8 * random();
  const foliage = greens(random);
  const trunk: Trunk = {
    x,
    z,
    footY: footY - 0.04,
    radius,
    height,
    taper: isPalm ? 0.003 : radius / (height * 1.2),
    lean: (random() - 0.5) * (isPalm ? 0.2 : 0.08),
    swing: (random() - 0.5) * 0.6,
    flare: isPalm ? 0.3 : 0.9,
    offset: random(),
    bark: barkOf(isPalm ? 'palm' : 'beech'),
    tone: 0.55 + 0.4 * random(),
    coat: { colour: [0.06, 0.1, 0.02], upToM: 9, amount: 0.9, side: random() < 0.5 ? -1 : 1 },
  };
  trunks.push(trunk);
  if (isPalm) {
    const fronds = 11 + Math.floor(random() * 5);
    for (let i = 0; i < fronds; i++)
      sprigs.push(
        spray(
          pick(random, leaves.fronds),
          axisX(trunk, height),
          footY + height,
          z,
          (i / fronds) * 6.28 + random() * 0.4,
          1.9 + 0.9 * random(),
          foliage,
          random,
        ),
      );
    return;
  }
  for (let up = 3.5 + 3 * random(); up < Math.min(height, 2 + z * 0.8); up += 0.7)
    sprigs.push(
      spray(
        pick(random, leaves.clusters),
        axisX(trunk, up),
        footY + up,
        z + (random() - 0.5),
        random() * 6.3,
        1.6 + 1.2 * random(),
        foliage,
        random,
      ),
    );
  // Climbers cling to the trunk, lianas hang beside it.
  if (random() < 0.6)
    for (let up = 0.3; up < 4.5; up += 0.35)
      sprigs.push(
        spray(
          pick(random, leaves.hearts),
          axisX(trunk, up),
          footY + up,
          z - radius - 0.02,
          random() * 6.3,
          0.3 + 0.25 * random(),
          foliage,
          random,
        ),
      );
  if (random() < 0.5 && z < 22) liana(twigs, x + (random() - 0.5) * 2.5, z, random);
}

function liana(twigs: Twig[], x: number, z: number, random: Random): void {
  const sway = 0.3 + 0.8 * random();
  const bow = (t: number) => x + sway * Math.sin(t * Math.PI) + 0.08 * Math.sin(t * 17);
  const radius = 0.012 + 0.016 * random();
  for (let i = 0; i < 12; i++) {
    const [a, b] = [i / 12, (i + 1) / 12];
    twigs.push({
      x: bow(a),
      y: 0.2 + a * 11,
      z,
      toX: bow(b),
      toY: 0.2 + b * 11,
      radius,
      toRadius: radius,
      colour: [0.09, 0.075, 0.05],
    });
  }
}

function shrub(leaves: Leaves, x: number, footY: number, z: number, random: Random): Sprig[] {
  const foliage = greens(random);
  const kind = random();
  if (kind < 0.22) return [];
  if (kind < 0.42) return standing(pick(random, leaves.bananas), x, footY, z, 1.2 + 1.5 * random(), foliage, random);
  if (kind < 0.62) return standing(pick(random, leaves.hearts), x, footY, z, 0.7 + 0.7 * random(), foliage, random);
  if (kind < 0.82) {
    const count = 7;
    return Array.from({ length: count }, (_, i) =>
      spray(
        pick(random, leaves.fronds),
        x,
        footY + 0.25,
        z,
        (i / count) * 6.28 + random(),
        0.9 + 0.8 * random(),
        foliage,
        random,
      ),
    ).map((frond) => ({
      ...frond,
      along: [frond.along[0] * 0.8, Math.abs(frond.along[1]) + 0.5, frond.along[2] * 0.8] as const,
    }));
  }
  return Array.from({ length: 7 }, () =>
    spray(
      pick(random, leaves.sprays),
      x + (random() - 0.5) * 0.6,
      footY + 0.3 + 1.3 * random(),
      z,
      random() * 6.3,
      0.5 + 0.4 * random(),
      foliage,
      random,
    ),
  );
}

function standing(
  card: Card,
  x: number,
  footY: number,
  z: number,
  size: number,
  foliage: Foliage,
  random: Random,
): Sprig[] {
  const mirror = random() < 0.5 ? -1 : 1;
  const lean = (random() - 0.5) * 0.4;
  return [
    {
      card,
      x,
      y: footY - 0.03,
      z,
      along: [lean * size, size, (random() - 0.5) * 0.5 * size],
      across: [mirror * size * card.aspect, lean * size * mirror, (random() - 0.5) * size * 0.8],
      foliage,
      open: 0.65 + 0.5 * random(),
    },
  ];
}

/** Large leaves close to the lens at the sides, far out of focus. */
function foreground(layout: WoodLayout, leaves: Leaves, random: Random): Sprig[] {
  const count = 3 + Math.round(4 * Math.max(0.35, layout.framing));
  return Array.from({ length: count }, (_, i) => {
    const z = 0.95 + 0.9 * random();
    const corner = i % 3 === 0 ? -layout.side : layout.side;
    const isHigh = random() < 0.45;
    const foliage = SHADED[i % 2]!;
    const card = pick(random, random() < 0.5 ? leaves.fronds : leaves.bananas);
    const x = corner * z * (0.56 + 0.16 * random());
    const y = layout.eyeM + z * (isHigh ? 0.35 + 0.2 * random() : -0.5 + 0.25 * random());
    const turn = corner > 0 ? Math.PI + (random() - 0.5) : random() - 0.5;
    const leaf = spray(card, x, y, z, turn, 0.75 + 0.4 * random(), foliage, random);
    return isHigh
      ? leaf
      : {
          ...leaf,
          along: [leaf.along[0] * 0.5, 0.6 + 0.3 * random(), leaf.along[2]] as const,
          across: [leaf.across[1], 0.15, 0.1] as const,
        };
  });
}
