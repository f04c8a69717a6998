import type { Pixels } from '../plane/select-similar.ts';
import type { Size } from './view-transform.ts';
import { readBitmap } from './read-bitmap.ts';

/** The pixels of a picture, the right way up as its EXIF data say; drawn at another size if one is given. */
export async function readPixels(picture: Blob, size?: Size): Promise<Pixels> {
  const bitmap = await readBitmap(picture);
  const { width, height } = size ?? bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no memory left for the picture.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}
