import {
  createRandom,
  createWorleyCell,
  deriveSeed,
  fbm,
  gradientNoise,
  hashPoint,
  octavesAbove,
  worley,
} from '@backlot/kernels';
import { sharedFloats } from '../../../threads/shared.ts';
import { createGroundGrid, type GroundGrid } from '../space/ground/ground-grid.ts';
import { createGroundLight, type GroundLight } from '../space/ground/light-ground.ts';
import { layRocks } from '../space/ground/stamps.ts';
import type { Rgb } from '../tone/colour-ramp.ts';
import { causticAt, type Caustics } from './caustics.ts';
import { createGarden, growCorals, type CoralGarden } from './coral-garden.ts';
import type { Lamp, UnderwaterPlan } from './underwater-plan.ts';
import { waterLight, type View } from './water-view.ts';

const FAR_M = 60;
/** Share of the water's loss that a lamp's light suffers on its way there and back: it is aimed, and near. */
const LAMP_LOSS = 0.8;
const SAND: Rgb = [0.62, 0.55, 0.42];
const DARK_SAND: Rgb = [0.4, 0.35, 0.27];
const ROCK: Rgb = [0.17, 0.15, 0.12];
/** What grows on a reef: reflectances of corals, sponges and weeds as they look near by. */
const GROWTH: readonly Rgb[] = [
  [0.62, 0.13, 0.2],
  [0.66, 0.3, 0.08],
  [0.34, 0.14, 0.42],
  [0.58, 0.46, 0.1],
  [0.24, 0.3, 0.1],
  [0.62, 0.42, 0.32],
  [0.3, 0.22, 0.15],
  [0.5, 0.2, 0.34],
  [0.36, 0.27, 0.16],
];

/** What is known of every sample of a sea floor, in shared memory. */
export interface Seabed extends GroundLight {
  readonly grid: GroundGrid;
  /** 1 where stones lie. */
  readonly grown: Float32Array;
  readonly garden?: CoralGarden;
  /** As it reaches the eye: three values a sample. */
  readonly colours: Float32Array;
}

/** A flat floor before a camera. */
export function createSeabed({ kind, floorM }: UnderwaterPlan, view: View): Seabed {
  const grid = createGroundGrid({ ...view, eyeM: floorM, farM: FAR_M });
  const size = grid.heights.length;
  return {
    grid,
    ...createGroundLight(grid),
    grown: sharedFloats(size),
    colours: sharedFloats(size * 3),
    ...(kind === 'reef' && { garden: createGarden(size) }),
  };
}

/** Lays stones on a floor that has its heights. */
export function strewSeabed({ grid, grown }: Seabed, { kind, mounds, detailSeed }: UnderwaterPlan): void {
  layRocks(grid, createRandom(deriveSeed(detailSeed, 'reef')), grown, {
    count: Math.round(kind === 'reef' ? 90 : 30 + 160 * mounds),
    least: 0.004,
    most: 0.06,
    farthestM: 30,
  });
}

/** Gives steps `from` up to `to` of the floor their heights: ripples of sand, mounds, corals. */
export function raiseSeabed({ grid, garden }: Seabed, plan: UnderwaterPlan, from: number, to: number): void {
  raise(grid, plan, from, to);
  if (garden !== undefined) growCorals(grid, plan.seed + 40, garden, from, to);
}

function raise(grid: GroundGrid, { seed, mounds, kind, side }: UnderwaterPlan, from: number, to: number): void {
  const { columns, distances, heights, focalPx } = grid;
  const isReef = kind === 'reef';
  for (let step = from; step < to; step++) {
    const z = distances[step]!;
    const footprint = z / focalPx;
    const fade = Math.min(1, 0.02 / footprint);
    for (let column = 0; column < columns; column++) {
      const x = ((column + 0.5 - columns / 2) / focalPx) * z;
      let height = 0.12 * gradientNoise(x * 0.4, z * 0.4, seed);
      const bend =
        1.6 * gradientNoise(x * 0.35 + 5, z * 0.35, seed + 1) + 0.5 * gradientNoise(x * 1.1, z * 1.1, seed + 6);
      const wave = Math.sin((z * 0.92 + x * 0.28 * side) * 17 + bend * 4);
      height +=
        fade * 0.013 * (1 - Math.abs(wave)) * (0.6 + 0.6 * gradientNoise(x * 0.8, z * 0.8, seed + 2)) +
        fade * 0.004 * gradientNoise(x * 13, z * 13, seed + 7);
      if (mounds > 0) {
        // Mounds stand at one side and farther off; before the eye there is room.
        const aside =
          Math.min(1, Math.max(0, (side * x) / z + (isReef ? 0.35 : 0.05)) * 1.5) +
          Math.min(0.8, Math.max(0, (z - 5) / 9));
        const shape = fbm(x * 0.33, z * 0.33, 5, seed + 3, octavesAbove(0.33, footprint)) + 0.12;
        if (shape > 0)
          height +=
            mounds *
            aside *
            Math.min(1, z / 5) *
            (1.9 * shape +
              0.4 * fbm(x * 1.8, z * 1.8, 3, seed + 4, octavesAbove(1.8, footprint)) * Math.min(1, shape * 5));
      }
      heights[step * columns + column] = height;
    }
  }
}

