import type { HeightField } from '../terrain/height-field.ts';

/**
 * Height up to which the land lies in the shadow of other land, one value a point of the grid: light sweeps over the grid row by row
 * away from the sun, carrying the height of the shadow's edge. `direction` points to the sun.
 */
export function shadowField(field: HeightField, direction: readonly [number, number, number]): HeightField {
  const { size, cellM, data } = field;
  const [sx, sy, sz] = direction;
  const shadow = new Float32Array(size * size).fill(-1e6);
  const alongZ = Math.abs(sz) >= Math.abs(sx);
  const main = alongZ ? sz : sx;
  // Light comes from this side: begin there, so that the point before is done.
  const ascending = main < 0;
  const sideways = (alongZ ? sx : sz) / Math.max(1e-6, Math.abs(main));
  const flat = Math.hypot(sx, sz);
  const fall = (sy / Math.max(1e-6, flat)) * cellM * Math.hypot(1, sideways);
  const at = (line: number, place: number) => (alongZ ? line * size + place : place * size + line);
  for (let n = 1; n < size; n++) {
    const line = ascending ? n : size - 1 - n;
    const before = ascending ? line - 1 : line + 1;
    for (let place = 0; place < size; place++) {
      const from = Math.min(size - 1.001, Math.max(0, place + sideways));
      const left = from | 0;
      const f = from - left;
      const a = at(before, left);
      const b = at(before, left + 1);
      const land = data[a]! + (data[b]! - data[a]!) * f;
      const shade = shadow[a]! + (shadow[b]! - shadow[a]!) * f;
      shadow[at(line, place)] = Math.max(land, shade) - fall;
    }
  }
  return { ...field, data: shadow };
}
