import type { WinterContext, WinterPlace, WinterScene } from '../winter-plan.ts';
import type { RangeShape } from '../relief/relief.ts';
import { dryGrass, emptyGrowth, frontAt, plantFirs } from './stands.ts';

/** A value between two, by a number 0..1. */
function between(low: number, high: number, t: number): number {
  return low + (high - low) * t;
}

function sideOf(random: () => number): 1 | -1 {
  return random() < 0.5 ? -1 : 1;
}

function hills({ seed, spread }: WinterContext, random: () => number): RangeShape {
  return {
    seed: seed + 101,
    nearM: 420,
    farM: 2600,
    heightM: between(50, 150, random()),
    jaggedness: 0.05,
    treelineM: 400,
    rockSlope: 9,
    peakAt: random() * 2 - 1,
    focus: between(0.2, 1.2, random()),
    spread,
  };
}

function alps({ seed, spread }: WinterContext, random: () => number, heightM: number): RangeShape {
  return {
    seed: seed + 211,
    nearM: 2600,
    farM: 11_000,
    heightM,
    jaggedness: 0.7,
    treelineM: 260,
    rockSlope: 1.3,
    peakAt: (random() * 2 - 1) * 0.7,
    focus: between(0.1, 0.9, random()),
    spread,
  };
}

/** Open snow: drifts in front, a dark line of trees and low hills far away. */
export const field: WinterPlace = {
  compose: (context) => {
    const { random, seed } = context;
    const side = sideOf(random);
    const [a, b, c] = [random(), random(), random()];
    const front = frontAt(seed + 7, between(70, 190, a), 40);
    const hasLoneTree = b < 0.55;
    return {
      land: {
        eyeM: between(0.9, 1.7, c),
        zoom: between(1, 1.35, b),
        hummocksM: between(0.55, 1.25, a),
        hummockLengthM: between(4.5, 9, b),
        rise: 0,
        tilt: side * 0.02 * c,
        sizeM: 260,
        reliefM: 0.12,
      },
      ranges: c < 0.75 ? [hills(context, random)] : [],
      grow: (terrain) => {
        const growth = emptyGrowth();
        plantFirs(growth, context, terrain, {
          nearM: 55,
          farM: 260,
          spacingM: 3.4,
          heightM: [5, 15],
          isLaden: false,
          isThere: (x, z) => z > front(x) && z < front(x) + 45,
        });
        if (hasLoneTree) {
          const loneX = side * between(3, 8, c);
          plantFirs(growth, context, terrain, {
            nearM: 17,
            farM: 30,
            spacingM: 3,
            heightM: [3, 7],
            isLaden: true,
            isThere: (x, z) => Math.hypot(x - loneX, (z - 22) * 0.5) < 1.9,
          });
        }
        dryGrass(growth, context, terrain);
        return growth;
      },
    };
  },
};

/** Words that want a house with light in it. */
const CABIN_WORDS = /cabin|chalet|hut\b|cottage|lodge|cozy|cosy|warm light|christmas|log house|hygge/;

/** The edge of a snowy wood: laden firs on one side or on both, snow between them. */
export const edge: WinterPlace = {
  compose: (context) => {
    const { random, words } = context;
    const side = sideOf(random);
    const [a, b, c, d] = [random(), random(), random(), random()];
    const isAlley = a < 0.4;
    const hasPath = b < 0.6;
    const gap = between(2.6, 5, c);
    const path = {
      startX: 0.4 * side * b,
      bend: side * between(0.5, 2, d),
      phase: c * 6,
      widthM: between(0.55, 0.9, b),
    };
    const hasCabin = CABIN_WORDS.test(words);
    const cabinAt = { x: side * between(-3.4, -2, d), z: between(21, 29, a) };
    const isThere = (x: number, z: number) =>
      (!hasCabin || z > cabinAt.z + 9 || Math.abs(x - (cabinAt.x * z) / cabinAt.z) > 4.6) &&
      (isAlley
        ? Math.abs(x + side * 0.02 * z) > gap + z * 0.03
        : side * x > gap - z * 0.09 || z > 46 + 10 * d - side * x * 0.4);
    return {
      land: {
        eyeM: 1.6,
        zoom: between(1, 1.25, d),
        hummocksM: between(0.35, 0.7, c),
        rise: 0.012 * d,
        tilt: 0,
        sizeM: 180,
        reliefM: 0.07,
        ...(hasPath && { path }),
      },
      ranges: d < 0.6 ? [hills(context, random)] : [alps(context, random, between(900, 1800, c))],
      ...(hasCabin && { cabinAt }),
      grow: (terrain) => {
        const growth = emptyGrowth();
        plantFirs(growth, context, terrain, {
          nearM: 8.5,
          farM: 110,
          spacingM: 3.1,
          heightM: [2.5, 14],
          isLaden: true,
          isThere,
        });
        dryGrass(growth, context, terrain);
        return growth;
      },
    };
  },
};