/** Colours steps `from` up to `to` of a floor that is lit. */
export function colourSeabed(
  { grid, grown, sun, up, garden, colours: out }: Seabed,
  plan: UnderwaterPlan,
  caustics: Caustics,
  [from, to]: readonly [number, number],
): void {
  const { columns, distances, focalPx, heights } = grid;
  const { water, surfaceM, floorM, seed, kind, sun: toSun } = plan;
  const cell = createWorleyCell();
  const isReef = kind === 'reef';
  for (let step = from; step < to; step++) {
    const z = distances[step]!;
    const fineness = Math.min(1, 0.016 / (z / focalPx));
    for (let column = 0; column < columns; column++) {
      const k = step * columns + column;
      const slope = (column + 0.5 - columns / 2) / focalPx;
      const x = slope * z;
      const height = heights[k]!;
      const depth = surfaceM + floorM - height;
      const far = Math.sqrt(x * x + z * z + (floorM - height) ** 2);
      const over = depth / toSun[1];
      const net = causticAt(caustics, x + toSun[0] * over, z + toSun[2] * over);
      const raised = Math.max(
        grown[k]!,
        Math.min(1, Math.max(0, height - 0.22) * 3) * (plan.mounds > 0 && !isReef ? 1 : 0),
      );
      const tone =
        0.85 +
        0.3 * gradientNoise(x * 1.3, z * 1.3, seed + 8) +
        0.16 * fineness * ((hashPoint(Math.round(x * 160), Math.round(z * 160), seed) & 255) / 255 - 0.5);
      let r = SAND[0] * tone;
      let g = SAND[1] * tone;
      let b = SAND[2] * tone;
      const grey = Math.min(1, Math.max(0, gradientNoise(x * 0.5 + 3, z * 0.5, seed + 9) * 0.8));
      r += (DARK_SAND[0] - r) * grey;
      g += (DARK_SAND[1] - g) * grey;
      b += (DARK_SAND[2] - b) * grey;
      if (raised > 0) {
        worley(x * 26, (z + height) * 26, seed + 11, cell);
        const knobs = 1 - fineness * 0.7 * Math.min(1, cell.nearest);
        const shade = (0.6 + 0.75 * knobs) * (0.8 + 0.35 * gradientNoise(x * 7, (z + height) * 7, seed + 12));
        r += (ROCK[0] * shade - r) * raised;
        g += (ROCK[1] * shade - g) * raised;
        b += (ROCK[2] * shade - b) * raised;
      }
      if (garden !== undefined && garden.cover[k]! > 0) {
        const own = GROWTH[(garden.ids[k]! >>> 0) % GROWTH.length]!;
        // Tips are pale, gaps dark; and each coral has a pattern of its own.
        const polyps = 0.85 + 0.3 * fineness * gradientNoise(x * 34, (z + height) * 34, seed + 13);
        const shade = garden.domes[k]! ** 1.6 * 1.25 * polyps;
        const pale = Math.max(0, garden.domes[k]! - 0.85) * 0.8;
        const cover = garden.cover[k]!;
        r += (own[0] * shade + 0.5 * pale - r) * cover;
        g += (own[1] * shade + 0.46 * pale - g) * cover;
        b += (own[2] * shade + 0.42 * pale - b) * cover;
      }
      // The net is sharp on what faces the sun and blurs with distance.
      const sharp = fineness * (kind === 'deep' ? 0 : 1);
      const beam = sun[k]! * (1 + (Math.min(3.6, net) - 1) * sharp);
      const soft = 0.35 + 0.65 * up[k]!;
      const torch = plan.lamp === undefined ? 0 : lampAt(plan.lamp, slope, far) * soft * (0.6 + 0.8 * (1 - up[k]!));
      const albedo = [r, g, b] as const;
      for (let c = 0; c < 3; c++) {
        const channel = c as 0 | 1 | 2;
        const lost = Math.exp(-far * water.loss[channel] * (c === 0 ? 0.75 : 1) - depth * water.loss[channel] * 0.45);
        const light = water.sunlight[channel] * beam * 0.62 + water.above[channel] * soft * (isReef ? 0.42 : 0.62);
        const lamp = torch * (plan.lamp?.cone === undefined ? 1 : Math.exp(-far * water.loss[channel] * LAMP_LOSS));
        const back = waterLight(water, -(floorM - height) / far, channel);
        const veil = Math.exp(-far * (0.035 + water.loss[1]));
        out[k * 3 + c] = albedo[channel] * (light * lost + lamp) * veil + back * (1 - veil);
      }
    }
  }
}

/** Light of a lamp at a distance, and at metres to the side per metre ahead. */
function lampAt({ power, reachM, cone }: Lamp, slope: number, far: number): number {
  return power * Math.exp(-far / reachM) * (cone === undefined ? 1 : Math.exp(-((slope / cone) ** 2)));
}
