import type { Mask, Raster } from '@backlot/kernels';
import sharp, { type Sharp } from 'sharp';

/** PNG bytes of a raster: 8 bits, sRGB, alpha only when some pixel is not opaque. */
export async function encodePng(raster: Raster): Promise<Uint8Array> {
  return pixelsOf(raster).png(PNG).toBuffer();
}

/** WebP bytes of a raster without loss, also of the colours where nothing is seen; otherwise as {@link encodePng}. */
export async function encodeWebp(raster: Raster): Promise<Uint8Array> {
  return pixelsOf(raster).webp({ lossless: true, exact: true, effort: WEBP_EFFORT }).toBuffer();
}

/** PNG bytes of a raster with its alpha, also where every pixel is opaque. */
export async function encodePngWithAlpha({ width, height, data }: Raster): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png(PNG)
    .toBuffer();
}

/** JPEG bytes of a raster, its alpha left out; colours at full size. `quality` is 1..100. */
export async function encodeJpeg({ width, height, data }: Raster, quality: number): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** WebP bytes of a raster with loss in colours, none in alpha. `quality` is 1..100. */
export async function encodeLossyWebp(raster: Raster, quality: number): Promise<Uint8Array> {
  return pixelsOf(raster).webp({ quality, effort: WEBP_EFFORT }).toBuffer();
}

/** Grey PNG bytes of a mask. */
export async function encodeMask({ width, height, data }: Mask): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}

const PNG = { compressionLevel: 6, adaptiveFiltering: true } as const;
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
