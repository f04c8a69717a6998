import { createPlane, resizePlane, type LinearRaster, type Plane } from '@backlot/kernels';
import { sharedFloats } from '../../../threads/shared.ts';
import type { UnderwaterPlan } from './underwater-plan.ts';

/** Light that waves have gathered into shafts, on a grid coarser than the picture, in shared memory. */
export interface ShaftGrid {
  readonly coarseness: number;
  readonly columns: number;
  readonly rows: number;
  /** 0 = the water is as bright as on average. */
  readonly values: Float32Array;
}

/** A grid over a picture, without light as yet. */
export function createShaftGrid({ width, height }: LinearRaster, coarseness: number): ShaftGrid {
  const columns = Math.ceil(width / coarseness) + 1;
  const rows = Math.ceil(height / coarseness) + 1;
  return { coarseness, columns, rows, values: sharedFloats(columns * rows) };
}

/** The light of the grid at each pixel of a picture, in shared memory. */
export function spreadShafts(grid: ShaftGrid, { width, height }: LinearRaster): Float32Array {
  const columns = { start: 0.5, length: width / grid.coarseness };
  const rows = { start: 0.5, length: height / grid.coarseness };
  const light = sharedFloats(width * height);
  light.set(resizePlane(averaged(grid), { width, height, filter: 'cubic', columns, rows }).data);
  return light;
}

/** Adds light that {@link spreadShafts} made to some rows of the picture. */
export function addShafts(
  { width, data }: LinearRaster,
  { water, shafts }: UnderwaterPlan,
  light: Float32Array,
  [fromRow, toRow]: readonly [number, number],
): void {
  const { sunlight, above } = water;
  for (let i = fromRow * width; i < toRow * width; i++) {
    const power = light[i]! * shafts;
    for (let c = 0; c < 3; c++)
      data[i * 4 + c] = Math.max(
        0,
        data[i * 4 + c]! * (1 + Math.max(-0.3, power * 0.5)) +
          power * sunlight[c]! * (0.25 + 0.75 * Math.min(1.2, above[c]!)),
      );
  }
}

/** Mean of 3 x 3 points: each of them began its steps elsewhere. */
function averaged({ values, columns, rows }: ShaftGrid): Plane {
  const out = createPlane(columns, rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++)
          sum += values[Math.min(rows - 1, Math.max(0, y + j)) * columns + Math.min(columns - 1, Math.max(0, x + i))]!;
      out.data[y * columns + x] = sum / 9;
    }
  return out;
}
