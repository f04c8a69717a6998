/** Values on a square grid over the land: row = z (ahead of the camera), column = x (to the right). */
export interface HeightField {
  /** Points along each edge. */
  readonly size: number;
  /** Distance of neighbouring points, m. */
  readonly cellM: number;
  /** World position of the first point, m. */
  readonly originX: number;
  readonly originZ: number;
  /** Metres over the water or the valley floor. */
  readonly data: Float32Array;
}

/** The field's value at a place of the world, bilinear; beyond the edges the land is mirrored, so that it goes on for ever. */
export function heightAt(field: HeightField, x: number, z: number): number {
  const { size, data, cellM } = field;
  const last = size - 1.001;
  const u = mirrored((x - field.originX) / cellM, last);
  const v = mirrored((z - field.originZ) / cellM, last);
  const column = u | 0;
  const row = v | 0;
  const fx = u - column;
  const fz = v - row;
  const k = row * size + column;
  const near = data[k]! + (data[k + 1]! - data[k]!) * fx;
  const far = data[k + size]! + (data[k + size + 1]! - data[k + size]!) * fx;
  return near + (far - near) * fz;
}

/** {@link heightAt} through a quadratic B-spline, which has no kinks: writes value, d/dx and d/dz into `out`. */
export function smoothHeightAt(field: HeightField, x: number, z: number, out: Float64Array): void {
  const { size, data, cellM } = field;
  const last = size - 3;
  const rawU = (x - field.originX) / cellM;
  const rawV = (z - field.originZ) / cellM;
  const u = mirrored(rawU, last);
  const v = mirrored(rawV, last);
  const column = (u + 0.5) | 0;
  const row = (v + 0.5) | 0;
  const fx = u + 0.5 - column;
  const fz = v + 0.5 - row;
  const a0 = 0.5 * (1 - fx) * (1 - fx);
  const a2 = 0.5 * fx * fx;
  const a1 = 1 - a0 - a2;
  const b0 = 0.5 * (1 - fz) * (1 - fz);
  const b2 = 0.5 * fz * fz;
  const b1 = 1 - b0 - b2;
  const k1 = row * size + column;
  const k0 = row > 0 ? k1 - size : k1;
  const k2 = k1 + size;
  const left = column > 0 ? -1 : 0;
  const l = data[k0 + left]! * b0 + data[k1 + left]! * b1 + data[k2 + left]! * b2;
  const m = data[k0]! * b0 + data[k1]! * b1 + data[k2]! * b2;
  const r = data[k0 + 1]! * b0 + data[k1 + 1]! * b1 + data[k2 + 1]! * b2;
  const n = data[k0 + left]! * a0 + data[k0]! * a1 + data[k0 + 1]! * a2;
  const o = data[k1 + left]! * a0 + data[k1]! * a1 + data[k1 + 1]! * a2;
  const f = data[k2 + left]! * a0 + data[k2]! * a1 + data[k2 + 1]! * a2;
  out[0] = l * a0 + m * a1 + r * a2;
  const dx = ((fx - 1) * l + (1 - 2 * fx) * m + fx * r) / cellM;
  const dz = ((fz - 1) * n + (1 - 2 * fz) * o + fz * f) / cellM;
  out[1] = isFlipped(rawU, last) ? -dx : dx;
  out[2] = isFlipped(rawV, last) ? -dz : dz;
}

function mirrored(position: number, last: number): number {
  if (position >= 0 && position <= last) return position;
  const period = 2 * last;
  const folded = ((position % period) + period) % period;
  return folded > last ? period - folded : folded;
}

function isFlipped(position: number, last: number): boolean {
  const period = 2 * last;
  return ((position % period) + period) % period > last;
}
