import { estimateForeground as estimate, type Matte, type Raster } from '@backlot/kernels';

/**
 * The cut-out: `matte` as alpha, and under soft edges the colours of the subject alone, without the old background that shone
 * through. About 70 ms a megapixel.
 */
export function estimateForeground(picture: Raster, matte: Matte): Raster {
  return estimate(picture, matte);
}
