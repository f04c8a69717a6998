import { resizeRaster, type Raster } from '@backlot/kernels';
import { isSameSize, type Size } from './size.ts';

/** A picture stretched to a size, in linear light and without halos where it is clear; the picture itself if it has that size. */
export function resizeTo(picture: Raster, { width, height }: Size): Raster {
  if (isSameSize(picture, { width, height })) return picture;
  const isShrunk = width <= picture.width && height <= picture.height;
  return resizeRaster(picture, { width, height, filter: isShrunk ? 'area' : 'cubic' });
}
