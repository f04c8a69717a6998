import { createRaster, type Raster } from '@backlot/kernels';
import { decodeImage } from '../codec/decode.ts';
import { encodeMask, encodePng } from '../codec/encode.ts';
import { limitsOf } from '../codec/limits.ts';
import { layOutPicture, type LaidOut } from '../outpaint/lay-out-picture.ts';
import { marginsMask } from '../outpaint/margins-mask.ts';
import type { ExtendedPicture, OutpaintInput } from './darkroom.ts';

/** See `Darkroom.extend`. */
export async function extend(input: OutpaintInput): Promise<ExtendedPicture> {
  const laidOut = layOutPicture(await decodeImage(input.image, limitsOf(input), 'image'), input);
  const { width, height, rect } = laidOut.canvas;
  const size = { mediaType: 'image/png', widthPx: width, heightPx: height };
  return {
    picture: { bytes: await encodePng(withEdgesContinued(laidOut)), ...size },
    mask: { bytes: await encodeMask(marginsMask(laidOut.canvas)), ...size },
    placed: { left: rect.x, top: rect.y, widthPx: rect.width, heightPx: rect.height },
    margins: {
      left: rect.x,
      right: width - rect.x - rect.width,
      top: rect.y,
      bottom: height - rect.y - rect.height,
    },
  };
}

/** The canvas with its picture; every other pixel is the nearest of the picture's. */
function withEdgesContinued({ picture, canvas: { width, height, rect } }: LaidOut): Raster {
  const out = createRaster(width, height);
  const from = new Uint32Array(picture.data.slice().buffer); // a copy: what was decoded may not begin at a whole word
  const to = new Uint32Array(out.data.buffer);
  for (let y = 0; y < height; y++) {
    const row = Math.min(Math.max(y - rect.y, 0), rect.height - 1) * rect.width;
    for (let x = 0; x < width; x++) to[y * width + x] = from[row + Math.min(Math.max(x - rect.x, 0), rect.width - 1)]!;
  }
  return out;
}
