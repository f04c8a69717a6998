import type { ProducedImage } from '@backlot/contract';
import type { Raster } from '@backlot/kernels';
import { encodePng, encodeWebp } from '../codec/encode.ts';
import { drawShapes } from './draw-shapes.ts';

/** A picture written. */
type PictureFile = Pick<ProducedImage, 'bytes' | 'mediaType'>;

/** Writes a picture in the format that was asked for: pixels as they are, or as `svg` the shapes that they show. */
export async function encodePicture(raster: Raster, format: 'png' | 'webp' | 'svg' = 'png'): Promise<PictureFile> {
  switch (format) {
    case 'png':
      return { bytes: await encodePng(raster), mediaType: 'image/png' };
    case 'webp':
      return { bytes: await encodeWebp(raster), mediaType: 'image/webp' };
    case 'svg':
      return { bytes: Buffer.from(await drawShapes(raster)), mediaType: 'image/svg+xml' };
  }
}
