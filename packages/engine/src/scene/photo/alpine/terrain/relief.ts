import { tileFbm } from './slope-noise.ts';

/** A line along which the land is raised, m in the world. */
export interface Massif {
  readonly x: number;
  readonly z: number;
  readonly x2: number;
  readonly z2: number;
  /** Distance from the line at which nothing is left of it. */
  readonly widthM: number;
  /** How soon the land rises from the foot: 1 = all the way to the line, 4 = in the first quarter, as walls do. */
  readonly edge?: number;
  /** 1 = the highest of the picture. */
  readonly strength: number;
}

/** Level water: a strip along a line that winds. */
export interface Basin {
  /** Where its middle begins and ends, m. */
  readonly x: number;
  readonly z: number;
  readonly x2: number;
  readonly z2: number;
  /** Distance of the shores from the middle line, m. */
  readonly halfWidthM: number;
  /** How far the line swings to the sides and how far it is from one swing to the next, m. */
  readonly windM: number;
  readonly windLengthM: number;
  /** How ragged the shores are, m. */
  readonly raggedM: number;
  /** Rise of the land from the shore, over run. */
  readonly bank: number;
}

/** How the land lies, before it is carved. */
export interface Relief {
  readonly massifs: readonly Massif[];
  readonly basin?: Basin;
  /** Tangent of the elevation to which the highest of the skyline reaches. */
  readonly skyline: number;
  /** Rise over run that rock holds. */
  readonly steepness: number;
  readonly concavity: number;
  readonly roughM: number;
}

/** Summits stand out of a range by this part of it, about so far apart, m. */
const SUMMITS = 1.3;
const SUMMIT_M = 2700;
const WARP_M = 2100;
const WARP = 650;

/** Uplift at a place, 0..1. */
export function upliftAt({ massifs, basin }: Relief, x: number, z: number, seed: number): number {
  const shift = (seed & 1023) * 0.37;
  const wx = x + WARP * tileFbm(x / WARP_M + shift, z / WARP_M, 3);
  const wz = z + WARP * tileFbm(x / WARP_M + 19.1, z / WARP_M + shift, 3);
  const summits = 1 + SUMMITS * tileFbm(x / SUMMIT_M + shift + 3.1, z / SUMMIT_M, 2);
  let most = 0;
  for (const massif of massifs) {
    const inward = 1 - distanceToLine(massif, wx, wz) / massif.widthM;
    if (inward <= 0) continue;
    const t = Math.min(1, inward * (massif.edge ?? 1));
    most = Math.max(most, Math.min(1, massif.strength * summits) * t * t * (3 - 2 * t));
  }
  if (basin === undefined || most <= 0) return most;
  const away = shoreDistance(basin, x, z);
  return most * Math.min(1, Math.max(0, (away - 30) / 500));
}

/** Distance from the shore of a basin, m: below 0 in the water. */
export function shoreDistance(basin: Basin, x: number, z: number): number {
  const dx = basin.x2 - basin.x;
  const dz = basin.z2 - basin.z;
  const length = Math.hypot(dx, dz);
  const along = ((x - basin.x) * dx + (z - basin.z) * dz) / length;
  const across = ((x - basin.x) * dz - (z - basin.z) * dx) / length;
  const swing = basin.windM * Math.sin((along / basin.windLengthM) * 2 * Math.PI);
  const beyond = Math.max(0, -along, along - length);
  const ragged = basin.raggedM * 2 * tileFbm(x / (basin.raggedM * 9 + 12) + 3.7, z / (basin.raggedM * 9 + 12) + 1.9, 4);
  return Math.hypot(across - swing, beyond) - basin.halfWidthM + ragged;
}

function distanceToLine({ x, z, x2, z2 }: Massif, px: number, pz: number): number {
  const dx = x2 - x;
  const dz = z2 - z;
  const squared = dx * dx + dz * dz;
  const t = squared > 0 ? Math.min(1, Math.max(0, ((px - x) * dx + (pz - z) * dz) / squared)) : 0;
  return Math.hypot(px - x - dx * t, pz - z - dz * t);
}
