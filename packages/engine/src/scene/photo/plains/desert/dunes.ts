import { gradientNoise, hashPoint } from '@backlot/kernels';
import type { HeightAt } from '../country/relief.ts';

/** One order of dunes: transverse ridges that rise gently with the wind and fall steeply behind a sharp, winding crest. */
export interface DuneOrder {
  readonly seed: number;
  /** Direction that the wind blows to, radians from ahead, positive to the right. */
  readonly windRad: number;
  /** Distance from crest to crest, m. */
  readonly lengthM: number;
  /** Height of the highest, m. */
  readonly heightM: number;
  /** How far crests wander, as part of the distance between them. */
  readonly winding: number;
  /** Part of the distance that lies on the gentle side. */
  readonly windward: number;
}

/** One long dune that the picture is about: its crest runs from the camera's side into the distance. */
export interface HeroDune {
  readonly seed: number;
  /** Where the crest begins (z = 0) and its direction, radians from ahead. */
  readonly startXM: number;
  readonly headingRad: number;
  /** Amplitude and length of its bends, m. */
  readonly bendM: number;
  readonly bendLengthM: number;
  /** Height at the camera and gain on the way to the summit, m, with the summit's distance. */
  readonly baseM: number;
  readonly riseM: number;
  readonly summitM: number;
  /** Fall per metre on the left and on the right of the crest. */
  readonly leftSlope: number;
  readonly rightSlope: number;
}

/** The land of a sand desert. */
export interface DuneField {
  readonly orders: readonly DuneOrder[];
  readonly hero?: HeroDune;
  /** Land around the camera within this distance stays low, m. */
  readonly clearingM: number;
  /** Where in the field the camera stands, m. */
  readonly offsetX: number;
  readonly offsetZ: number;
}

/** Dry sand slides when it is steeper than this: tangent of 33 degrees. */
export const REPOSE = 0.65;

/** Dunes this many of their lengths away are too small to be drawn one by one. */
const FAR_LENGTHS = 24;

/** Height of the dunes as a function of place. */
export function duneHeight({ orders, hero, clearingM, offsetX, offsetZ }: DuneField): HeightAt {
  const functions = orders.map(orderHeight);
  const crest = hero && heroHeight(hero);
  return (x, z) => {
    let height = 0;
    for (let i = 0; i < functions.length; i++) {
      const gone = z / orders[i]!.lengthM / FAR_LENGTHS;
      if (gone < 1) height += functions[i]!(x + offsetX, z + offsetZ) * (1 - gone * gone);
    }
    if (clearingM > 0) {
      const away = Math.sqrt(x * x + z * z) / clearingM;
      const t = Math.min(1, Math.max(0, away - 0.35));
      height *= 0.06 + 0.94 * t * t * (3 - 2 * t);
    }
    return crest === undefined ? height : smoothMax(height, crest(x, z), 1.2);
  };
}

function orderHeight({ seed, windRad, lengthM, heightM, winding, windward }: DuneOrder): HeightAt {
  const sin = Math.sin(windRad);
  const cos = Math.cos(windRad);
  const scale = 1 / lengthM;
  return (x, z) => {
    const u = (x * sin + z * cos) * scale;
    const v = (x * cos - z * sin) * scale;
    const warp = winding * (gradientNoise(v * 0.62, u * 0.23, seed) + 0.34 * gradientNoise(v * 1.7, u * 0.5, seed + 5));
    const phase = u + warp;
    const row = Math.floor(phase);
    const t = phase - row;
    // Each row has its own heights along the crest; at its foot it is 0, so rows meet without a step.
    const shift = (hashPoint(row, 3, seed) & 1023) * 0.37;
    const swell = 0.62 + 0.55 * gradientNoise(v * 0.55 + shift, 0.31, seed + 9);
    return heightM * Math.max(0.08, swell) * profile(t, windward);
  };
}

/** Where the slip face begins to ease out at its foot, and the slope and curve that make it meet the ground smoothly. */
const FOOT = 0.3;
const FACE_SLOPE = 1 / (1 - FOOT / 2);
const FOOT_CURVE = FACE_SLOPE / (2 * FOOT);

/** Cross-section, 0..1: concave, then straight up to the brink, and down behind it at the angle of repose. */
function profile(t: number, windward: number): number {
  if (t < windward) {
    const q = t / windward;
    return q * q * (2.2 - 1.2 * q);
  }
  const left = (1 - t) / (1 - windward);
  return left < FOOT ? FOOT_CURVE * left * left : 1 - FACE_SLOPE * (1 - left);
}

function heroHeight(hero: HeroDune): HeightAt {
  const { seed, startXM, headingRad, bendM, bendLengthM, baseM, riseM, summitM, leftSlope, rightSlope } = hero;
  const tangent = Math.tan(headingRad);
  return (x, z) => {
    const along = z;
    const wander =
      bendM * gradientNoise(along / bendLengthM, 0.5, seed) * Math.min(1, 0.35 + along / bendLengthM) +
      0.16 * bendM * gradientNoise((along / bendLengthM) * 3.1, 2.5, seed + 1);
    const across = x - (startXM + along * tangent + wander);
    const t = Math.min(1, Math.max(0, along / summitM));
    const beyond = Math.max(0, along - summitM);
    const ridge =
      baseM +
      riseM * t * t * (3 - 2 * t) -
      beyond * 0.22 +
      0.1 * riseM * t * gradientNoise(along / (bendLengthM * 0.7), 7.5, seed + 2);
    // Straight flanks, the lower part drawn out.
    const slope = across < 0 ? leftSlope : rightSlope;
    const fall = Math.abs(across) * slope;
    const reach = Math.max(1, ridge);
    return ridge - (fall < reach * 0.55 ? fall : reach * 0.55 + (fall - reach * 0.55) * 0.62);
  };
}

/** Maximum with a rounded seam of about `width` m: sand gathers where two slopes meet. */
function smoothMax(a: number, b: number, width: number): number {
  const h = Math.max(0, width - Math.abs(a - b)) / width;
  return Math.max(a, b) + h * h * width * 0.25;
}
