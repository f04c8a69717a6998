import type { Random } from '@backlot/kernels';
import { linearOfHex } from '../../sets/colour.ts';
import type { FacadeSkin, ShopDesign, WindowDesign } from '../facade/facade-skin.ts';
import type { Rgb } from '../model.ts';
import type { RoofKind } from './roofs.ts';

/** The kinds of town. */
export type District = 'old' | 'brick' | 'modern' | 'mixed' | 'neon' | 'small';

/** A house before it has a place. */
export interface House {
  readonly skin: FacadeSkin;
  readonly widthM: number;
  readonly heightM: number;
  readonly roof: RoofKind;
}

const WHITE = '#e8e4da';
const BRICKS = ['#8a4a35', '#7a3d2c', '#96573c', '#6f4334', '#a0644a', '#8d6a55', '#5d4038'];
const STONES = ['#c9bda6', '#bdb19b', '#d2c8b4', '#b3a894', '#cfc2ad', '#a9a294'];
const PLASTERS = [
  '#e3d3b4',
  '#d9b98c',
  '#e6d9c6',
  '#cfa98a',
  '#d6c7a1',
  '#c9d0c4',
  '#dfc1ad',
  '#e9e2d3',
  '#c8b7a6',
  '#b9c3c9',
];
const CONCRETES = ['#a9a7a1', '#bdbab3', '#8f8e8b', '#c7c2b8', '#7d7c7a'];
const PANELS = ['#5b6066', '#3f4347', '#8c9196', '#c5c8ca', '#4e4640', '#6c747c'];
const FRAMES = ['#efece4', '#efece4', '#e3ded2', '#2b2b2c', '#33413a', '#4a3529'];
const SHUTTERS = ['#3f5a4a', '#4d5f70', '#6a4535', '#7b8c82', '#2f4450', '#8a7a62'];
const SHOP_COLOURS = [
  '#1f2b2a',
  '#2b2320',
  '#34424f',
  '#5a1f1d',
  '#e6e1d6',
  '#1e3a2f',
  '#20242b',
  '#7a5a35',
  '#3a3f45',
  '#0f2a3f',
];
const LETTERS = ['#f3ead2', '#e8c877', '#f4f2ee', '#d8b25a'];
const AWNINGS: readonly (readonly [string, string])[] = [
  ['#7d1f22', '#7d1f22'],
  ['#efe9dc', '#7e2a26'],
  ['#1f4a3a', '#1f4a3a'],
  ['#efe9dc', '#2b4f66'],
  ['#24354a', '#24354a'],
  ['#efe9dc', '#3f5d49'],
  ['#c9a26a', '#c9a26a'],
  ['#3a3532', '#3a3532'],
];

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A shade of a list's colour: no two houses are painted alike. */
function paint(random: Random, list: readonly string[]): Rgb {
  const [r, g, b] = linearOfHex(pick(random, list));
  const tone = between(random, 0.66, 0.95);
  return [r * tone, g * tone, b * tone];
}

type Kind = 'brick' | 'stone' | 'plaster' | 'concrete' | 'glass' | 'panel';
const KINDS: Readonly<Record<District, readonly Kind[]>> = {
  old: ['plaster', 'plaster', 'stone', 'stone', 'plaster', 'brick'],
  brick: ['brick', 'brick', 'brick', 'stone', 'brick', 'plaster'],
  modern: ['glass', 'concrete', 'stone', 'glass', 'panel', 'concrete'],
  mixed: ['brick', 'stone', 'glass', 'plaster', 'concrete', 'brick', 'stone'],
  neon: ['concrete', 'panel', 'brick', 'glass', 'concrete', 'panel'],
  small: ['plaster', 'brick', 'plaster', 'stone'],
};
const FLOORS: Readonly<Record<District, readonly [number, number]>> = {
  old: [3, 6],
  brick: [3, 7],
  modern: [6, 16],
  mixed: [4, 12],
  neon: [4, 11],
  small: [1, 3],
};

