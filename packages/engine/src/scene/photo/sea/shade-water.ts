import type { Atmosphere } from '../sky/atmosphere.ts';
import type { SkyDome } from '../sky/sky-dome.ts';
import type { WaveSlopes } from './wave-slopes.ts';

/** Everything that lights water. */
export interface WaterLight {
  readonly atmosphere: Atmosphere;
  readonly dome: SkyDome;
  /** Sun in the glitter: less than 1 behind clouds. */
  readonly sunshine: number;
  /** Light of the whole sky on level ground, as a camera's white balance sees it: the irradiance of a low sun's sky with less colour. */
  readonly ambient: readonly [number, number, number];
  /** Colour of fog. */
  readonly fog: readonly [number, number, number];
  /** The sun's irradiance with the same white balance. */
  readonly sunOnGround: readonly [number, number, number];
}

/** What is in the water. */
export interface WaterColour {
  /** Light that comes back out of deep water, as part of what goes in. */
  readonly deep: readonly [number, number, number];
  /** How much a metre swallows, per channel. */
  readonly absorption: readonly [number, number, number];
  /** Ground under shallow water. */
  readonly ground: readonly [number, number, number];
}

/** Clear tropical water; absorption after Pope and Fry (1997), raised in the red until shallow water looks as in photographs. */
export const TROPICAL: WaterColour = {
  deep: [0.008, 0.06, 0.095],
  absorption: [0.62, 0.13, 0.1],
  ground: [0.55, 0.5, 0.38],
};
/** Northern or stirred-up water. */
export const NORTHERN: WaterColour = {
  deep: [0.012, 0.034, 0.04],
  absorption: [0.75, 0.42, 0.42],
  ground: [0.36, 0.31, 0.23],
};

const WATER_F0 = 0.02;
/** Film shows single sparkles, not the mean that the formula gives: less light in all keeps them apart. */
const GLITTER = 0.4;
/** Above this (per unit of irradiance, before Fresnel) a sparkle is white anyway and only feeds the bloom. */
const BRIGHTEST_GLINT = 16;
const reflected = new Float64Array(3);

/** One point of the water's surface. */
export interface WaterPoint {
  /** Unit vector from the camera. */
  readonly view: readonly [number, number, number];
  readonly slopes: WaveSlopes;
  readonly depthM: number;
  /** Thin, lit-through water, 0..1. */
  readonly crest: number;
}

/**
 * Light of water: reflected sky, sun glitter (Cox and Munk's slope statistics as used by Bruneton et al., "Real-time Realistic Ocean
 * Lighting", 2010) and what comes up from below.
 */
export function shadeWater(point: WaterPoint, light: WaterLight, colour: WaterColour, out: Float64Array): void {
  const { view, slopes, depthM, crest } = point;
  const [vx, vy, vz] = view;
  const { sunDirection: sun, sunIrradiance } = light.atmosphere;
  const roughness = Math.sqrt(slopes.variance);
  let nx = -slopes.x;
  let ny = 1;
  let nz = -slopes.z;
  const scale = 1 / Math.sqrt(nx * nx + 1 + nz * nz);
  nx *= scale;
  ny = scale;
  nz *= scale;
  const facing = vx * nx + vy * ny + vz * nz;
  const rx = vx - 2 * facing * nx;
  // Slopes that cannot be seen tilt towards the viewer on the whole: the others hide behind them.
  const ry = Math.abs(vy - 2 * facing * ny) + roughness * 0.9;
  const rz = vz - 2 * facing * nz;
  light.dome.light(rx, ry, rz, reflected);
  const cosine = Math.min(1, Math.max(0.02, -facing));
  const fresnel =
    WATER_F0 +
    ((1 - WATER_F0) * (1 - cosine) ** (5 * Math.exp(-2.69 * roughness))) / (1 + 22.7 * slopes.variance ** 0.75);
  const glitter = light.sunshine * glint(view, slopes, sun, roughness) * fresnel;
  const down = Math.max(0.06, sun[1]) * light.sunshine;
  for (let c = 0; c < 3; c++) {
    const into = (light.dome.irradiance[c]! + sunIrradiance[c]! * down) / Math.PI;
    const through = Math.exp(-2 * colour.absorption[c]! * depthM);
    const body = into * (colour.deep[c]! * (1 - through) + colour.ground[c]! * through * 0.62);
    const lit = crest * into * colour.deep[c]! * 3.2;
    // A sparkle is too bright for film to keep its colour.
    const sparkle = (0.72 * sunIrradiance[c]! + 0.28 * sunIrradiance[0]) * glitter;
    out[c] = reflected[c]! * fresnel + (body + lit) * (1 - fresnel) + sparkle * GLITTER;
  }
}

/** Sun mirrored by those fine slopes that happen to be right for it, per unit of irradiance. */
function glint(
  view: readonly [number, number, number],
  slopes: WaveSlopes,
  sun: readonly number[],
  roughness: number,
): number {
  const hx = sun[0]! - view[0];
  const hy = sun[1]! - view[1];
  const hz = sun[2]! - view[2];
  if (hy <= 0) return 0;
  // The fine slopes of a wave face spread around the slope of the face.
  const dx = -hx / hy - slopes.x;
  const dz = -hz / hy - slopes.z;
  const variance = slopes.variance + 0.0009;
  const exponent = (dx * dx + dz * dz) / (2 * variance);
  if (exponent > 18) return 0;
  const density = Math.exp(-exponent) / (2 * Math.PI * variance);
  const length = Math.sqrt(hx * hx + hy * hy + hz * hz);
  const upright = (hy / length) ** 4;
  return Math.min(density / (4 * upright * Math.max(0.05, -view[1] + roughness)), BRIGHTEST_GLINT);
}
