import type { PictureSize } from '@backlot/contract';
import { createRaster, hashPoint, resizeBytes, type Raster } from '@backlot/kernels';

/** Pixels that a photographic painter is given at most: its time grows with them, what it can tell does not. */
export const MOST_PAINTED_PIXELS = 1_500_000;
/** Pixels that shapes are rendered with at most before the drawing is written anew at its full size. */
export const MOST_DRAWN_PIXELS = 4_200_000;

/** Standard deviation of the grain that hides the softness of an enlarged picture, 8-bit levels. */
const GRAIN = 2.2;
/** Mean and standard deviation of the sum of four random bytes. */
const FOUR_BYTES = { mean: 510, deviation: 147.8 } as const;

/** The size to paint at: the one asked for, or the largest of its shape that has no more than `most` pixels. */
export function paintSize({ width, height }: PictureSize, most: number): PictureSize {
  const scale = Math.min(1, Math.sqrt(most / (width * height)));
  return scale === 1
    ? { width, height }
    : { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Enlarges a painted picture to the size that was asked for, with fresh grain in place of the detail that it lacks. */
export function enlargePainting(painted: Raster, { width, height }: PictureSize, seed: number): Raster {
  if (painted.width === width && painted.height === height) return painted;
  const { data } = resizeBytes(painted, { width, height, filter: 'lanczos3' });
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const speck = GRAIN * bell(hashPoint(x, y, seed));
      data[i] = data[i]! + speck;
      data[i + 1] = data[i + 1]! + speck;
      data[i + 2] = data[i + 2]! + speck;
    }
  return createRaster(width, height, data);
}

/** A bell-shaped number of mean 0 and deviation 1 from 32 random bits. */
function bell(bits: number): number {
  const sum = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
  return (sum - FOUR_BYTES.mean) / FOUR_BYTES.deviation;
}
