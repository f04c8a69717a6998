import { tileFbm, tileNoise } from '../terrain/slope-noise.ts';
import type { Biome } from './biome.ts';

/** Length of the waves in which woods and clearings alternate, m. */
const CLEARING_M = 520;
/** Rise over run on which trees find no hold. */
/** Roughness makes ground steeper than the slope that trees stand on. */
const ROUGH_SHARE = 0.72;
const TOO_STEEP = 1.5;
const TREELINE_BLUR_M = 130;
/** Trees keep this far above the water, m. */
const SHORE_M = 1.2;

/** How wooded a place is, 0..1: below the treeline, not on rock faces, with clearings. `steep` is rise over run. */
export function woodAt(biome: Biome, x: number, z: number, height: number, steep: number, hollow: number): number {
  if (biome.forest <= 0 || height < SHORE_M || height > biome.treelineM + TREELINE_BLUR_M * 2.2) return 0;
  const ragged = tileFbm(x / CLEARING_M + 5.1, z / CLEARING_M + 9.7, 4);
  const line = (biome.treelineM + ragged * TREELINE_BLUR_M * 2.2 - height) / TREELINE_BLUR_M;
  if (line <= 0) return 0;
  const hold = Math.min(1, Math.max(0, (TOO_STEEP - steep * ROUGH_SHARE + hollow * 0.4 + ragged * 0.5) / 0.4));
  const clearing = Math.min(1, Math.max(0, (biome.forest - 0.5 + ragged * 0.75) * 5 + 0.5));
  return Math.min(1, line) * hold * clearing;
}

/** Snow lies nowhere so far below the snowline, m. */
const PATCHES_M = 1150;

/** How much of a place is under snow, 0..1; `steep` is rise over run, `shade` 0 = in full sun, 1 = turned away from it. */
export function snowAt(
  biome: Biome,
  x: number,
  z: number,
  height: number,
  steep: number,
  hollow: number,
  shade: number,
): number {
  if (height < biome.snowlineM - PATCHES_M) return 0;
  const patch = tileFbm(x / 210 + 31.7, z / 210 + 3.9, 4);
  const above = (height - biome.snowlineM + patch * 420 + hollow * 430 + shade * 160) / 260;
  if (above <= -0.5) return 0;
  const fine = tileNoise(x / 19, z / 19) * 0.12;
  const holds = (1.12 + hollow * 0.6 + fine + Math.min(0.4, above * 0.07) - steep) / 0.16;
  return Math.min(1, Math.max(0, above + 0.5)) * Math.min(1, Math.max(0, holds));
}
