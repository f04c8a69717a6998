import { createRaster, type Raster } from '@backlot/kernels';
import sharp from 'sharp';

/** A picture made small enough to have at most `maxPixels`, its shape kept; the picture itself if it is. */
export async function shrink(raster: Raster, maxPixels: number): Promise<Raster> {
  const { width, height } = raster;
  const factor = Math.sqrt(maxPixels / (width * height));
  if (factor >= 1) return raster;
  return resized(raster, Math.max(1, Math.floor(width * factor)), Math.max(1, Math.floor(height * factor)));
}

async function resized({ width, height, data }: Raster, toWidth: number, toHeight: number): Promise<Raster> {
  const pixels = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  return createRaster(toWidth, toHeight, new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength));
}
