import { gradientNoise } from '@backlot/kernels';
import { soilGround } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { flower } from '../plants/flower.ts';
import { grass } from '../plants/grass.ts';
import { acrossRow, type Rows } from '../rows.ts';
import type { GroundAt } from '../shade-ground.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

type Triple = readonly [number, number, number];

const PURPLES: readonly Triple[] = [
  [0.23, 0.145, 0.46],
  [0.32, 0.21, 0.54],
  [0.17, 0.095, 0.38],
];
/** Half the width of a bush as a part of the spacing, and its height, m. */
const HALF_WIDTH = 0.34;
const BUSH_M = 0.42;
const SHADED_GAIN = 0.42;

/** Rows of lavender. */
export function lavenderStand({ seed, random, light, rowRad }: StandWish): Stand {
  const rows: Rows = { spacingM: 1.65 + 0.3 * random(), headingRad: rowRad, shift: 0.5 + 0.2 * (random() - 0.5), seed };
  const reach = (x: number, z: number): number => {
    const across = acrossRow(rows, x, z);
    const swell = 1 + 0.22 * gradientNoise(x * 1.3, z * 0.9, seed + 3);
    return Math.abs(across) / (HALF_WIDTH * swell);
  };
  /** The bush is a half round: its height over the ground, m. */
  const lift = (x: number, z: number): number => {
    const r = reach(x, z);
    return r >= 1 ? 0 : BUSH_M * Math.sqrt(1 - r * r);
  };
  // The side of a bush that faces away from the sun lies in its own shade.
  const { sun } = light;
  const across = sun[0] * Math.cos(rowRad) - sun[2] * Math.sin(rowRad);
  const litAt = (x: number, z: number): number => {
    const side = Math.max(-1, Math.min(1, acrossRow(rows, x, z) / HALF_WIDTH));
    const facing = side * across + Math.sqrt(1 - side * side) * sun[1];
    return Math.min(1, Math.max(0.12, 0.3 + facing / Math.max(0.35, sun[1])));
  };
  /** Earth beside a bush on the side of the sun is in its shadow. */
  const shadeM = (BUSH_M * Math.abs(across)) / Math.max(0.08, sun[1]);
  const isShaded = (x: number, z: number): boolean => {
    const side = acrossRow(rows, x, z) * -Math.sign(across);
    const fromBush = (side > 0 ? side - HALF_WIDTH : 1 + side - HALF_WIDTH) * rows.spacingM;
    return sun[1] > 0 && fromBush < shadeM;
  };
  const part = (height: number) =>
    plantShade({ albedo: [0.19, 0.13, 0.35], through: [0.1, 0.065, 0.2] }, { light, height, closeness: 0.8 });
  const high = part(0.95);
  const low = plantShade(TISSUES.greyLeaf, { light, height: 0.12, closeness: 1 });
  const bare = soilGround(light, true);
  const soil: GroundAt = (x, z, out) => {
    bare(x, z, out);
    if (isShaded(x, z)) out.gain *= SHADED_GAIN;
  };
  const inBush =
    (amount: number) =>
    (x: number, z: number): number =>
      reach(x, z) < 0.98 ? amount : 0;
  return {
    heightM: 0.75,
    wind: 0.2 + 0.3 * random(),
    nearestM: 0.9,
    sowings: [
      {
        plant: grass({ heightM: 0.2, bladeM: 0.009, tissue: TISSUES.greyLeaf, dry: 0, density: 0.6, bend: 0.8 }, light),
        cover: inBush(0.9),
        lift: (x, z) => lift(x, z) * 0.75,
        litAt,
      },
      ...PURPLES.map((colour, i) => ({
        plant: flower(
          { shape: 'spike' as const, colour, heightM: 0.24 + 0.05 * i, headM: 0.011, density: 0.42 },
          light,
        ),
        cover: inBush(0.8),
        lift,
        litAt,
      })),
    ],
    groundAt: (x, z, out) => {
      const r = reach(x, z);
      if (z < 60 && r >= 1) return soil(x, z, out);
      if (z >= 60) {
        // Far away rows stand close: soil shows less and less.
        const gap = Math.max(0, Math.min(1, (r - 0.9) * 3)) * Math.max(0, 1 - (z - 60) / 140);
        if (gap > 0.5) return soil(x, z, out);
        out.shade = high;
        out.gain = 0.95 - 0.25 * gap + 0.1 * gradientNoise(x / 30, z / 30, seed + 5);
        return;
      }
      out.shade = low;
      out.gain = 0.8;
    },
  };
}
