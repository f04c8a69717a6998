import { gradientNoise, type Random } from '@backlot/kernels';
import { CRATER_REACH, craterProfile } from '../planet/craters.ts';
import { stepAt, type GroundGrid } from './ground-grid.ts';

/** Something put on a ground: place and size in metres. */
interface Stamp {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
}

interface ScatterOptions {
  readonly count: number;
  /** Smallest and largest radius as a share of the distance: what the eye sees. */
  readonly least: number;
  readonly most: number;
  readonly farthestM: number;
}

/** Places over the view, even on the picture: as many near as far; small ones far more than large ones. */
function scatter(grid: GroundGrid, random: Random, { count, least, most, farthestM }: ScatterOptions): Stamp[] {
  const nearest = grid.distances[0]! * 1.1;
  return Array.from({ length: count }, (): Stamp => {
    const z = nearest * (farthestM / nearest) ** random();
    const x = z * (random() - 0.5) * 1.15 * (grid.columns / grid.focalPx);
    return { x, z, radius: z * least * (most / least) ** (random() ** 2.2) };
  }).sort((a, b) => b.radius / b.z - a.radius / a.z);
}

/** Calls `put` for every sample of the grid within `reach` of the stamp: index, and offset in radii. */
function overEach(
  grid: GroundGrid,
  { x, z, radius }: Stamp,
  reach: number,
  put: (k: number, dx: number, dz: number) => void,
): void {
  const { distances, columns, focalPx, steps } = grid;
  const first = Math.max(0, Math.floor(stepAt(grid, Math.max(distances[0]!, z - radius * reach))));
  const last = Math.min(steps - 1, Math.ceil(stepAt(grid, z + radius * reach)));
  for (let step = first; step <= last; step++) {
    const depth = distances[step]!;
    const left = Math.max(0, Math.floor(((x - radius * reach) / depth) * focalPx + columns / 2));
    const right = Math.min(columns - 1, Math.ceil(((x + radius * reach) / depth) * focalPx + columns / 2));
    const dz = (depth - z) / radius;
    for (let column = left; column <= right; column++) {
      const dx = (((column + 0.5 - columns / 2) / focalPx) * depth - x) / radius;
      put(step * columns + column, dx, dz);
    }
  }
}

/** Digs craters. */
export function digCraters(grid: GroundGrid, random: Random, options: ScatterOptions): void {
  const { heights } = grid;
  for (const crater of scatter(grid, random, options)) {
    const depth = crater.radius * (0.12 + 0.16 * random());
    overEach(grid, crater, CRATER_REACH, (k, dx, dz) => {
      const away = Math.sqrt(dx * dx + dz * dz);
      if (away < CRATER_REACH) heights[k] = heights[k]! + craterProfile(away) * depth;
    });
  }
}

/** Lays stones; `rocky` is set to 1 where they lie. */
export function layRocks(grid: GroundGrid, random: Random, rocky: Float32Array, options: ScatterOptions): void {
  const { heights } = grid;
  for (const rock of scatter(grid, random, options)) {
    const tall = rock.radius * (0.4 + 0.55 * random());
    const seed = Math.floor(random() * 4096);
    const squeeze = 0.7 + 0.6 * random();
    overEach(grid, rock, 1.25, (k, dx, dz) => {
      // Broken outlines: facets rather than balls.
      const uneven =
        1 + 0.32 * gradientNoise(dx * 1.6 + seed, dz * 1.6, seed) + 0.14 * gradientNoise(dx * 4, dz * 4 + seed, seed);
      const away = Math.sqrt(dx * dx + dz * dz * squeeze) * uneven;
      if (away >= 1) return;
      const top = Math.sqrt(1 - away * away) * (0.8 + 0.3 * gradientNoise(dx * 2.2, dz * 2.2 + seed, seed + 1));
      heights[k] = heights[k]! + Math.max(0, top) * tall;
      rocky[k] = Math.max(rocky[k]!, Math.min(1, (1 - away) * 5));
    });
  }
}
