import type { HeightField } from '../terrain/height-field.ts';

const NEAR_CELLS = 2;
const FAR_CELLS = 9;
/** Rise of the mean of the surroundings over a point, per metre of their radius, that counts as a deep hollow. */
const DEEP = 0.28;

/** How hollow the land is: 0 = even, 1 = at the bottom of a gully, -1 = on a crest. What hides the sky, holds snow and drains water. */
export function hollowField(field: HeightField): HeightField {
  const { size, cellM, data } = field;
  const near = boxed(boxed(data, size, NEAR_CELLS), size, NEAR_CELLS);
  const far = boxed(boxed(data, size, FAR_CELLS), size, FAR_CELLS);
  const out = new Float32Array(data.length);
  for (let i = 0; i < out.length; i++) {
    const small = (near[i]! - data[i]!) / (NEAR_CELLS * cellM);
    const large = (far[i]! - data[i]!) / (FAR_CELLS * cellM);
    out[i] = Math.max(-1, Math.min(1, (small * 0.9 + large * 0.8) / DEEP));
  }
  return { ...field, data: out };
}

function boxed(source: Float32Array, size: number, radius: number): Float32Array {
  const rows = new Float32Array(source.length);
  const out = new Float32Array(source.length);
  box(source, rows, size, radius, 1, size);
  box(rows, out, size, radius, size, 1);
  return out;
}

/** Running mean along lines: `step` between neighbours, `next` between lines. */
function box(
  source: Float32Array,
  target: Float32Array,
  size: number,
  radius: number,
  step: number,
  next: number,
): void {
  const width = 2 * radius + 1;
  for (let line = 0; line < size; line++) {
    const base = line * next;
    let sum = source[base]! * (radius + 1);
    for (let i = 1; i <= radius; i++) sum += source[base + i * step]!;
    for (let i = 0; i < size; i++) {
      target[base + i * step] = sum / width;
      sum += source[base + Math.min(size - 1, i + radius + 1) * step]! - source[base + Math.max(0, i - radius) * step]!;
    }
  }
}
