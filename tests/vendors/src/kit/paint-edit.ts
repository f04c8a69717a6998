import { type Picture, SIGNAL_COLOUR } from './picture.ts';
import type { EditedRegion } from './types.ts';

/** Added to every channel of every pixel that the vendor should have kept: generative models redraw everything. */
export const DRIFT_LEVELS = 3;

/** What a vendor makes of a masked edit: the region in the signal colour, all else a little off. */
export function paintEdit(picture: Picture, region: EditedRegion): Picture {
  const data = drift(picture).data;
  for (let i = 0; i < region.mask.length; i += 1) {
    if (region.mask[i] === 255) data.set([SIGNAL_COLOUR.r, SIGNAL_COLOUR.g, SIGNAL_COLOUR.b, 255], i * 4);
  }
  return { ...picture, data };
}

/** The same picture with every colour shifted by the drift; alpha stays. */
export function drift(picture: Picture): Picture {
  const data = new Uint8Array(picture.data);
  for (let i = 0; i < data.length; i += 1) {
    if (i % 4 === 3) continue;
    const level = data[i] ?? 0;
    // Near white the shift goes down instead, so that white drifts as well.
    data[i] = level + DRIFT_LEVELS > 255 ? level - DRIFT_LEVELS : level + DRIFT_LEVELS;
  }
  return { ...picture, data };
}

/** The frame that a vendor without a mask takes for background: all but the middle half of each side. */
export function frameRegion(widthPx: number, heightPx: number): EditedRegion {
  const mask = new Uint8Array(widthPx * heightPx).fill(255);
  for (let y = Math.floor(heightPx / 4); y < Math.ceil((heightPx * 3) / 4); y += 1) {
    mask.fill(0, y * widthPx + Math.floor(widthPx / 4), y * widthPx + Math.ceil((widthPx * 3) / 4));
  }
  return { widthPx, heightPx, mask };
}

/** The picture with the region fully transparent. */
export function cutOut(picture: Picture, region: EditedRegion): Picture {
  const data = new Uint8Array(picture.data);
  for (let i = 0; i < region.mask.length; i += 1) if (region.mask[i] === 255) data.set([0, 0, 0, 0], i * 4);
  return { ...picture, data };
}

/** The picture, drifted, at an offset on a canvas of the signal colour; negative offsets crop. */
export function placeOnCanvas(
  picture: Picture,
  canvas: { readonly widthPx: number; readonly heightPx: number; readonly leftPx: number; readonly topPx: number },
): Picture {
  const source = drift(picture).data;
  const data = new Uint8Array(canvas.widthPx * canvas.heightPx * 4);
  for (let y = 0; y < canvas.heightPx; y += 1) {
    for (let x = 0; x < canvas.widthPx; x += 1) {
      const [fromX, fromY] = [x - canvas.leftPx, y - canvas.topPx];
      const inside = fromX >= 0 && fromY >= 0 && fromX < picture.widthPx && fromY < picture.heightPx;
      const from = (fromY * picture.widthPx + fromX) * 4;
      const pixel = inside ? source.subarray(from, from + 4) : [SIGNAL_COLOUR.r, SIGNAL_COLOUR.g, SIGNAL_COLOUR.b, 255];
      data.set(pixel, (y * canvas.widthPx + x) * 4);
    }
  }
  return { widthPx: canvas.widthPx, heightPx: canvas.heightPx, data };
}

/** Nearest-neighbour copy of another size: flat regions keep hard edges, so tests can still judge them. */
export function resizePicture(picture: Picture, widthPx: number, heightPx: number): Picture {
  if (widthPx === picture.widthPx && heightPx === picture.heightPx) return picture;
  const data = new Uint8Array(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y += 1) {
    const fromY = Math.floor((y * picture.heightPx) / heightPx);
    for (let x = 0; x < widthPx; x += 1) {
      const from = (fromY * picture.widthPx + Math.floor((x * picture.widthPx) / widthPx)) * 4;
      data.set(picture.data.subarray(from, from + 4), (y * widthPx + x) * 4);
    }
  }
  return { widthPx, heightPx, data };
}
