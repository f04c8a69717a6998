import {
  createDetailGuide,
  deriveSeed,
  enrichDetail,
  fromRgbPlanes,
  kuwahara,
  resizeRaster,
  softBlurRgb,
  toLinear,
  toRgbPlanes,
  toSrgb,
  type LinearRaster,
  type Raster,
} from '@backlot/kernels';

/** Reach of the filter that draws soft edges together, panorama pixels. */
const EDGE_REACH = 0.75;
/** Share of the picture that it takes: all of it would look painted. */
const DRAWN_TOGETHER = 0.7;
/** Unsharp mask: reach in panorama pixels, and strength. */
const UNSHARP_REACH = 0.9;
const UNSHARP = 0.75;
/** Pixels of a panorama hold about as much as this many of the guide that new detail is made after. */
const GUIDE_SHARE = 1.6;

/**
 * Makes the most of a developed view into a panorama whose own pixels are `pixelPx` wide in it: soft edges are drawn together,
 * contrast at the size of those pixels raised, and texture made up below it.
 */
export function sharpenPlace(developed: LinearRaster, pixelPx: number, seed: number): LinearRaster {
  if (pixelPx <= 1) return developed;
  const raster = toSrgb(developed);
  const soft = toRgbPlanes(raster);
  const drawn = kuwahara(soft, Math.max(1, EDGE_REACH * pixelPx));
  const blurred = softBlurRgb(drawn, UNSHARP_REACH * pixelPx);
  for (const channel of ['red', 'green', 'blue'] as const)
    for (let i = 0; i < drawn.red.length; i++) {
      const mixed = soft[channel][i]! + (drawn[channel][i]! - soft[channel][i]!) * DRAWN_TOGETHER;
      drawn[channel][i] = mixed + (mixed - blurred[channel][i]!) * UNSHARP;
    }
  const sharp = fromRgbPlanes(drawn, raster);
  enrichDetail(sharp, createDetailGuide(guideOf(sharp, pixelPx)), deriveSeed(seed, 'place-detail'));
  return toLinear(sharp);
}

function guideOf(picture: Raster, pixelPx: number): Raster {
  const at = (px: number): number => Math.max(8, Math.round((px * GUIDE_SHARE) / pixelPx));
  const [width, height] = [at(picture.width), at(picture.height)];
  return width >= picture.width ? picture : resizeRaster(picture, { width, height, filter: 'area' });
}
