import type { Basin, Massif } from '../terrain/relief.ts';
import { framingTrees } from './framing-trees.ts';
import type { LayoutTemplate } from './mountain-layouts.ts';

const SHORE = { heightM: 0.9, slope: -0.13, tilt: 0, reachM: 30, waveM: 0.55, waveLengthM: 11 } as const;
/** The bank rises to one side, where trees stand. */
const BANK_TILT = 0.3;
const RELIEF = { steepness: 0.95, concavity: 0.4, roughM: 26 } as const;

const massif = (x: number, z: number, x2: number, z2: number, widthM: number, strength: number): Massif => ({
  x,
  z,
  x2,
  z2,
  widthM,
  strength,
});

const basin = (x: number, z: number, x2: number, z2: number, halfWidthM: number): Basin => ({
  x,
  z,
  x2,
  z2,
  halfWidthM,
  windM: 90,
  windLengthM: 2600,
  raggedM: 60,
  bank: 0.1,
});

/** A summit over the far end of the lake, mirrored in it. */
const mirror: LayoutTemplate = (random, side) => ({
  name: 'mirror',
  eyeM: 2.2,
  lens: 1.05,
  summit: 0.66,
  relief: {
    ...RELIEF,
    massifs: [
      massif(side * (300 + 900 * random()), 6400, side * 2400, 7800, 3000, 1),
      massif(-side * 7000, 6800, -side * 2600, 7400, 2900, 0.72),
      massif(-side * 3700, 1700, -side * 3100, 4600, 2100, 0.55),
      massif(side * 4100, 1900, side * 3600, 5200, 2100, 0.5),
    ],
    basin: basin(0, -300, side * 250, 2300, 640),
  },
  near: SHORE,
  foreground: 'shore',
  framing: [],
  woodsFromM: 60,
  forest: 0.12,
});

/** One steep, wooded slope beside the water, the range far off. */
const slope: LayoutTemplate = (random, side) => ({
  ...mirror(random, side),
  name: 'slope',
  summit: 0.6,
  relief: {
    ...RELIEF,
    massifs: [
      massif(-side * 2500, 700, -side * 2300, 5400, 2050, 0.78),
      massif(-9000, 9400, 9000, 9000, 3900, 1),
      massif(side * 5600, 3600, side * 3000, 6200, 2000, 0.36),
    ],
    basin: basin(side * 330, -300, side * 700, 3600, 760),
  },
});

/** A narrow water between walls. */
const fjord: LayoutTemplate = (random, side) => ({
  ...mirror(random, side),
  name: 'fjord',
  summit: 0.76,
  eyeM: 3,
  relief: {
    ...RELIEF,
    steepness: 1.35,
    massifs: [
      massif(-side * 2100, 900, -side * 1900, 6200, 1750, 0.95),
      massif(side * 2300, 1600, side * 1900, 6600, 1750, 1),
      massif(-side * 800, 9800, side * 3000, 10300, 2500, 0.9),
    ],
    basin: { ...basin(0, -300, 0, 5600, 420), windM: 240, windLengthM: 5200, bank: 0.22, raggedM: 40 },
  },
});

/** Between the stems of pines. */
const framed: LayoutTemplate = (random, side) => ({
  ...(random() < 0.5 ? mirror : slope)(random, side),
  name: 'framed',
  near: { ...SHORE, tilt: side * BANK_TILT, reachM: 46 },
  framing: framingTrees(random, side, 1),
});

/** From a slope over the lake. */
const above: LayoutTemplate = (random, side) => ({
  ...mirror(random, side),
  name: 'above',
  eyeM: 1.8,
  lens: 0.95,
  near: { heightM: 74 + 30 * random(), slope: -0.3, tilt: 0.05 * side, reachM: 360, waveM: 6, waveLengthM: 34 },
  foreground: random() < 0.5 ? 'rocks' : 'meadow',
  woodsFromM: 150,
  relief: {
    ...RELIEF,
    massifs: [
      massif(side * 1200, 6000, side * 3400, 7200, 3000, 1),
      massif(-side * 6800, 5600, -side * 2600, 6600, 2600, 0.72),
      massif(side * 3300, 1500, side * 3300, 4600, 1900, 0.6),
    ],
    basin: { ...basin(-side * 200, 480, side * 100, 2600, 560), raggedM: 110 },
  },
});

