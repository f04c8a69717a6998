import { sharedDoubles, sharedFloats } from '../../../../threads/shared.ts';

/** Heights of a ground before the camera, sampled the way the picture will show it: a column a pixel column, a step about a pixel row. */
export interface GroundGrid {
  readonly columns: number;
  readonly steps: number;
  /** Row of the horizon and focal length, px. */
  readonly horizonPx: number;
  readonly focalPx: number;
  /** Height of the eye, m. */
  readonly eyeM: number;
  /** Distance of each step straight ahead, m, growing. */
  readonly distances: Float64Array;
  /** Steps below the horizon's pixel, which are a row apart on level ground; those after it grow by {@link FAR_GROWTH}. */
  readonly nearSteps: number;
  /** Row by row: `heights[step * columns + column]`, m; in shared memory. */
  readonly heights: Float32Array;
}

interface GridOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly horizonPx: number;
  readonly focalPx: number;
  readonly eyeM: number;
  readonly farM: number;
}

/** Steps grow no faster than this: slopes that face the eye show what lies between. */
const FAR_GROWTH = 1.013;
/** Rows of level ground from one step to the next. */
const ROW_STEP = 0.7;
/** Rows under the horizon where steps of a row would grow faster. */
const LAST_ROW = ROW_STEP / (FAR_GROWTH - 1);
/** Rows under the frame that are sampled, too: what stands there may reach into it. */
const MARGIN = 0.12;

/** An empty grid for a camera. */
export function createGroundGrid({ widthPx, heightPx, horizonPx, focalPx, eyeM, farM }: GridOptions): GroundGrid {
  const first = Math.max(LAST_ROW + 8, (heightPx - horizonPx) * (1 + MARGIN));
  const distances: number[] = [];
  for (let row = first; row > LAST_ROW; row -= ROW_STEP) distances.push((eyeM * focalPx) / row);
  const nearSteps = distances.length;
  let z = distances.at(-1)!;
  while (z < farM) {
    z *= FAR_GROWTH;
    distances.push(z);
  }
  const shared = sharedDoubles(distances.length);
  shared.set(distances);
  return {
    columns: widthPx,
    steps: distances.length,
    horizonPx,
    focalPx,
    eyeM,
    distances: shared,
    nearSteps,
    heights: sharedFloats(widthPx * distances.length),
  };
}

/** Metres to the side per metre ahead, for a column. */
export function slopeOfColumn({ columns, focalPx }: GroundGrid, column: number): number {
  return (column + 0.5 - columns / 2) / focalPx;
}

/** Fractional step at a distance. */
export function stepAt({ distances, nearSteps, eyeM, focalPx, steps }: GroundGrid, z: number): number {
  const firstRow = (eyeM * focalPx) / distances[0]!;
  const near = (firstRow - (eyeM * focalPx) / z) / ROW_STEP;
  if (near < nearSteps - 1) return near;
  return Math.min(steps - 1, nearSteps - 1 + Math.log(z / distances[nearSteps - 1]!) / Math.log(FAR_GROWTH));
}

/** Height at a place of the ground, interpolated; outside the view NaN. */
export function heightAt(grid: GroundGrid, x: number, z: number): number {
  if (z <= grid.distances[0]!) return NaN;
  const column = (x / z) * grid.focalPx + grid.columns / 2 - 0.5;
  if (column < 0 || column >= grid.columns - 1) return NaN;
  const step = Math.min(grid.steps - 1.001, Math.max(0, stepAt(grid, z)));
  const c = column | 0;
  const s = step | 0;
  const fc = column - c;
  const fs = step - s;
  const k = s * grid.columns + c;
  const { heights, columns } = grid;
  const near = heights[k]! + (heights[k + 1]! - heights[k]!) * fc;
  const far = heights[k + columns]! + (heights[k + columns + 1]! - heights[k + columns]!) * fc;
  return near + (far - near) * fs;
}
