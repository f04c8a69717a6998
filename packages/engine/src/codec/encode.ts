import type { Raster } from '@backlot/kernels';
import sharp, { type Sharp } from 'sharp';

/** PNG bytes of a raster: 8 bits, sRGB, alpha only when some pixel is not opaque. */
export async function encodePng(raster: Raster): Promise<Uint8Array> {
  return pixelsOf(raster).png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer();
}

/** WebP bytes of a raster without loss, also of the colours where nothing is seen; otherwise as {@link encodePng}. */
export async function encodeWebp(raster: Raster): Promise<Uint8Array> {
  return pixelsOf(raster).webp({ lossless: true, exact: true, effort: WEBP_EFFORT }).toBuffer();
}

/** 0..6: beyond this the files hardly become smaller, and take several times as long. */
const WEBP_EFFORT = 2;

function pixelsOf(raster: Raster): Sharp {
  const { width, height, data } = raster;
  const pixels = sharp(data, { raw: { width, height, channels: 4 } });
  return isOpaque(raster) ? pixels.removeAlpha() : pixels;
}

function isOpaque({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}
