import type { Raster } from '@backlot/kernels';
import { lumaOf } from './likeness.ts';

/** Side of the picture that is transformed, and of the block of low frequencies that is kept, px. */
const SIDE = 32;
const KEPT = 8;

/**
 * 64 bits that stay nearly the same as long as a picture looks the same: which of the lowest frequencies of its discrete cosine
 * transform are above their median (Zauner 2010, "Implementation and benchmarking of perceptual image hash functions").
 */
export function perceptualHash(picture: Raster): bigint {
  const small = shrink(picture);
  const frequencies: number[] = [];
  for (let v = 0; v < KEPT; v++)
    for (let u = 0; u < KEPT; u++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++)
        for (let x = 0; x < SIDE; x++) sum += (small[y * SIDE + x] ?? 0) * cosine(u, x) * cosine(v, y);
      frequencies.push(sum);
    }
  const median = frequencies.slice(1).sort((a, b) => a - b)[Math.floor((KEPT * KEPT - 1) / 2)] ?? 0;
  return frequencies.reduce((bits, value) => (bits << 1n) | (value > median ? 1n : 0n), 0n);
}

/** In how many of the 64 bits two hashes differ. */
export function hashDistance(a: bigint, b: bigint): number {
  return (a ^ b).toString(2).replaceAll('0', '').length;
}

function cosine(frequency: number, position: number): number {
  return Math.cos(((2 * position + 1) * frequency * Math.PI) / (2 * SIDE));
}

/** Means of blocks. */
function shrink(picture: Raster): Float64Array {
  const { width, height } = picture;
  const luma = lumaOf(picture);
  const sums = new Float64Array(SIDE * SIDE);
  const counts = new Float64Array(SIDE * SIDE);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * SIDE) / height) * SIDE + Math.floor((x * SIDE) / width);
      sums[cell] = (sums[cell] ?? 0) + (luma[y * width + x] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 0));
}
