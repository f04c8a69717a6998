import { resizeRaster, type Raster } from '@backlot/kernels';
import type { Decoded } from '../codec/decode.ts';
import { planCanvas, type Canvas, type Extension } from './plan-canvas.ts';

/** A picture about to be extended: as large as its place on the canvas. */
export interface LaidOut {
  readonly picture: Raster;
  readonly canvas: Canvas;
}

/** Plans the canvas of an extension and brings the picture to the size that it has there. Throws what {@link planCanvas} throws. */
export function layOutPicture(decoded: Decoded, extension: Extension): LaidOut {
  const own = atOwnSize(decoded);
  const canvas = planCanvas(own, extension);
  return { picture: fitted(own, canvas.rect), canvas };
}

/** An SVG is drawn larger than it says where that is small; what is laid out in pixels needs its own size. */
function atOwnSize({ raster, facts }: Decoded): Raster {
  return facts.format === 'svg' ? fitted(raster, { width: facts.widthPx, height: facts.heightPx }) : raster;
}

function fitted(picture: Raster, { width, height }: { readonly width: number; readonly height: number }): Raster {
  if (picture.width === width && picture.height === height) return picture;
  return resizeRaster(picture, { width, height, filter: 'area' });
}
