import type { Random } from '@backlot/kernels';
import type { Massif } from '../terrain/relief.ts';
import { framingTrees } from './framing-trees.ts';
import type { Layout } from './alpine-plan.ts';

/** A way to compose a picture; `side` is -1 or 1 and mirrors it. */
export type LayoutTemplate = (random: Random, side: number) => Layout;

const NEAR = { tilt: 0, reachM: 420, waveM: 3, waveLengthM: 38 } as const;
const RELIEF = { steepness: 0.95, concavity: 0.4, roughM: 26 } as const;

const massif = (x: number, z: number, x2: number, z2: number, widthM: number, strength: number): Massif => ({
  x,
  z,
  x2,
  z2,
  widthM,
  strength,
});

/** A wall of summits behind wooded foothills, seen from a meadow. */
const range: LayoutTemplate = (random, side) => ({
  name: 'range',
  eyeM: 1.7,
  lens: 1.05 + 0.25 * random(),
  summit: 0.56 + 0.14 * random(),
  relief: {
    ...RELIEF,
    massifs: [
      massif(-9000, 9800, 9000, 8600 + 900 * random(), 4600, 0.8),
      massif(side * (1200 + 1500 * random()), 7600, side * 2500, 9600, 2900, 1),
      massif(-side * 5600, 2900, -side * 2100, 4600, 2200, 0.34),
      massif(side * 5200, 3400, side * 2600, 5200, 2000, 0.28),
    ],
  },
  near: { ...NEAR, heightM: 150 + 60 * random(), slope: -0.09, tilt: 0.02 * side },
  foreground: 'meadow',
  framing: [],
  woodsFromM: 240,
  forest: 0.08,
});

/** A valley between two slopes that leads to one great summit. */
const valley: LayoutTemplate = (random, side) => ({
  name: 'valley',
  eyeM: 1.7,
  lens: 1,
  summit: 0.6 + 0.12 * random(),
  relief: {
    ...RELIEF,
    massifs: [
      massif(-side * 3300, 1700, -side * 3000, 9000, 2500, 0.85),
      massif(side * 3500, 2400, side * 3300, 9000, 2500, 0.7),
      massif(side * (200 + 900 * random()), 9600, side * 1500, 11200, 3300, 1),
    ],
  },
  near: { ...NEAR, heightM: 60 + 30 * random(), slope: -0.05, tilt: -0.03 * side },
  foreground: 'meadow',
  framing: [],
  woodsFromM: 170,
  forest: 0.14,
});

/** One summit that stands alone. */
const peak: LayoutTemplate = (random, side) => {
  const x = side * (500 + 900 * random());
  return {
    name: 'peak',
    eyeM: 1.7,
    lens: 1.15,
    summit: 0.7,
    relief: {
      ...RELIEF,
      steepness: 1.15,
      massifs: [
        massif(x, 6200, x + side * 500, 7000, 3100, 1),
        massif(-9000, 9500, 9000, 9800, 3000, 0.4),
        massif(-side * 4200, 3900, -side * 2600, 6200, 1900, 0.3),
      ],
    },
    near: { ...NEAR, heightM: 190, slope: -0.12, tilt: 0.03 * side, waveM: 5 },
    foreground: random() < 0.5 ? 'rocks' : 'meadow',
    framing: [],
    woodsFromM: 260,
    forest: 0.02,
  };
};

/** Ridge behind ridge in the haze, from high up. */
const ridges: LayoutTemplate = (random, side) => ({
  name: 'ridges',
  eyeM: 1.7,
  lens: 1.3,
  summit: 0.3 + 0.12 * random(),
  relief: {
    ...RELIEF,
    massifs: [
      massif(-side * 5000, 2000, side * 1200, 2700, 1500, 0.34),
      massif(-side * 1500, 4100, side * 6000, 4800, 1900, 0.5),
      massif(-side * 7000, 6900, side * 3500, 7400, 2200, 0.66),
      massif(-side * 2500, 9800, side * 9000, 10600, 2700, 0.85),
      massif(-9000, 13800, 9000, 13800, 3200, 1),
    ],
  },
  near: { ...NEAR, heightM: 640 + 160 * random(), slope: -0.34, reachM: 500, waveM: 6 },
  foreground: random() < 0.6 ? 'rocks' : 'meadow',
  framing: [],
  woodsFromM: 330,
  haze: 0.5 + 0.5 * random(),
  forest: 0.24,
});

/** Through the trees at the edge of a wood. */
const framed: LayoutTemplate = (random, side) => ({
  ...range(random, side),
  name: 'framed',
  framing: framingTrees(random, side, 1 + Math.floor(random() * 2)),
});

