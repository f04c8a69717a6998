import { createRaster, type Raster } from '@backlot/kernels';

/** A straight mix of two pictures of one size: `share` 0 is the first, 1 the second. Alpha is mixed too. */
export function blendPictures(from: Raster, to: Raster, share: number): Raster {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const out = createRaster(from.width, from.height);
  for (let i = 0; i < out.data.length; i++)
    out.data[i] = (from.data[i] ?? 0) + ((to.data[i] ?? 0) - (from.data[i] ?? 0)) * share;
  return out;
}
