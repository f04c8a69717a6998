import { fbm } from '@backlot/kernels';
import { createGrid, readGrid, type Grid } from './grid.ts';

/** The lie of the land, and what is known of every spot on it. */
export interface Terrain {
  /** Height, m. */
  readonly heights: Grid;
  /** Light of the sun past trunks and other tall things, 1 = all. */
  readonly sunlit: Grid;
  /** Slow noise, about -1..1: where what grows in patches grows. */
  readonly patches: Grid;
  /** Brightness of the ground, about 1: hides that covers repeat. */
  readonly broad: Grid;
  readonly path?: Path;
}

/** A trodden path that winds away from the camera. */
export interface Path {
  readonly startX: number;
  readonly bend: number;
  readonly phase: number;
  readonly widthM: number;
}

interface TerrainOptions {
  readonly seed: number;
  /** Height of hummocks, m. */
  readonly hummocksM: number;
  /** Metres gained for every metre ahead, and to the right. */
  readonly rise: number;
  readonly tilt: number;
  readonly path?: Path;
  /** Width of the ground that is known, m; 82 if not given. */
  readonly sizeM?: number;
  /** Length of the longest hummocks, m; 9 if not given. */
  readonly hummockLengthM?: number;
  /** Depth beyond which hummocks flatten out, m. */
  readonly flatFromM?: number;
}

const FINE_CELLS = 512;
const COARSE_CELLS = 256;
/** Ground that is known, m across and ahead; beyond it is as at the edge. */
const USUAL_SIZE_M = 82;
const NEAR_M = 0.3;
const HUMMOCK_M = 9;
const PATCH_M = 2.4;
const BROAD_M = 1.7;

/** Rolling ground, flat where the camera stands. */
export function createTerrain(options: TerrainOptions): Terrain {
  const {
    seed,
    hummocksM,
    rise,
    tilt,
    path,
    sizeM = USUAL_SIZE_M,
    flatFromM = sizeM * 0.3,
    hummockLengthM = HUMMOCK_M,
  } = options;
  const fine = { cells: FINE_CELLS, cellM: sizeM / FINE_CELLS, left: -sizeM / 2, near: NEAR_M };
  const coarse = { cells: COARSE_CELLS, cellM: sizeM / COARSE_CELLS, left: -sizeM / 2, near: NEAR_M };
  const rolling = createGrid(coarse, (x, z) => hummocksM * 1.6 * fbm(x / hummockLengthM, z / hummockLengthM, 4, seed));
  const heights = createGrid(fine, (x, z) => {
    const flat = Math.min(1, (x * x + z * z) / 16) / (1 + (z / flatFromM) ** 2);
    const sunk = path === undefined ? 0 : 0.09 * Math.exp(-(((x - pathX(path, z)) / path.widthM) ** 2));
    return readGrid(rolling, x, z) * flat + rise * Math.max(0, z - 3) + tilt * x - sunk;
  });
  return {
    heights,
    sunlit: createGrid(fine, () => 1),
    patches: createGrid(coarse, (x, z) => fbm(x / PATCH_M, z / PATCH_M, 4, seed + 31)),
    broad: createGrid(coarse, (x, z) => 0.88 + 0.4 * fbm(x / BROAD_M, z / BROAD_M, 3, seed + 9)),
    ...(path && { path }),
  };
}

/** Where the middle of a path is at a depth. */
export function pathX({ startX, bend, phase }: Path, z: number): number {
  return startX + bend * (Math.sin(z * 0.17 + phase) - Math.sin(phase));
}

/** How much a point is on a path, 0..1, soft at the edges. */
export function onPath(path: Path | undefined, x: number, z: number): number {
  if (path === undefined) return 0;
  const beside = Math.abs(x - pathX(path, z)) / path.widthM;
  return Math.min(1, Math.max(0, (1.25 - beside) / 0.7));
}

/** Height of the ground, m. */
export function groundAt({ heights }: Terrain, x: number, z: number): number {
  return readGrid(heights, x, z);
}

/** How much of a point is grown over where `patchiness` (0..1) of the ground is, 0..1. */
export function patchAt({ patches }: Terrain, patchiness: number, x: number, z: number): number {
  if (patchiness <= 0) return 0;
  const value = readGrid(patches, x, z) + 2.2 * patchiness - 1.1;
  const t = Math.min(1, Math.max(0, (value + 0.16) / 0.32));
  return t * t * (3 - 2 * t);
}
