import { carveMountains } from './carve.ts';
import { heightAt, type HeightField } from './height-field.ts';
import type { Relief } from './relief.ts';
import { shoreDistance, upliftAt } from './relief.ts';
import { tileFbm } from './slope-noise.ts';

interface RaiseOptions {
  readonly seed: number;
  /** Points along each edge, a power of two. */
  readonly size: number;
  /** Height of the eye over the lowland, m. */
  readonly eyeM: number;
  /** Tangent of half of the angle of view to the sides. */
  readonly halfView: number;
}

/** Edge of the square of land that is carved, m; the camera stands a little inside of its near edge, in the middle. */
const EDGE_M = 16_000;
const BEHIND_M = 700;
/** The finished land may be this much lower or higher than it was carved. */
const STRETCH = [0.3, 1.45] as const;
const NEAREST_SUMMIT_M = 900;
/** Rise of lowland from the middle of its valley to its sides, over run, where there is no water. */
const BOTTOM_M = 90;

/** Carves the land of a relief and stretches it so that its skyline reaches as high as the relief says. */
export function raiseLand(relief: Relief, { seed, size, eyeM, halfView }: RaiseOptions): HeightField {
  const originX = -EDGE_M / 2;
  const originZ = -BEHIND_M;
  const data = carveMountains({
    seed,
    size,
    edgeM: EDGE_M,
    concavity: relief.concavity,
    uplift: (u, v) => upliftAt(relief, originX + u * EDGE_M, originZ + v * EDGE_M, seed),
    steepest: (u, v) => relief.steepness * (1 + 0.75 * tileFbm(u * 34 + (seed & 63), v * 34, 3)),
  });
  const field: HeightField = { size, cellM: EDGE_M / (size - 1), originX, originZ, data };
  const stretch = stretchTo(field, relief.skyline, eyeM, halfView);
  for (let i = 0; i < data.length; i++) {
    const x = originX + (i % size) * field.cellM;
    const z = originZ + Math.floor(i / size) * field.cellM;
    const lowland = BOTTOM_M * (0.25 + tileFbm(x / 1500, z / 1500, 4));
    const away = relief.basin === undefined ? undefined : shoreDistance(relief.basin, x, z);
    data[i] = data[i]! * stretch + (away === undefined ? lowland : banked(away, lowland, relief.basin!.bank));
  }
  return field;
}

/** Land rises from the shore, first at the slope of the bank, then as lowland does. */
function banked(away: number, lowland: number, bank: number): number {
  if (away < 0) return Math.max(-12, away * 0.12);
  const inland = Math.min(1, away / 900);
  return Math.min(away * bank, 26) + Math.max(0, lowland + 30) * inland * inland;
}

/** The factor on heights with which the skyline just reaches the tangent `skyline` over the eye. */
function stretchTo(field: HeightField, skyline: number, eyeM: number, halfView: number): number {
  let least: number = STRETCH[1];
  for (let z = NEAREST_SUMMIT_M; z < EDGE_M - BEHIND_M; z += 60)
    for (let i = -24; i <= 24; i++) {
      const height = heightAt(field, (i / 24) * halfView * z, z);
      if (height > 1) least = Math.min(least, (skyline * z + eyeM) / height);
    }
  return Math.max(STRETCH[0], least);
}
