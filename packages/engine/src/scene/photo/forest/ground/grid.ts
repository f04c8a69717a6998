import { sharedFloats } from '../../../../threads/shared.ts';

/** Values over the ground on a square grid that begins at (left, near), metres; in shared memory. */
export interface Grid {
  readonly data: Float32Array;
  readonly cells: number;
  readonly cellM: number;
  readonly left: number;
  readonly near: number;
}

interface GridSize {
  readonly cells: number;
  readonly cellM: number;
  readonly left: number;
  readonly near: number;
}

/** A grid with `value` at every corner. */
export function createGrid(size: GridSize, value: (x: number, z: number) => number): Grid {
  const { cells, cellM, left, near } = size;
  const data = sharedFloats(cells * cells);
  for (let j = 0; j < cells; j++)
    for (let i = 0; i < cells; i++) data[j * cells + i] = value(left + i * cellM, near + j * cellM);
  return { data, ...size };
}

/** Bilinear; beyond the grid it is the edge's. */
export function readGrid({ data, cells, cellM, left, near }: Grid, x: number, z: number): number {
  const u = Math.min(cells - 1.001, Math.max(0, (x - left) / cellM));
  const v = Math.min(cells - 1.001, Math.max(0, (z - near) / cellM));
  const i = u | 0;
  const j = v | 0;
  const k = j * cells + i;
  const a = data[k]! + (data[k + 1]! - data[k]!) * (u - i);
  const b = data[k + cells]! + (data[k + cells + 1]! - data[k + cells]!) * (u - i);
  return a + (b - a) * (v - j);
}
