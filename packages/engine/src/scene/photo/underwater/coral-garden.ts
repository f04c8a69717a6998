import { createWorleyCell, fbm, gradientNoise, octavesAbove, worley } from '@backlot/kernels';
import { sharedFloats, sharedIntegers } from '../../../threads/shared.ts';
import type { GroundGrid } from '../space/ground/ground-grid.ts';

/** Corals over a ground, one value a sample of the grid. */
export interface CoralGarden {
  /** How much of the ground they hide, 0..1. */
  readonly cover: Float32Array;
  /** Which coral it is: a hash. */
  readonly ids: Int32Array;
  /** 1 on its domes, less in the gaps between. */
  readonly domes: Float32Array;
}

/** Corals a metre, large and small, and how tall they are, m. */
const LARGE = 1.5;
const SMALL = 5.5;
const LARGE_M = 0.34;
const SMALL_M = 0.085;
/** Sand is left free straight ahead, so that there is a place to stand. */
const CLEARING_M = 1.1;

/** Bare as yet, in shared memory; `size` samples. */
export function createGarden(size: number): CoralGarden {
  return { cover: sharedFloats(size), ids: sharedIntegers(size), domes: sharedFloats(size) };
}

/** Lets corals grow on steps `from` up to `to`: domes upon domes where the ground is not sand, added to its heights. */
export function growCorals(
  grid: GroundGrid,
  seed: number,
  { cover, ids, domes }: CoralGarden,
  from: number,
  to: number,
): void {
  const { columns, distances, heights, focalPx } = grid;
  const cell = createWorleyCell();
  for (let step = from; step < to; step++) {
    const z = distances[step]!;
    const footprint = z / focalPx;
    const fine = Math.min(1, 0.02 / footprint);
    // What is nearer than the frame's lower edge is not drawn: nothing tall may stand there.
    const underFoot = 1.3 * Math.max(0, 1 - (z / distances[0]! - 1.1) / 0.7);
    for (let column = 0; column < columns; column++) {
      const x = ((column + 0.5 - columns / 2) / focalPx) * z;
      const path =
        Math.max(0, 1 - Math.abs(x - 0.6 * gradientNoise(0.5, z * 0.25, seed)) / CLEARING_M) * Math.max(0, 1 - z / 9);
      const where = fbm(x * 0.45, z * 0.45, 4, seed, octavesAbove(0.45, footprint)) + 0.24 - path * 1.1 - underFoot;
      if (where <= 0) continue;
      const k = step * columns + column;
      const amount = Math.min(1, where * 7);
      const bend = 0.22 * gradientNoise(x * 3, z * 3, seed + 1);
      worley(x * LARGE + bend, z * LARGE - bend, seed + 2, cell);
      const tall = 0.25 + 0.75 * ((cell.id & 255) / 255);
      const dome = Math.sqrt(Math.max(0, 1 - (cell.nearest * 1.35) ** 2));
      ids[k] = cell.id;
      worley(x * SMALL, z * SMALL + bend, seed + 3, cell);
      const knob = Math.sqrt(Math.max(0, 1 - cell.nearest * cell.nearest * 1.5));
      cover[k] = amount;
      domes[k] = 0.35 + 0.65 * (dome * 0.5 + knob * 0.5 * fine + 0.25 * (1 - fine));
      heights[k] =
        heights[k]! +
        amount * (LARGE_M * tall * dome + SMALL_M * knob * fine * (0.4 + 0.6 * dome) + 0.5 * Math.max(0, where - 0.3));
    }
  }
}
