import type { Raster } from '@backlot/kernels';
import sharp from 'sharp';

/** PNG bytes of a raster: 8 bits, sRGB, alpha only when some pixel is not opaque. */
export async function encodePng(raster: Raster): Promise<Uint8Array> {
  const { width, height, data } = raster;
  const pixels = sharp(data, { raw: { width, height, channels: 4 } });
  const image = isOpaque(raster) ? pixels.removeAlpha() : pixels;
  return image.png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer();
}

function isOpaque({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}
