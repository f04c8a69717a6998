import { estimateForeground as estimate, type Matte, type Raster } from '@backlot/kernels';
import { suppressSpill } from './estimate-foreground-spill.ts';

/**
 * The cut-out: `matte` as alpha, and under soft edges the colours of the subject alone, without the old background that shone
 * through or was reflected there. About 160 ms a megapixel, up to 250 ms for a large grey subject.
 */
export function estimateForeground(picture: Raster, matte: Matte): Raster {
  return suppressSpill(estimate(picture, matte), picture, matte);
}