/** Boulders of a pass, with the range close by. */
const pass: LayoutTemplate = (random, side) => ({
  name: 'pass',
  eyeM: 2,
  lens: 0.95,
  summit: 0.74,
  relief: {
    ...RELIEF,
    steepness: 1.1,
    roughM: 34,
    massifs: [
      massif(side * (300 + 1300 * random()), 5200, side * 1700, 6000, 2700, 1),
      massif(-side * (2300 + 700 * random()), 5600, -side * 4200, 7000, 2500, 0.82),
      massif(-9000, 9600, 9000, 9800, 3000, 0.6),
      massif(side * 3900, 1900, side * 4600, 5000, 2000, 0.72),
      massif(-side * 4400, 1700, -side * 3700, 3000, 1600, 0.5),
    ],
  },
  near: { ...NEAR, heightM: 240, slope: -0.13, tilt: 0.05 * side, waveM: 5, waveLengthM: 26 },
  foreground: 'rocks',
  framing: [],
  woodsFromM: 420,
  forest: -0.16,
});

/** Mountains, each template about as often as the others. */
export const MOUNTAIN_LAYOUTS: readonly LayoutTemplate[] = [range, valley, peak, ridges, framed, pass];

const GENTLE = { steepness: 0.42, concavity: 0.34, roughM: 3 } as const;

/** Green hills that roll to a soft skyline. */
const hills =
  (name: string, heights: readonly [number, number, number], framedBy: number): LayoutTemplate =>
  (random, side) => ({
    name,
    eyeM: 1.7,
    lens: 1.05,
    summit: heights[2],
    relief: {
      ...GENTLE,
      massifs: [
        massif(-side * 3000, 900, side * 300, 1500, 1100, heights[0]),
        massif(side * 700, 1900, side * 4200, 2700, 1400, heights[1]),
        massif(-side * 5500, 4200, side * 600, 4700, 1900, 0.6),
        massif(-8000, 8200, 8000, 8800, 3200, 1),
      ],
    },
    near: {
      ...NEAR,
      heightM: 34 + 26 * random(),
      slope: -0.1,
      tilt: 0.04 * side,
      reachM: 300,
      waveM: 3.4,
      waveLengthM: 60,
    },
    foreground: 'meadow',
    framing: framedBy > 0 ? framingTrees(random, side, framedBy) : [],
    woodsFromM: 130,
    forest: -0.13,
  });

/** Hills. */
export const HILL_LAYOUTS: readonly LayoutTemplate[] = [
  hills('downs', [0.34, 0.46, 0.34], 0),
  hills('knolls', [0.52, 0.34, 0.4], 0),
  hills('wide', [0.2, 0.34, 0.3], 0),
  hills('slopes', [0.6, 0.55, 0.46], 0),
  hills('edge', [0.3, 0.42, 0.36], 1),
];

/** Walls of rock: a gorge, or cliffs over a valley. `gapM` is the half width of the valley between them. */
const walls =
  (name: string, gapM: number, summit: number, eyeHeightM: number): LayoutTemplate =>
  (random, side) => ({
    name,
    eyeM: 2,
    lens: 0.95 + 0.15 * random(),
    summit,
    relief: {
      steepness: 2.6,
      concavity: 0.22,
      roughM: 46,
      massifs: [
        { ...massif(-side * (gapM + 1900), 500, -side * (gapM + 2300), 6500, 2000, 0.8), edge: 4 },
        { ...massif(side * (gapM + 2000), 1300, side * (gapM + 1700), 7500, 2000, 0.9), edge: 4 },
        { ...massif(-side * 300, 7600 + 1500 * random(), side * 5000, 9000, 2300, 1), edge: 2.5 },
      ],
    },
    near: {
      ...NEAR,
      heightM: eyeHeightM,
      slope: eyeHeightM > 200 ? -0.5 : -0.16,
      tilt: 0.04 * side,
      reachM: 260,
      waveM: 4,
      waveLengthM: 24,
    },
    foreground: 'rocks',
    framing: random() < 0.4 ? framingTrees(random, side, 1) : [],
    woodsFromM: 150,
    forest: 0.1,
  });

/** Cliffs and gorges. */
export const CLIFF_LAYOUTS: readonly LayoutTemplate[] = [
  walls('gorge', 260, 0.86, 60),
  walls('rim', 480, 0.62, 330),
  walls('gate', 380, 0.8, 30),
  walls('wide-gorge', 760, 0.74, 120),
  walls('brink', 620, 0.5, 520),
];
