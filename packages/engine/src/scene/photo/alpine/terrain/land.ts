import type { HeightField } from './height-field.ts';
import { heightAt, smoothHeightAt } from './height-field.ts';
import { slopeFbm } from './slope-noise.ts';

/** The ground around the camera, finer than the grid can hold. */
export interface NearGround {
  /** Height where the camera stands, m over the valley floor or the water. */
  readonly heightM: number;
  /** Rise over run, ahead of the camera. */
  readonly slope: number;
  /** Rise over run, to the right. */
  readonly tilt: number;
  /** How far it goes before the land of the grid takes over, from half of this on. */
  readonly reachM: number;
  /** Height and length of its waves, m. */
  readonly waveM: number;
  readonly waveLengthM: number;
}

/** The land of one picture. */
export interface Land {
  readonly seed: number;
  readonly field: HeightField;
  readonly near: NearGround;
  /** Height of the finest roughness of rock, m; 0 = smooth hills. */
  readonly roughM: number;
}

/** Longest wave of the roughness that is added to the grid, m. */
const ROUGH_LENGTH_M = 150;
const ROUGH_OCTAVES = 8;
/** Each octave is half as high: so many after the one that is as high as a pixel nothing is seen of them. */
const LOST_OCTAVES = 2.2;
/** Roughness of meadows as a part of that of rock; rise over run from which ground counts as rock. */
const MEADOW_ROUGHNESS = 0.12;
const ROCK_FROM = 0.45;
const ROCK_FULL = 0.95;

const rough = new Float64Array(3);
const wave = new Float64Array(3);

/** Height and slopes (d/dx, d/dz) of the ground, with all roughness that is not finer than `footprintM`, into `out`. */
export function groundAt(land: Land, x: number, z: number, footprintM: number, out: Float64Array): void {
  const { near } = land;
  const blend = (z - near.reachM * 0.4) / (near.reachM * 0.6);
  if (blend >= 1) {
    farGroundAt(land, x, z, footprintM, out);
    return;
  }
  const scale = 1 / near.waveLengthM;
  const seen = Math.min(Math.log2(near.waveLengthM / footprintM) - 1, Math.log2(near.waveM / footprintM) + 1);
  const octaves = Math.min(5, Math.max(1, seen));
  slopeFbm(x * scale + 3.3, z * scale + (land.seed & 255), octaves, 0.42, wave);
  let height = near.heightM + near.slope * z + near.tilt * x + near.waveM * wave[0]!;
  let slopeX = near.tilt + near.waveM * wave[1]! * scale;
  let slopeZ = near.slope + near.waveM * wave[2]! * scale;
  if (blend > 0) {
    farGroundAt(land, x, z, footprintM, out);
    const t = blend * blend * (3 - 2 * blend);
    const dt = (6 * blend * (1 - blend)) / (near.reachM * 0.6);
    slopeZ = slopeZ * (1 - t) + out[2]! * t + (out[0]! - height) * dt;
    slopeX = slopeX * (1 - t) + out[1]! * t;
    height += (out[0]! - height) * t;
  }
  out[0] = height;
  out[1] = slopeX;
  out[2] = slopeZ;
}

function farGroundAt(land: Land, x: number, z: number, footprintM: number, out: Float64Array): void {
  smoothHeightAt(land.field, x, z, out);
  const steep = Math.sqrt(out[1]! * out[1]! + out[2]! * out[2]!);
  const rocky = Math.min(1, Math.max(0, (steep - ROCK_FROM) / (ROCK_FULL - ROCK_FROM)));
  const amount =
    land.roughM * (MEADOW_ROUGHNESS * Math.min(1, steep * 4 + 0.1) + (1 - MEADOW_ROUGHNESS) * rocky * rocky);
  if (amount < 0.01) return;
  const octaves = Math.min(
    ROUGH_OCTAVES,
    Math.log2(ROUGH_LENGTH_M / footprintM) - 0.6,
    Math.log2(amount / footprintM) + LOST_OCTAVES,
  );
  if (octaves <= 0) return;
  slopeFbm(x / ROUGH_LENGTH_M + 11.3, z / ROUGH_LENGTH_M + (land.seed & 127), octaves, 0.52, rough);
  out[0]! += amount * rough[0]!;
  out[1]! += (amount * rough[1]!) / ROUGH_LENGTH_M;
  out[2]! += (amount * rough[2]!) / ROUGH_LENGTH_M;
}

/** Height of the ground give or take its roughness: what a ray looks ahead with. */
export function roughlyAt(land: Land, x: number, z: number): number {
  const { near } = land;
  const far = heightAt(land.field, x, z);
  if (z >= near.reachM) return far;
  // The near ground may be anywhere between the two, waves counted.
  return Math.max(far, near.heightM + near.slope * z + near.tilt * x) + near.waveM;
}
