import type { Random } from '@backlot/kernels';
import type { Card } from '../forest/cards/card.ts';
import { cardsOf } from '../forest/cards/card-library.ts';
import { coniferBough, FROSTED_SPRUCE, SNOWY_SPRUCE } from '../forest/cards/conifer-bough.ts';
import { treeCard } from '../forest/cards/tree-card.ts';
import type { ShadowCaster } from '../forest/ground/cast-shadows.ts';
import { groundAt, type Terrain } from '../forest/ground/terrain.ts';
import type { Foliage, Sprig } from '../forest/world/woods.ts';

const FOLIAGE: Foliage = { first: [0.028, 0.046, 0.032], second: [0.8, 0.85, 0.9], through: [0.05, 0.06, 0.05] };
/** Widest half of a fir as a part of its height. */
const REACH = 0.17;
/** Part of its height up to which a fir is bare, and how deep it stands in the snow. */
const CROWN_FROM = 0.1;
const SUNK = 0.065;

/** A fir in the open, with what it throws a shadow with. */
export interface SnowyFir {
  readonly sprig: Sprig;
  readonly caster: ShadowCaster;
}

/** Plants a fir with snow on it, branched down to the ground. */
export function snowyFir(
  random: Random,
  terrain: Terrain,
  x: number,
  z: number,
  heightM: number,
  isLaden: boolean,
): SnowyFir {
  const cards = firCards(isLaden);
  const card = cards[Math.floor(random() * cards.length)]!;
  const mirror = random() < 0.5 ? -1 : 1;
  const width = heightM * card.aspect * (0.9 + 0.3 * random());
  return {
    sprig: {
      card,
      x,
      y: groundAt(terrain, x, z) - SUNK * heightM,
      z,
      along: [(random() - 0.5) * 0.03 * heightM, heightM, 0],
      across: [mirror * width, 0, heightM * 0.1],
      foliage: FOLIAGE,
      isRound: true,
      open: 0.85 + 0.25 * random(),
    },
    caster: { x, z, height: heightM, halfAt: (up) => REACH * 0.8 * Math.max(0, heightM - up), density: 0.86 },
  };
}

function firCards(isLaden: boolean): readonly Card[] {
  const name = isLaden ? 'laden' : 'frosted';
  const boughs = cardsOf(`${name}-bough`, 5, (seed) => coniferBough(seed, isLaden ? SNOWY_SPRUCE : FROSTED_SPRUCE));
  return cardsOf(`${name}-fir`, 6, (seed) =>
    treeCard(seed, boughs, { crownFrom: CROWN_FROM, reach: REACH, droop: 0.55, whorls: 54, isOpenGrown: true }),
  );
}
