import { resizeMatte, type Matte, type Raster } from '@backlot/kernels';
import type { View } from '../models/segmentation-tensor.ts';

/** Long side of a coarse matte, px: finer than the networks' answers, coarse enough to be cheap. */
export const WORK_PX = 512;

/** The square around a picture; its bars repeat the edge. */
export function unstretched({ width, height }: Raster): Omit<View, 'isFlipped'> {
  const side = Math.max(width, height);
  return {
    columns: { start: (width - side) / 2, length: side },
    rows: { start: (height - side) / 2, length: side },
  };
}

/** A matte of a view laid into the frame of the picture; nothing outside the view. */
export function placed(matte: Matte, { columns, rows }: View, picture: Raster): Matte {
  const scale = Math.min(1, WORK_PX / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const out = resizeMatte(matte, {
    width,
    height,
    filter: 'cubic',
    columns: inView(columns.start, columns.length, picture.width, matte.width),
    rows: inView(rows.start, rows.length, picture.height, matte.height),
  });
  const left = (columns.start * width) / picture.width;
  const right = left + (columns.length * width) / picture.width;
  const top = (rows.start * height) / picture.height;
  const bottom = top + (rows.length * height) / picture.height;
  if (left <= 0 && right >= width && top <= 0 && bottom >= height) return out;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x + 0.5 < left || x + 0.5 > right || y + 0.5 < top || y + 0.5 > bottom) out.data[y * width + x] = 0;
  return out;
}

/** The span of the whole picture in pixels of a view's matte. */
function inView(start: number, length: number, pictureLength: number, matteLength: number) {
  const scale = matteLength / length;
  return { start: -start * scale, length: pictureLength * scale };
}
