import type { LinearRaster } from '@backlot/kernels';

/** Keeps the logarithm of black finite. */
const FLOOR = 1e-4;

/** Geometric mean of the luminance: the light that a picture's exposure goes by (Reinhard et al. 2002, eq. 1). */
export function geometricMean({ data }: LinearRaster): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4)
    sum += Math.log(FLOOR + 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!);
  return Math.exp(sum / (data.length / 4));
}