/** Mountains behind a snowy plain. */
export const mountains: WinterPlace = {
  compose: (context) => {
    const { random, seed } = context;
    const side = sideOf(random);
    const [a, b, c] = [random(), random(), random()];
    const front = frontAt(seed + 7, between(60, 150, a), 55);
    const flank = between(6, 14, b);
    return {
      land: {
        eyeM: between(1.2, 2.2, c),
        zoom: between(1, 1.6, b),
        hummocksM: between(0.4, 1.1, c),
        rise: 0,
        tilt: 0,
        sizeM: 260,
        reliefM: 0.08,
      },
      ranges: [alps(context, random, between(1700, 3000, a)), ...(c < 0.5 ? [hills(context, random)] : [])],
      horizonShift: 0.08,
      grow: (terrain) => {
        const growth = emptyGrowth();
        plantFirs(growth, context, terrain, {
          nearM: 45,
          farM: 240,
          spacingM: 3.6,
          heightM: [5, 16],
          isLaden: false,
          isThere: (x, z) => z > front(x) && z < front(x) + 45,
        });
        if (b < 0.6)
          plantFirs(growth, context, terrain, {
            nearM: 13,
            farM: 60,
            spacingM: 4,
            heightM: [4, 12],
            isLaden: true,
            isThere: (x, z) => side * x > flank - z * 0.12,
          });
        dryGrass(growth, context, terrain);
        return growth;
      },
    };
  },
};

/** A ski run between firs, mountains above it. */
export const slope: WinterPlace = {
  compose: (context) => {
    const { random } = context;
    const side = sideOf(random);
    const [a, b, c] = [random(), random(), random()];
    const isDownhill = a < 0.5;
    const path = { startX: side * 0.8 * b, bend: side * between(2, 6, b), phase: c * 6, widthM: between(3.4, 5, c) };
    return {
      land: {
        eyeM: 1.7,
        zoom: 1,
        hummocksM: between(0.3, 0.8, c),
        rise: isDownhill ? -between(0.06, 0.12, b) : between(0.05, 0.1, b),
        tilt: side * between(0.04, 0.13, c),
        sizeM: 220,
        reliefM: 0.06,
        path,
        isGroomed: true,
      },
      ranges: [alps(context, random, between(1600, 2900, c))],
      horizonShift: isDownhill ? 0.02 : 0.1,
      grow: (terrain) => {
        const growth = emptyGrowth();
        plantFirs(growth, context, terrain, {
          nearM: 10,
          farM: 170,
          spacingM: 4.2,
          heightM: [3, 13],
          isLaden: true,
          isThere: (x, z) => Math.abs(x) > 5.5 + z * 0.03,
        });
        return growth;
      },
    };
  },
};

/** A frozen lake: black ice with cracks, a wooded shore opposite. */
export const lake: WinterPlace = {
  compose: (context) => {
    const { random, seed } = context;
    const [a, b, c] = [random(), random(), random()];
    const shore = between(90, 240, a);
    const front = frontAt(seed + 7, shore + 12, 14);
    return {
      land: {
        eyeM: between(0.9, 1.6, c),
        zoom: between(1, 1.4, b),
        hummocksM: 0.8,
        rise: 0.01,
        tilt: 0,
        sizeM: 460,
        reliefM: 0.06,
      },
      ranges: b < 0.55 ? [alps(context, random, between(1500, 2700, c))] : [hills(context, random)],
      ice: {
        kind: 'lake',
        seed: seed + 3,
        nearM: 0.4,
        farM: shore,
        cover: between(0.16, 0.46, b),
        plateM: between(4, 9, a),
      },
      shoreM: shore,
      horizonShift: 0.03,
      grow: (terrain) => {
        const growth = emptyGrowth();
        plantFirs(growth, context, terrain, {
          nearM: shore + 2,
          farM: shore + 90,
          spacingM: 3.6,
          heightM: [5, 15],
          isLaden: false,
          isThere: (x, z) => z > front(x),
        });
        return growth;
      },
    };
  },
};

/** The Arctic: icebergs and broken ice. */
export const arctic: WinterPlace = {
  compose: (context): WinterScene => {
    const { random, seed } = context;
    const [a, b, c] = [random(), random(), random()];
    const isFrozen = a < 0.35;
    const range = alps(context, random, between(500, 1300, c));
    return {
      land: {
        eyeM: between(1.4, 3.2, b),
        zoom: between(1, 1.3, c),
        hummocksM: 0.4,
        rise: 0,
        tilt: 0,
        sizeM: 260,
        reliefM: 0.08,
      },
      ranges: c < 0.7 ? [{ ...range, treelineM: 0, nearM: 4200, farM: 13_000 }] : [],
      icebergs: {
        nearM: 70,
        farM: 560,
        count: 4 + Math.floor(b * 6),
        heightM: between(20, 46, a),
        side: sideOf(random),
      },
      ice: isFrozen
        ? { kind: 'lake', seed: seed + 3, nearM: 0.5, farM: 3000, cover: between(0.45, 0.7, b), plateM: 11 }
        : {
            kind: 'floes',
            seed: seed + 3,
            nearM: 0.5,
            farM: 3000,
            cover: between(0.25, 0.75, b),
            plateM: between(2.6, 5.5, c),
          },
      grow: () => emptyGrowth(),
    };
  },
};
