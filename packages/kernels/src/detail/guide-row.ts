import type { Plane } from '../image/plane.ts';

/** Positions between the pixels of a smaller row: `from[x]`, the one after it, and the weight of the latter. */
export interface RowMap {
  readonly from: Int32Array;
  readonly next: Int32Array;
  readonly weight: Float32Array;
}

/** Maps `length` pixels onto `sourceLength` pixels, centres registered, ends repeated. */
export function createRowMap(length: number, sourceLength: number): RowMap {
  const map = { from: new Int32Array(length), next: new Int32Array(length), weight: new Float32Array(length) };
  for (let x = 0; x < length; x++) {
    const position = Math.min(sourceLength - 1, Math.max(0, ((x + 0.5) * sourceLength) / length - 0.5));
    map.from[x] = Math.floor(position);
    map.next[x] = Math.min(sourceLength - 1, map.from[x]! + 1);
    map.weight[x] = position - map.from[x]!;
  }
  return map;
}

/** One row of an enlarged plane (bilinear) into `out`; `scratch` has the width of the plane. */
export function enlargedRow(
  plane: Plane,
  rows: RowMap,
  y: number,
  columns: RowMap,
  scratch: Float32Array,
  out: Float32Array,
): void {
  const { width, data } = plane;
  const upper = rows.from[y]! * width;
  const lower = rows.next[y]! * width;
  const weight = rows.weight[y]!;
  for (let x = 0; x < width; x++) scratch[x] = data[upper + x]! + (data[lower + x]! - data[upper + x]!) * weight;
  for (let x = 0; x < out.length; x++) {
    const value = scratch[columns.from[x]!]!;
    out[x] = value + (scratch[columns.next[x]!]! - value) * columns.weight[x]!;
  }
}
