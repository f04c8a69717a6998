import type { SkyDome } from '../../sky/sky-dome.ts';

type Triple = readonly [number, number, number];

/** The air between the camera and the land. */
export interface Air {
  /** Extinction of clear air per metre, by channel: blue light is lost first and comes in from the side first. */
  readonly extinction: Triple;
  /** Mist that lies in the valley: extinction per metre at its bottom, and the height over which it thins out. */
  readonly mist: { readonly density: number; readonly baseM: number; readonly depthM: number };
  /** Light that the mist sends to the eye. */
  readonly mistLight: Triple;
  /** Light of the air by azimuth: columns of three values from -{@link AIR_REACH} to +{@link AIR_REACH}. */
  readonly horizon: Float32Array;
  readonly eyeM: number;
}

/** Tangent of the azimuth up to which the air's light is tabulated. */
const AIR_REACH = 1;
const COLUMNS = 64;
/** Extinction at 0.55 um is this over the visual range (Koschmieder 1924); by channel for clean mountain air. */
const KOSCHMIEDER = 3.0;
const SPECTRUM: Triple = [0.62, 1, 1.62];
/** Direction (tangent of the elevation) in which the light of the air at the horizon is read. */
const READ_AT = 0.05;

/** Extinction of air with the given visual range, m; `blueness` 1 = clean, 0 = grey haze. */
export function extinctionOf(visibilityM: number, blueness: number): Triple {
  const at = (channel: 0 | 1 | 2) => (KOSCHMIEDER / visibilityM) * (1 + (SPECTRUM[channel] - 1) * blueness);
  return [at(0), at(1), at(2)];
}

/** Tabulates the light of the air along the horizon, turned towards `tint` (luminance 1) by `amount`: at low sun single scattering is mustard. */
export function horizonLight(dome: SkyDome, tint: Triple, amount: number): Float32Array {
  const table = new Float32Array(COLUMNS * 3);
  const colour = new Float64Array(3);
  for (let i = 0; i < COLUMNS; i++) {
    const azimuth = (i / (COLUMNS - 1)) * 2 - 1;
    dome.light(azimuth * AIR_REACH, READ_AT, 1, colour);
    const grey = 0.2126 * colour[0]! + 0.7152 * colour[1]! + 0.0722 * colour[2]!;
    for (let c = 0; c < 3; c++) table[i * 3 + c] = colour[c]! + (grey * tint[c]! - colour[c]!) * amount;
  }
  return table;
}

/** Air of less than this is not seen, m. */
const NO_AIR_M = 25;

/** Puts the air of `distanceM` metres before a colour, in place: the point looked at is at the height `heightM` and in the direction `right` (x over z). */
export function throughAir(air: Air, colour: Float64Array, distanceM: number, right: number, heightM: number): void {
  const { extinction, mist, mistLight, horizon } = air;
  const place = Math.min(COLUMNS - 1.001, Math.max(0, (right / AIR_REACH + 1) * 0.5 * (COLUMNS - 1)));
  const column = place | 0;
  const f = place - column;
  const k = column * 3;
  if (distanceM < NO_AIR_M) return;
  const clear = mist.density > 0 ? Math.exp(-mistDepth(air, distanceM, heightM)) : 1;
  for (let c = 0; c < 3; c++) {
    const light = horizon[k + c]! + (horizon[k + 3 + c]! - horizon[k + c]!) * f;
    const kept = Math.exp(-extinction[c]! * distanceM);
    const seen = colour[c]! * kept + light * (1 - kept);
    colour[c] = seen * clear + mistLight[c]! * (1 - clear);
  }
}

/** Optical depth of the mist along the way: its density falls off exponentially with height, which has a closed integral (Wenzel 2004). */
export function mistDepth({ mist, eyeM }: Air, distanceM: number, heightM: number): number {
  const from = Math.exp(-Math.max(-1, (eyeM - mist.baseM) / mist.depthM));
  const to = Math.exp(-Math.max(-1, (heightM - mist.baseM) / mist.depthM));
  const rise = (heightM - eyeM) / mist.depthM;
  const mean = Math.abs(rise) < 0.01 ? (from + to) / 2 : (from - to) / rise;
  return mist.density * distanceM * Math.max(0, mean);
}
