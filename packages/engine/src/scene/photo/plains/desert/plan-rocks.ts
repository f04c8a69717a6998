import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { refuses } from '../country/words.ts';
import { placeButtes, type RockLand } from './rocks.ts';
import type { DesertKind } from './desert-kind.ts';
import type { RockColours } from './shade-rock.ts';

type Triple = readonly [number, number, number];

/** Everything about a desert of rock, salt or mud that is decided before painting. */
export interface RockPlan {
  readonly seed: number;
  readonly land: RockLand;
  readonly colours: RockColours;
  readonly eyeM: number;
  readonly viewDeg: number;
  /** Bushes and tufts on the ground: how many. */
  readonly scrub: number;
  readonly surface: 'rock' | 'salt' | 'mud' | 'road';
  /** Water over salt, 0..1: how much of it is covered. */
  readonly water: number;
  /** Sideways place of the middle of the road, m. */
  readonly roadM: number;
}

/** Red sandstone country, pale limestone, striped clay. */
const RED: readonly Triple[] = [
  [0.42, 0.165, 0.075],
  [0.47, 0.21, 0.1],
  [0.36, 0.125, 0.055],
  [0.55, 0.31, 0.18],
  [0.31, 0.1, 0.045],
];
const CANYON: readonly Triple[] = [
  [0.44, 0.2, 0.1],
  [0.5, 0.3, 0.18],
  [0.36, 0.15, 0.075],
  [0.55, 0.42, 0.28],
  [0.33, 0.19, 0.12],
];
const CLAY: readonly Triple[] = [
  [0.5, 0.41, 0.3],
  [0.42, 0.22, 0.15],
  [0.56, 0.47, 0.37],
  [0.35, 0.24, 0.2],
  [0.47, 0.3, 0.17],
  [0.33, 0.3, 0.29],
];
const RED_SAND: Triple = [0.42, 0.2, 0.095];
const PALE_SAND: Triple = [0.46, 0.33, 0.2];
const CLAY_SAND: Triple = [0.46, 0.37, 0.26];

/** Decides a picture of rocks, salt or mud. */
export function planRocks(spec: SceneSpec, kind: Exclude<DesertKind, 'dunes' | 'oasis'>): RockPlan {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const seed = deriveSeed(spec.seed, 'rocks') & 0xffffff;
  const side = random() < 0.5 ? -1 : 1;
  return { seed, water: 0, roadM: 0, ...PLANS[kind]({ spec, seed, side, random }) };
}

interface Wish {
  readonly spec: SceneSpec;
  readonly seed: number;
  readonly side: number;
  readonly random: Random;
}

type Decided = Omit<RockPlan, 'seed' | 'water' | 'roadM'> & Partial<Pick<RockPlan, 'water' | 'roadM'>>;

const PLANS: Readonly<Record<Exclude<DesertKind, 'dunes' | 'oasis'>, (wish: Wish) => Decided>> = {
  buttes: ({ seed, side, random }) => {
    // One giant, a pair, a row, or a far skyline.
    const [count, nearestM] = (
      [
        [1, 430],
        [3, 620],
        [5, 700],
        [8, 1300],
        [2, 520],
      ] as const
    )[Math.floor(random() * 5)] ?? [3, 600];
    return {
      land: {
        seed,
        kind: 'buttes',
        buttes: placeButtes(seed, count, side, nearestM * (0.85 + 0.4 * random())),
        rangeM: 260 * random(),
        rangeFromM: 5000,
      },
      colours: { seed, bands: RED, sand: RED_SAND, bandM: 17, sandUpTo: 0.36 },
      eyeM: 1.7 + 5 * random() ** 2,
      viewDeg: 42 + 16 * random(),
      scrub: 420,
      surface: 'rock',
    };
  },
  canyon: ({ seed, random }) => ({
    land: { seed, kind: 'canyon', buttes: [], rangeM: 0, rangeFromM: 6000 },
    colours: { seed, bands: CANYON, sand: PALE_SAND, bandM: 19, sandUpTo: 0.3 },
    eyeM: 2 + 6 * random(),
    viewDeg: 50 + 12 * random(),
    scrub: 60,
    surface: 'rock',
  }),
  badlands: ({ seed, random }) => ({
    land: { seed, kind: 'badlands', buttes: [], rangeM: 120 * random(), rangeFromM: 4000 },
    colours: { seed, bands: CLAY, sand: CLAY_SAND, bandM: 2.9, sandUpTo: 0.1 },
    eyeM: 2 + 5 * random(),
    viewDeg: 44 + 14 * random(),
    scrub: 70,
    surface: 'rock',
  }),
  salt: ({ spec, seed, random }) => ({
    land: { seed, kind: 'plain', buttes: [], rangeM: 300 + 420 * random(), rangeFromM: 5200 },
    colours: { seed, bands: CLAY, sand: CLAY_SAND, bandM: 60, sandUpTo: 0.2 },
    eyeM: 0.9 + 1.3 * random(),
    viewDeg: 46 + 16 * random(),
    scrub: 0,
    surface: 'salt',
    water: waterOn(spec, random()),
  }),
  mud: ({ seed, random }) => ({
    land: { seed, kind: 'plain', buttes: [], rangeM: 160 + 420 * random(), rangeFromM: 3800 },
    colours: { seed, bands: RED, sand: PALE_SAND, bandM: 40, sandUpTo: 0.2 },
    eyeM: 0.7 + 0.9 * random(),
    viewDeg: 50 + 12 * random(),
    scrub: random() < 0.4 ? 24 : 0,
    surface: 'mud',
  }),
  road: ({ seed, side, random }) => {
    const hasButtes = random() < 0.6;
    return {
      land: {
        seed,
        kind: 'plain',
        buttes: hasButtes ? placeButtes(seed, 5, side, 1500) : [],
        rangeM: 260 + 340 * random(),
        rangeFromM: 4200,
      },
      colours: { seed, bands: RED, sand: hasButtes ? RED_SAND : PALE_SAND, bandM: 17, sandUpTo: 0.36 },
      eyeM: 0.7 + 1.1 * random(),
      viewDeg: 44 + 14 * random(),
      scrub: 460,
      surface: 'road',
      roadM: random() < 0.6 ? 0 : side * 1.75,
    };
  },
};

function waterOn(spec: SceneSpec, chance: number): number {
  const { prompt, weather } = spec;
  if (refuses(spec, /water|puddle|mirror|reflect/)) return 0;
  if (/mirror|reflect|wet|water|flooded/i.test(prompt) || weather.includes('rain')) return 1;
  return chance < 0.3 ? 1 : chance < 0.5 ? 0.45 : 0;
}