/** Draws one house of a district. */
export function drawHouse(random: Random, district: District): House {
  const kind = pick(random, KINDS[district]);
  const [low, high] = FLOORS[district];
  const floors = Math.round(between(random, low, high) + (kind === 'glass' ? 3 : 0));
  const isClassic = kind === 'stone' || kind === 'plaster' || kind === 'brick';
  const floorM = isClassic ? between(random, 3.15, 3.8) : between(random, 3.3, 3.9);
  const shop = drawShop(random, district, kind);
  const trim: Rgb =
    kind === 'brick'
      ? paint(random, random() < 0.7 ? STONES : BRICKS)
      : kind === 'plaster'
        ? paint(random, [WHITE, ...STONES])
        : paint(random, kind === 'stone' ? STONES : PANELS);
  const corniceDepth = isClassic ? between(random, 0.3, 0.85) : random() < 0.3 ? 0.15 : 0;
  const cornice = { depthM: corniceDepth, heightM: isClassic ? between(random, 0.5, 1.1) : 0.4 };
  const skin: FacadeSkin = {
    kind: 'facade',
    wall: kind === 'glass' ? 'panel' : kind,
    colour: paint(
      random,
      { brick: BRICKS, stone: STONES, plaster: PLASTERS, concrete: CONCRETES, panel: PANELS, glass: PANELS }[kind],
    ),
    trim,
    frame: kind === 'glass' ? paint(random, PANELS) : linearOfHex(pick(random, FRAMES)),
    window: drawWindow(random, kind, floorM),
    isCurtain: kind === 'glass',
    glassTint: pick(random, [
      [0.82, 0.95, 1],
      [0.95, 1, 0.97],
      [1, 0.97, 0.92],
      [0.8, 0.92, 0.95],
    ] as const),
    bayM:
      kind === 'glass'
        ? between(random, 1.3, 1.9)
        : kind === 'panel' || kind === 'concrete'
          ? between(random, 2.6, 4)
          : between(random, 2.3, 3.4),
    floorM,
    shop,
    cornice,
    courseM: isClassic && random() < 0.7 ? between(random, 0.16, 0.3) : 0,
    balconies: kind === 'glass' ? 0 : random() < (district === 'old' ? 0.5 : 0.28) ? between(random, 0.3, 1) : 0,
    litShare: between(random, 0.18, 0.5),
    lampColour: [1, 1, 1],
    lampPower: between(random, 0.5, 0.95),
  };
  const widthM = between(
    random,
    district === 'modern' ? 14 : 7,
    district === 'modern' ? 30 : district === 'neon' ? 12 : 16,
  );
  const pitched =
    district === 'small' ? 0.9 : district === 'old' ? 0.7 : district === 'brick' || district === 'mixed' ? 0.25 : 0;
  const roof: RoofKind =
    isClassic && random() < pitched ? (random() < (district === 'small' ? 0.75 : 0.3) ? 'tile' : 'slate') : 'flat';
  return { skin, widthM, roof, heightM: shop.heightM + floors * floorM + cornice.heightM + 0.55 };
}

function drawShop(random: Random, district: District, kind: Kind): ShopDesign {
  const hasAwning = district !== 'modern' && random() < (district === 'old' || district === 'small' ? 0.55 : 0.4);
  const [colour, stripe] = pick(random, AWNINGS);
  return {
    heightM: between(random, 3.7, kind === 'glass' ? 5.4 : 4.6),
    bayM: between(random, 4.2, 6.8),
    fascia: paint(random, SHOP_COLOURS),
    lettering: linearOfHex(pick(random, LETTERS)),
    frame: paint(random, SHOP_COLOURS),
    ...(hasAwning && {
      awning: { depthM: between(random, 1.1, 1.7), colour: linearOfHex(colour), stripe: linearOfHex(stripe) },
    }),
    isLit: random() < 0.85,
  };
}

function drawWindow(random: Random, kind: Kind, floorM: number): WindowDesign {
  const isClassic = kind === 'stone' || kind === 'plaster' || kind === 'brick';
  const widthM = isClassic ? between(random, 1.0, 1.35) : between(random, 1.5, 2.5);
  const heightM = Math.min(floorM - 1.1, isClassic ? between(random, 1.65, 2.3) : between(random, 1.5, 2.0));
  const hasShutters = kind === 'plaster' && random() < 0.35;
  return {
    widthM,
    heightM,
    sillM: between(random, 0.55, 0.85),
    recessM: isClassic ? between(random, 0.16, 0.3) : between(random, 0.1, 0.35),
    surroundM:
      kind === 'stone' || kind === 'plaster'
        ? random() < 0.75
          ? between(random, 0.12, 0.2)
          : 0
        : kind === 'brick' && random() < 0.3
          ? 0.14
          : 0,
    isArched: isClassic && random() < 0.14,
    mullions: isClassic ? (random() < 0.8 ? 1 : 0) : random() < 0.5 ? 1 : 2,
    hasTransom: isClassic && random() < 0.7,
    ...(hasShutters && { shutters: paint(random, SHUTTERS) }),
  };
}
