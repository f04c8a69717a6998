import { fbm, ridgedFbm } from '@backlot/kernels';
import type { Triple } from '../../sky/atmosphere.ts';
import { createGrid, readGrid, type Grid } from '../../forest/ground/grid.ts';

/** Land far away: heights over a square, how much sun reaches each spot, and what it is covered with. */
export interface Relief {
  readonly heights: Grid;
  readonly sunlit: Grid;
  readonly nearM: number;
  readonly farM: number;
  /** Forest grows below this height, m; 0 = none. */
  readonly treelineM: number;
  /** Slope (1 = 45 degrees) from which rock shows. */
  readonly rockSlope: number;
  /** What shows where it is too steep for snow. */
  readonly rock: Triple;
  readonly seed: number;
}

/** What a range looks like. */
export interface RangeShape {
  readonly seed: number;
  readonly nearM: number;
  readonly farM: number;
  /** Height of the highest peaks, m. */
  readonly heightM: number;
  /** 0 = rolling hills, 1 = jagged peaks. */
  readonly jaggedness: number;
  readonly treelineM: number;
  readonly rockSlope: number;
  /** Where along the horizon it is highest, -1..1, and how much lower it is elsewhere, 0..1. */
  readonly peakAt: number;
  readonly focus: number;
  /** Tangent of half the angle of view. */
  readonly spread: number;
}

const ROCK: Triple = [0.19, 0.175, 0.165];
const PEAK_M = 2600;
const SHADOW_STEPS = 13;
/** Shadows are soft: they are found on a grid this many times coarser. */
const SHADOW_SHRINK = 2;
const SOFT_SHADOW = 0.07;
/** Cells by which something must stand out to throw a shadow: less would be the grid's own steps. */
const BIAS = 0.4;

/** Raises a range on a grid of `cells` by `cells` and lets the sun shine on it. */
export function createRange(shape: RangeShape, sunDirection: Triple, cells: number): Relief {
  const { seed, nearM, farM, heightM, jaggedness, peakAt, focus, spread } = shape;
  const half = farM * spread * 1.15;
  const size = { cells, cellM: (2 * half) / cells, left: -half, near: nearM };
  const depth = farM - nearM;
  const heights = createGrid(size, (x, z) => {
    if (z > farM) return 0;
    const t = (z - nearM) / depth;
    // Land rises from its foot and falls off behind.
    const across = Math.exp(-focus * ((x / half - peakAt) * 1.6) ** 2);
    const form = Math.min(1, t * 1.9) ** 1.2 * (1 - 0.35 * Math.max(0, t - 0.75) * 4);
    const unit = PEAK_M * (0.35 + 0.65 * jaggedness);
    const warp = 0.2 * fbm((x / unit) * 0.8, (z / unit) * 0.8, 3, seed + 3);
    const ridges = ridgedFbm(x / unit + warp, z / unit + warp, 7, seed);
    const rolling = 0.5 + 0.5 * fbm(x / unit, z / unit, 5, seed + 5);
    return heightM * across * form * (rolling + (ridges * 1.25 - rolling) * jaggedness);
  });
  return {
    heights,
    sunlit: shadowed(heights, sunDirection),
    nearM,
    farM,
    treelineM: shape.treelineM,
    rockSlope: shape.rockSlope,
    rock: ROCK,
    seed,
  };
}

/** Walks from every spot towards the sun: what stands in between throws its shadow. */
export function shadowed(heights: Grid, [sx, sy, sz]: Triple): Grid {
  const flat = Math.hypot(sx, sz) || 1;
  const { left, near } = heights;
  const cells = heights.cells / SHADOW_SHRINK;
  const cellM = heights.cellM * SHADOW_SHRINK;
  const [dx, dz, rise] = [sx / flat, sz / flat, sy / flat];
  return createGrid({ cells, cellM, left, near }, (x, z) => {
    const from = readGrid(heights, x, z) + BIAS * cellM;
    let worst = 1;
    for (let step = 1; step <= SHADOW_STEPS && worst > 0; step++) {
      const run = (step * step * 0.3 + step) * cellM;
      const over = readGrid(heights, x + dx * run, z + dz * run) - from - run * rise;
      if (over > 0) worst = Math.min(worst, Math.max(0, 1 - over / (run * SOFT_SHADOW)));
    }
    return worst;
  });
}

/** Height, m. */
export function reliefAt({ heights }: Relief, x: number, z: number): number {
  return readGrid(heights, x, z);
}
