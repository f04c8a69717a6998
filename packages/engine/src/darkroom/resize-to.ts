import { resizeBytes, resizeRaster, type Raster } from '@backlot/kernels';
import { isOpaque } from './flatten.ts';
import { isSameSize, type Size } from './size.ts';

/**
 * A picture stretched to a size; the picture itself if it has that size. Shrunk in linear light, as light mixes; enlarged by its
 * encoded values, where linear light would thin dark lines, unless transparency would bring out what is hidden under it.
 */
export function resizeTo(picture: Raster, { width, height }: Size): Raster {
  if (isSameSize(picture, { width, height })) return picture;
  const isEnlarged = width >= picture.width && height >= picture.height;
  const resize = isEnlarged && isOpaque(picture) ? resizeBytes : resizeRaster;
  return resize(picture, { width, height, filter: 'cubic' });
}
