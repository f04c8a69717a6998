import { resizeLinear, type LinearRaster } from '@backlot/kernels';

/** Long side at which pictures are measured, px: grain, lines and edges are compared at one size. */
export const MEASURED_PX = 512;

/** A picture at the size at which it is measured; smaller pictures as they are. */
export function asMeasured(picture: LinearRaster): LinearRaster {
  const { width, height } = picture;
  const scale = MEASURED_PX / Math.max(width, height);
  if (scale >= 1) return picture;
  return resizeLinear(picture, {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    filter: 'area',
  });
}
