import type { LinearRaster } from '@backlot/kernels';
import { causticAt, slopeAt, type Caustics } from './caustics.ts';
import type { ShaftGrid } from './shafts.ts';
import type { UnderwaterPlan, Water } from './underwater-plan.ts';

/** Where a picture looks: focal length and row of the horizon (for a level camera) in pixels. */
export interface View {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly focalPx: number;
  readonly horizonPx: number;
  readonly pitch: number;
}

/** Half the angle of view over the longer side, as a tangent: a wide lens, as divers use. */
const HALF_VIEW = 0.78;
/** Sine of the angle to the upright beyond which the surface is a mirror: 1 / 1.333. */
const WINDOW = 0.75;
const WATER_INDEX = 1.333;
/** Waves of a sea, from long to short: length against the tile's, steepness, and cosine and sine of a turn. */
const SEA = [
  [2.9, 0.75, 0.8, 0.6],
  [1, 0.5, 1, 0],
  [0.31, 0.38, 0.6, -0.8],
] as const;
/** Steps through the lit water, and how far it is followed, m. */
const SHAFT_STEPS = 22;
const SHAFT_REACH = 15;
/** Where rays begin their steps, a magic square: any 3 x 3 neighbours, averaged, have all nine. */
const STARTS = [2, 7, 6, 9, 5, 1, 4, 3, 8].map((n) => (n - 0.5) / 9);
/** Light scattered forward: Henyey and Greenstein's asymmetry of sea water is about .9; less keeps shafts visible aside. */
const FORWARD = 0.62;

/** The camera of a plan. */
export function viewOf({ horizon, pitch }: UnderwaterPlan, widthPx: number, heightPx: number): View {
  return {
    widthPx,
    heightPx,
    focalPx: Math.max(widthPx, heightPx) / 2 / HALF_VIEW,
    horizonPx: horizon * heightPx,
    pitch,
  };
}

/** Unit direction of a pixel into `out`: x right, y up, z ahead. */
export function directionOf(
  { widthPx, focalPx, horizonPx, pitch }: View,
  column: number,
  row: number,
  out: Float64Array,
): void {
  const x = (column + 0.5 - widthPx / 2) / focalPx;
  const y = (horizonPx - row - 0.5) / focalPx;
  const inverse = 1 / Math.sqrt(x * x + y * y + 1);
  const cos = Math.cos(pitch);
  const sin = Math.sin(pitch);
  out[0] = x * inverse;
  out[1] = (y * cos + sin) * inverse;
  out[2] = (cos - y * sin) * inverse;
}

/** Light of the water itself in a direction whose upward part is `up`. */
export function waterLight(water: Water, up: number, c: 0 | 1 | 2): number {
  if (up >= 0) {
    const t = 1 - (1 - Math.min(1, up)) ** 1.7;
    return water.level[c] + (water.above[c] - water.level[c]) * t * t;
  }
  const t = Math.min(1, -up * 1.5);
  return water.level[c] + (water.below[c] - water.level[c]) * t;
}