/** The other shore is near: a wood along the water, the mountains over it. */
const near: LayoutTemplate = (random, side) => ({
  ...mirror(random, side),
  name: 'wood',
  summit: 0.52,
  relief: {
    ...RELIEF,
    massifs: [
      massif(side * 800, 4300, side * 3800, 5600, 2600, 1),
      massif(-side * 6400, 4800, -side * 2000, 5600, 2200, 0.62),
    ],
    basin: { ...basin(-900, 170, 900, 190, 165), raggedM: 34, windM: 30, bank: 0.06 },
  },
  woodsFromM: 40,
  forest: 0.24,
});

/** Lakes, each template about as often as the others. */
export const LAKE_LAYOUTS: readonly LayoutTemplate[] = [mirror, slope, fjord, framed, above, near];

/** A river that winds out of the mountains. */
const river =
  (name: string, halfWidthM: number, windM: number, heightM: number): LayoutTemplate =>
  (random, side) => ({
    name,
    eyeM: heightM > 3 ? 1.8 : 2.2,
    lens: 1,
    summit: 0.56,
    relief: {
      ...RELIEF,
      massifs: [
        massif(-side * 3000, 1300, -side * 2700, 6400, 2250, 0.7),
        massif(side * 3100, 1700, side * 2900, 6800, 2250, 0.66),
        massif(side * 600, 8700, side * 2500, 10000, 3200, 1),
      ],
      basin: {
        x: side * -10,
        z: -200,
        x2: side * 260,
        z2: 5200,
        halfWidthM,
        windM,
        windLengthM: 620 + 400 * random(),
        raggedM: 5,
        bank: 0.09,
      },
    },
    near: {
      ...SHORE,
      heightM,
      slope: heightM > 3 ? -0.2 : -0.12,
      tilt: side * 0.05,
      reachM: heightM > 3 ? 80 : 20,
    },
    foreground: heightM > 3 ? 'meadow' : 'shore',
    framing: random() < 0.35 ? framingTrees(random, side, 1) : [],
    woodsFromM: 60,
    forest: 0.1,
  });

/** Rivers. */
export const RIVER_LAYOUTS: readonly LayoutTemplate[] = [
  river('river', 26, 46, 1),
  river('wide-river', 44, 70, 1),
  river('river-above', 24, 120, 16),
  river('bend', 30, 90, 7),
  river('stream', 15, 30, 0.9),
];

/** Small still water with reeds, a wood around it. */
const pond =
  (name: string, lengthM: number, forest: number, framedBy: number): LayoutTemplate =>
  (random, side) => ({
    ...mirror(random, side),
    name,
    eyeM: 1.9,
    summit: 0.3 + 0.1 * random(),
    relief: {
      steepness: 0.4,
      concavity: 0.34,
      roughM: 6,
      massifs: [massif(-side * 1500, 1500, side * 3500, 2100, 1200, 0.7), massif(-8000, 5600, 8000, 6000, 2600, 1)],
      basin: {
        ...basin(-30, lengthM * 0.35, 30, lengthM * 0.55, lengthM * 0.45),
        raggedM: lengthM * 0.14,
        windM: 0,
        bank: 0.06,
      },
    },
    near: { ...SHORE, reachM: 16, waveM: 0.25 },
    foreground: 'reeds',
    framing: framedBy > 0 ? framingTrees(random, side, framedBy) : [],
    woodsFromM: 40,
    forest,
  });

/** Ponds. */
export const POND_LAYOUTS: readonly LayoutTemplate[] = [
  pond('pond', 130, 0.3, 0),
  pond('wide-pond', 240, 0.22, 0),
  pond('meadow-pond', 160, -0.02, 0),
  pond('wood-pond', 110, 0.4, 1),
  pond('small-pond', 80, 0.2, 0),
];
