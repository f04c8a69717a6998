import type { Raster } from '@backlot/kernels';

/** Edge pixels that do not count: filters disagree there about what lies outside. */
const MARGIN_PX = 8;
const WINDOW_PX = 8;
const WINDOW_STEP_PX = 4;

/** Peak signal-to-noise ratio of luma (Rec. 601 on encoded values), dB: higher is nearer. Both of one size. */
export function psnr(picture: Raster, truth: Raster): number {
  const [a, b] = [lumaOf(picture), lumaOf(truth)];
  let sum = 0;
  let count = 0;
  for (let y = MARGIN_PX; y < truth.height - MARGIN_PX; y++)
    for (let x = MARGIN_PX; x < truth.width - MARGIN_PX; x++, count++) {
      const i = y * truth.width + x;
      sum += (a[i]! - b[i]!) ** 2;
    }
  return 10 * Math.log10((255 * 255 * count) / sum);
}

/** Structural similarity of luma (Wang et al. 2004) in windows of 8 px, 0..1: higher is nearer. Both of one size. */
export function ssim(picture: Raster, truth: Raster): number {
  const [a, b] = [lumaOf(picture), lumaOf(truth)];
  let sum = 0;
  let count = 0;
  for (let y = MARGIN_PX; y <= truth.height - MARGIN_PX - WINDOW_PX; y += WINDOW_STEP_PX)
    for (let x = MARGIN_PX; x <= truth.width - MARGIN_PX - WINDOW_PX; x += WINDOW_STEP_PX, count++)
      sum += windowSsim(a, b, y * truth.width + x, truth.width);
  return sum / count;
}

/** The constants of the paper for 8 bits. */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

function windowSsim(a: Float32Array, b: Float32Array, start: number, stride: number): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let y = 0; y < WINDOW_PX; y++)
    for (let x = 0; x < WINDOW_PX; x++) {
      const p = a[start + y * stride + x]!;
      const q = b[start + y * stride + x]!;
      sumA += p;
      sumB += q;
      squareA += p * p;
      squareB += q * q;
      product += p * q;
    }
  const area = WINDOW_PX * WINDOW_PX;
  const [meanA, meanB] = [sumA / area, sumB / area];
  const [varianceA, varianceB] = [squareA / area - meanA ** 2, squareB / area - meanB ** 2];
  const covariance = product / area - meanA * meanB;
  const light = (2 * meanA * meanB + C1) / (meanA ** 2 + meanB ** 2 + C1);
  return (light * (2 * covariance + C2)) / (varianceA + varianceB + C2);
}

/** Rec. 601 luma of encoded values, 0..255. */
export function lumaOf({ data, width, height }: Raster): Float32Array {
  const out = new Float32Array(width * height);
  for (let i = 0; i < out.length; i++)
    out[i] = 0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!;
  return out;
}
