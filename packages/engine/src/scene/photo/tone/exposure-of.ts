import type { LinearRaster } from '@backlot/kernels';
import { geometricMean } from './geometric-mean.ts';

interface ExposureOptions {
  /** What the geometric mean becomes. */
  readonly key: number;
  /** What the brightest 1.5 % may become at most. */
  readonly highlight: number;
}

const SAMPLE_STEP = 7;
const PERCENTILE = 0.985;

/** Exposure factor of an outdoor picture: by its geometric mean, but never so much that the bright parts lose all shape. */
export function exposureOf(picture: LinearRaster, { key, highlight }: ExposureOptions): number {
  const { data } = picture;
  const bright = new Float64Array(Math.ceil(data.length / (4 * SAMPLE_STEP)));
  for (let k = 0, i = 0; i < data.length; i += 4 * SAMPLE_STEP, k++)
    bright[k] = 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!;
  bright.sort();
  const percentile = bright[Math.floor((bright.length - 1) * PERCENTILE)] ?? 1;
  return Math.min(key / geometricMean(picture), highlight / Math.max(1e-6, percentile));
}
