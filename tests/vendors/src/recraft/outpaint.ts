import { decodePicture, type Picture, placeOnCanvas, type Reader, resizePicture, type Upload } from '../kit/index.ts';
import { invalid } from './answers.ts';
import type { RecraftModel } from './models.ts';
import { readSize } from './sizes.ts';

const MAX_SIDE_PX = 4096;

/** The picture on its larger canvas; the new parts have the signal colour. */
export async function outpaint(image: Upload, reader: Reader, model: RecraftModel): Promise<Picture> {
  const [left, right, top, bottom] = ['left', 'right', 'top', 'bottom'].map((side) =>
    reader.integer(`expand_${side}`, 0, MAX_SIDE_PX),
  );
  const size = reader.text('size');
  const zoom = reader.number('zoom_out_percentage', 0, 100);
  const expands = [left, right, top, bottom].some((value) => value !== undefined);
  if (zoom === 100) throw invalid('zoom_out_percentage should be in [0, 100)');
  if (size !== undefined && expands) throw invalid('size cannot be combined with expand_*');
  if (size === undefined && !expands && zoom === undefined) {
    throw invalid('at least one of size, expand_*, zoom_out_percentage is required');
  }
  const picture = shrink(await decodePicture(image.bytes), zoom ?? 0);
  if (expands) {
    const widthPx = image.widthPx + (left ?? 0) + (right ?? 0);
    const heightPx = image.heightPx + (top ?? 0) + (bottom ?? 0);
    if (Math.max(widthPx, heightPx) > MAX_SIDE_PX) throw invalid('resulting image sides must be up to 4096 px');
    const leftPx = (left ?? 0) + Math.floor((image.widthPx - picture.widthPx) / 2);
    const topPx = (top ?? 0) + Math.floor((image.heightPx - picture.heightPx) / 2);
    return placeOnCanvas(picture, { widthPx, heightPx, leftPx, topPx });
  }
  const canvas = size === undefined ? image : readSize(size, model);
  const fitted = size === undefined ? picture : fit(picture, canvas, zoom ?? 0);
  const leftPx = Math.floor((canvas.widthPx - fitted.widthPx) / 2);
  const topPx = Math.floor((canvas.heightPx - fitted.heightPx) / 2);
  return placeOnCanvas(fitted, { widthPx: canvas.widthPx, heightPx: canvas.heightPx, leftPx, topPx });
}

function shrink(picture: Picture, zoom: number): Picture {
  return scale(picture, 1 - zoom / 100);
}

/** "The source image is placed inside the resulting image": as large as it fits, less the zoom. */
function fit(picture: Picture, canvas: { widthPx: number; heightPx: number }, zoom: number): Picture {
  const inside = Math.min(canvas.widthPx / picture.widthPx, canvas.heightPx / picture.heightPx);
  return scale(picture, inside * (1 - zoom / 100));
}

function scale(picture: Picture, factor: number): Picture {
  const side = (px: number): number => Math.max(1, Math.round(px * factor));
  return resizePicture(picture, side(picture.widthPx), side(picture.heightPx));
}
