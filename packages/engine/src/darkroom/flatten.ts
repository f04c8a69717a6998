import { createRaster, type Raster } from '@backlot/kernels';

const WHITE = 255;

/** A picture laid on white, blended as screens blend: on encoded values. The picture itself if it is opaque. */
export function flatten(picture: Raster): Raster {
  if (isOpaque(picture)) return picture;
  const { width, height, data } = picture;
  const out = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    const ground = WHITE * (255 - alpha);
    for (let c = i; c < i + 3; c++) out[c] = Math.round((data[c]! * alpha + ground) / 255);
    out[i + 3] = 255;
  }
  return createRaster(width, height, out);
}

/** Whether nothing of a picture lets through what is behind. */
export function isOpaque({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}
