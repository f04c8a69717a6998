import { type Picture, SIGNAL_COLOUR } from './picture.ts';
import type { EditedRegion } from './types.ts';

/** Added to every channel of every pixel that the vendor should have kept: generative models redraw everything. */
export const DRIFT_LEVELS = 3;

/** The signal colour as one RGBA word. */
const SIGNAL_WORD = new Uint32Array(
  new Uint8Array([SIGNAL_COLOUR.r, SIGNAL_COLOUR.g, SIGNAL_COLOUR.b, 255]).buffer,
)[0] as number; // one word by construction

/** What a vendor makes of a masked edit: the region in the signal colour, all else a little off. */
export function paintEdit(picture: Picture, region: EditedRegion): Picture {
  const { data } = drift(picture);
  fillRegion(data, region, SIGNAL_WORD);
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
  fillRegion(data, region, 0);
  return { ...picture, data };
}

/** The picture, drifted, at an offset on a canvas of the signal colour; negative offsets crop. */
export function placeOnCanvas(
  picture: Picture,
  canvas: { readonly widthPx: number; readonly heightPx: number; readonly leftPx: number; readonly topPx: number },
): Picture {
  const source = words(drift(picture).data);
  const target = new Uint32Array(canvas.widthPx * canvas.heightPx).fill(SIGNAL_WORD);
  const fromX = Math.max(0, -canvas.leftPx);
  const toX = Math.max(0, canvas.leftPx);
  const widthPx = Math.max(0, Math.min(picture.widthPx - fromX, canvas.widthPx - toX));
  const rows = widthPx > 0 ? picture.heightPx : 0;
  for (let y = 0; y < rows; y += 1) {
    const row = y + canvas.topPx;
    if (row < 0 || row >= canvas.heightPx) continue;
    const from = y * picture.widthPx + fromX;
    target.set(source.subarray(from, from + widthPx), row * canvas.widthPx + toX);
  }
  return { widthPx: canvas.widthPx, heightPx: canvas.heightPx, data: new Uint8Array(target.buffer) };
}

/** Nearest-neighbour copy of another size: flat regions keep hard edges, so tests can still judge them. */
export function resizePicture(picture: Picture, widthPx: number, heightPx: number): Picture {
  if (widthPx === picture.widthPx && heightPx === picture.heightPx) return picture;
  const source = words(picture.data);
  const target = new Uint32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    const row = Math.floor((y * picture.heightPx) / heightPx) * picture.widthPx;
    for (let x = 0; x < widthPx; x += 1) {
      target[y * widthPx + x] = source[row + Math.floor((x * picture.widthPx) / widthPx)] ?? 0;
    }
  }
  return { widthPx, heightPx, data: new Uint8Array(target.buffer) };
}

function fillRegion(data: Uint8Array, region: EditedRegion, word: number): void {
  const pixels = words(data);
  for (let i = 0; i < region.mask.length; i += 1) if (region.mask[i] === 255) pixels[i] = word;
}

function words(data: Uint8Array): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}
