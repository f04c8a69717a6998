import type { Raster } from '@backlot/kernels';
import { blur } from './blur.ts';
import { meanUnder } from './planes.ts';

/** Peak signal-to-noise ratio under the mask, all three channels, dB. */
export function psnrUnder(filled: Raster, truth: Raster, mask: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    for (let c = 0; c < 3; c++) sum += (filled.data[4 * i + c]! - truth.data[4 * i + c]!) ** 2;
    count += 3;
  }
  return 10 * Math.log10((255 * 255 * count) / Math.max(1, sum));
}

/** The window and constants of Wang et al. 2004. */
const SIGMA_PX = 1.5;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Structural similarity of luma under the mask (Wang et al. 2004), 0..1. */
export function ssimUnder(filled: Float32Array, truth: Float32Array, mask: Uint8Array, width: number): number {
  const height = truth.length / width;
  const smooth = (values: Float32Array) => blur(values, width, height, SIGMA_PX);
  const [meanA, meanB] = [smooth(filled), smooth(truth)];
  const squareA = smooth(filled.map((value) => value * value));
  const squareB = smooth(truth.map((value) => value * value));
  const product = smooth(filled.map((value, i) => value * truth[i]!));
  const similarity = meanA.map((a, i) => {
    const b = meanB[i]!;
    const [varianceA, varianceB] = [squareA[i]! - a * a, squareB[i]! - b * b];
    return (
      ((2 * a * b + C1) * (2 * (product[i]! - a * b) + C2)) / ((a * a + b * b + C1) * (varianceA + varianceB + C2))
    );
  });
  return meanUnder(similarity, mask);
}
