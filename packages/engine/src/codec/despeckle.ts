import { createRaster, type Raster } from '@backlot/kernels';
import sharp from 'sharp';

/** Pixels across of the median: takes grain away and leaves edges where they are. */
const MEDIAN_PX = 3;

/** A picture without its grain: the median of each pixel and its eight neighbours, channel by channel. One too thin for that stays. */
export async function despeckle(raster: Raster): Promise<Raster> {
  const { width, height, data } = raster;
  if (Math.min(width, height) < MEDIAN_PX) return raster;
  const pixels = await sharp(data, { raw: { width, height, channels: 4 } })
    .median(MEDIAN_PX)
    .raw()
    .toBuffer();
  return createRaster(width, height, new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength));
}