/** Paints water and the surface seen from below into some rows. */
export function paintWaterRows(
  plan: UnderwaterPlan,
  view: View,
  { waves }: Caustics,
  { width, data }: LinearRaster,
  fromRow: number,
  toRow: number,
): void {
  const { water, surfaceM, sun } = plan;
  const slope = new Float64Array(2);
  const direction = new Float64Array(3);
  const glitter = 240;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      directionOf(view, column, row, direction);
      const [dx, dy, dz] = direction as unknown as readonly [number, number, number];
      const k = (row * width + column) * 4;
      const toSun = Math.max(0, dx * sun[0] + dy * sun[1] + dz * sun[2]);
      const halo = 0.28 * toSun ** 6 + 0.5 * toSun ** 40;
      for (let c = 0; c < 3; c++)
        data[k + c] = waterLight(water, dy, c as 0 | 1 | 2) * (1 + halo) + water.sunlight[c]! * halo * 0.12;
      data[k + 3] = 1;
      if (dy <= 0.02) continue;
      const far = surfaceM / dy;
      const passed = Math.exp(-far * water.loss[1]);
      if (passed < 0.01) continue;
      const x = dx * far;
      const z = dz * far;
      const footprint = (far / dy) * 0.0016;
      // Swell, waves and ripples; what a pixel cannot show is left out.
      let sx = 0;
      let sz = 0;
      for (let i = 0; i < SEA.length; i++) {
        const [stretch, steepness, turnCos, turnSin] = SEA[i]!;
        const amount = steepness * Math.min(1, (0.12 * stretch) / footprint);
        slopeAt(waves, x * turnCos - z * turnSin + i * 3.7, x * turnSin + z * turnCos, stretch, slope);
        sx += amount * (slope[0]! * turnCos + slope[1]! * turnSin);
        sz += amount * (slope[1]! * turnCos - slope[0]! * turnSin);
      }
      const inverse = 1 / Math.sqrt(1 + sx * sx + sz * sz);
      const [nx, ny, nz] = [-sx * inverse, inverse, -sz * inverse];
      const cosine = dx * nx + dy * ny + dz * nz;
      const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
      // Inside the window the sky; outside the mirror of the deep. The edge is soft as waves are finer than pixels.
      const open = smooth((WINDOW + 0.035 + footprint * 0.2 - sine) / (0.07 + footprint * 0.4));
      const bend = Math.sqrt(Math.max(0, 1 - WATER_INDEX * WATER_INDEX * sine * sine));
      const outX = dx * WATER_INDEX + (bend - WATER_INDEX * cosine) * nx;
      const outY = dy * WATER_INDEX + (bend - WATER_INDEX * cosine) * ny;
      const outZ = dz * WATER_INDEX + (bend - WATER_INDEX * cosine) * nz;
      const [ax, ay, az] = sunInAir(sun);
      const glint = open * Math.max(0, outX * ax + outY * ay + outZ * az) ** glitter * 14;
      const mirrorUp = dy - 2 * cosine * ny;
      const shimmer = 1 + 1.7 * (sx + sz);
      for (let c = 0; c < 3; c++) {
        const channel = c as 0 | 1 | 2;
        const t = Math.exp(-far * water.loss[channel] * 0.8);
        const mirror = waterLight(water, mirrorUp, channel) * (0.85 + 0.25 * shimmer);
        const sky = water.sky[c]! * (0.55 + 0.45 * bend) * Math.max(0.3, shimmer);
        const surface = mirror + (sky - mirror) * open * (0.35 + 0.65 * bend) + water.sunlight[c]! * glint;
        data[k + c] = data[k + c]! + (surface - data[k + c]!) * t;
      }
    }
}

/** The sun over the water, from where it seems to be in it. */
function sunInAir([x, y, z]: readonly [number, number, number]): readonly [number, number, number] {
  const flat = Math.hypot(x, z);
  const sine = Math.min(0.98, flat * WATER_INDEX);
  const k = flat > 1e-6 ? sine / flat : 0;
  return [x * k, Math.sqrt(1 - sine * sine) * Math.sign(y), z * k];
}

function smooth(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}

/** Gathers light into rows of shafts. */
export function shaftRows(
  plan: UnderwaterPlan,
  view: View,
  caustics: Caustics,
  { coarseness, columns: stride, values: out }: ShaftGrid,
  fromRow: number,
  toRow: number,
): void {
  const { sun, surfaceM, floorM, water, hasFloor } = plan;
  const direction = new Float64Array(3);
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < stride; column++) {
      directionOf(view, column * coarseness, row * coarseness, direction);
      const [dx, dy, dz] = direction as unknown as readonly [number, number, number];
      const cosine = dx * sun[0] + dy * sun[1] + dz * sun[2];
      const phase = (1 - FORWARD * FORWARD) / (1 + FORWARD * FORWARD - 2 * FORWARD * cosine) ** 1.5;
      const limit = dy > 0.01 ? surfaceM / dy : hasFloor && dy < -0.01 ? floorM / -dy : SHAFT_REACH;
      const reach = Math.min(SHAFT_REACH, limit);
      const step = reach / SHAFT_STEPS;
      const jitter = STARTS[(row % 3) * 3 + (column % 3)]!;
      let sum = 0;
      for (let i = 0; i < SHAFT_STEPS; i++) {
        const t = (i + jitter) * step;
        const depth = surfaceM - dy * t;
        const over = depth / sun[1];
        // Back along the ray of the sun to where it came through the surface; the net there is coarser than on the ground.
        const x = dx * t + sun[0] * over;
        const z = dz * t + sun[2] * over;
        const net = causticAt(caustics, x * 0.34, z * 0.34);
        sum += (Math.min(3, net) - 0.75) * Math.exp(-(t + over * 0.35) * water.loss[1] * 1.6);
      }
      out[row * stride + column] = Math.max(-0.06, sum * step) * phase * 0.05;
    }
}
