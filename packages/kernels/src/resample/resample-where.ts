import type { Raster } from '../image/raster.ts';
import { createTaps, type Taps } from './taps.ts';

/**
 * Shrinks a picture by area as {@link import('./resample-channels.ts').resampleChannels} does, values as they are, but only
 * the target pixels where `where` is not 0 (the others are 0): the cost follows them. Returns interleaved RGBA of 0..255.
 */
export function resampleWhere(
  picture: Raster,
  { width, height }: { readonly width: number; readonly height: number },
  where: Uint8Array,
): Float32Array {
  const across = createTaps(picture.width, width, 'area');
  const down = createTaps(picture.height, height, 'area');
  const out = new Float32Array(width * height * 4);
  // The last few source rows, narrowed; each is narrowed where a target row that it belongs to wants it.
  const narrowed = new Float32Array(down.count * width * 4);
  const isNarrowed = new Uint8Array(down.count * width);
  let next = 0;
  for (let y = 0; y < height; y++) {
    for (const end = down.first[y]! + down.count; next < end; next++) {
      const slot = next % down.count;
      isNarrowed.fill(0, slot * width, (slot + 1) * width);
    }
    for (let k = 0; k < down.count; k++) {
      const row = down.first[y]! + k;
      const weight = down.weights[y * down.count + k]!;
      const slot = (row % down.count) * width;
      const wanted = where.subarray(y * width, (y + 1) * width);
      const source = picture.data.subarray(row * picture.width * 4, (row + 1) * picture.width * 4);
      const ready = isNarrowed.subarray(slot, slot + width);
      const line = narrowed.subarray(slot * 4, (slot + width) * 4);
      if (weight > 0) {
        narrow(source, across, wanted, ready, line);
        addRow(line, wanted, weight, out, y * width * 4);
      }
    }
  }
  return out;
}

/** Narrows the pixels of a source row that are wanted and not yet `ready`. */
function narrow(
  source: Uint8ClampedArray,
  { count, first, weights }: Taps,
  wanted: Uint8Array,
  ready: Uint8Array,
  line: Float32Array,
): void {
  for (let x = 0; x < wanted.length; x++) {
    if (wanted[x] === 0 || ready[x] === 1) continue;
    ready[x] = 1;
    let r = 0;
    let g = 0;
    let b = 0;
    let a = 0;
    let i = first[x]! * 4;
    for (let t = x * count, end = t + count; t < end; t++, i += 4) {
      const weight = weights[t]!;
      r += weight * source[i]!;
      g += weight * source[i + 1]!;
      b += weight * source[i + 2]!;
      a += weight * source[i + 3]!;
    }
    line[x * 4] = r;
    line[x * 4 + 1] = g;
    line[x * 4 + 2] = b;
    line[x * 4 + 3] = a;
  }
}

function addRow(line: Float32Array, wanted: Uint8Array, weight: number, out: Float32Array, start: number): void {
  for (let x = 0; x < wanted.length; x++) {
    if (wanted[x] === 0) continue;
    const o = start + x * 4;
    out[o] += weight * line[x * 4]!;
    out[o + 1] += weight * line[x * 4 + 1]!;
    out[o + 2] += weight * line[x * 4 + 2]!;
    out[o + 3] += weight * line[x * 4 + 3]!;
  }
}
