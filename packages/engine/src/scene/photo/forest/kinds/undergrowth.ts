import type { Random } from '@backlot/kernels';
import type { Card } from '../cards/card.ts';
import { groundAt, onPath, type Path, type Terrain } from '../ground/terrain.ts';
import type { Foliage, Sprig } from '../world/woods.ts';

interface UndergrowthRules {
  readonly nearM: number;
  readonly farM: number;
  readonly spread: number;
  /** Plants, spread evenly over the picture rather than over the ground: few of the far ones would be seen. */
  readonly count: number;
  readonly path?: Path;
  /** Half width of what is kept free in the middle close to the camera, m, and where its middle is. */
  readonly clearM: number;
  readonly clearX: number;
  /** Whether something grows here, 0..1. */
  readonly chance: (x: number, z: number) => number;
}

/** Whoever stands in the middle stands on bare ground: share of the free width that low growth keeps off, up to which depth, m. */
const FREE_SHARE = 0.9;
const FREE_TO_M = 6;

/** Calls `grow` for every place where something low is to grow. */
export function strew(random: Random, rules: UndergrowthRules, grow: (x: number, z: number) => void): void {
  const { nearM, farM, spread, count, path, chance, clearM, clearX } = rules;
  for (let i = 0; i < count; i++) {
    const z = 1 / (1 / farM + (1 / nearM - 1 / farM) * random() ** 1.35);
    const x = (random() * 2 - 1) * (z * spread + 0.5);
    const luck = random();
    const free = FREE_SHARE * clearM * Math.max(0, 1 - z / FREE_TO_M);
    if (Math.abs(x - clearX) < free || onPath(path, x, z) > 0.35 || luck > chance(x, z)) continue;
    grow(x, z);
  }
}

/** A fern: fronds that arch out from one root all around. */
export function fern(
  random: Random,
  cards: readonly Card[],
  terrain: Terrain,
  foliage: Foliage,
  x: number,
  z: number,
  sizeM: number,
): Sprig[] {
  const fronds = 6 + Math.floor(random() * 5);
  const turn = random() * Math.PI * 2;
  const y = groundAt(terrain, x, z) - 0.02;
  return Array.from({ length: fronds }, (_, i) => {
    const card = cards[Math.floor(random() * cards.length)]!;
    const around = turn + (i / fronds) * Math.PI * 2 + (random() - 0.5) * 0.5;
    const rise = 0.25 + 0.75 * random();
    const length = sizeM * (0.7 + 0.5 * random());
    const out = Math.cos(rise) * length;
    const along = [Math.cos(around) * out, Math.sin(rise) * length, Math.sin(around) * out * 0.8] as const;
    const width = length * card.aspect * 1.1;
    // A frond lies open to the sky: seen from the side it is narrow, from ahead broad.
    const side = Math.sign(along[0]) || 1;
    const tilt = 0.35 + 0.5 * Math.abs(Math.sin(around));
    return {
      card,
      x,
      y,
      z: z - 0.02 * Math.sin(around),
      along,
      across: [
        (along[1] * side * 0.5 * width) / length + Math.sin(around) * width * 0.75,
        -width * tilt * Math.max(0.35, Math.abs(Math.cos(around))),
        -width * 0.4,
      ] as const,
      foliage,
      open: 0.75 + 0.35 * random(),
    };
  });
}

/** Something that stands up straight: a tuft of grass, a seedling. */
export function upright(
  random: Random,
  card: Card,
  terrain: Terrain,
  foliage: Foliage,
  x: number,
  z: number,
  heightM: number,
): Sprig {
  const height = heightM * (0.7 + 0.6 * random());
  const lean = (random() - 0.5) * 0.5 * height;
  const mirror = random() < 0.5 ? -1 : 1;
  return {
    card,
    x,
    y: groundAt(terrain, x, z) - 0.02,
    z,
    along: [lean, height, (random() - 0.5) * 0.4 * height],
    across: [mirror * height * card.aspect, 0, 0.35 * height * (random() - 0.5)],
    foliage,
    open: 0.7 + 0.4 * random(),
  };
}
