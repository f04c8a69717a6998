import {
  createRandom,
  createRaster,
  deriveSeed,
  resizeBytes,
  resizeRaster,
  type Mask,
  type Raster,
  type Rect,
} from '@backlot/kernels';
import type { FillView } from '../models/fill/fill-model.ts';

/** Room around a hole that a network sees at least, px (that of MI-GAN's own pipeline), and how much wider by seed. */
const ROOM_PX = 128;
const WIDER = 0.35;

/** The square of a picture that a network is shown; it may reach outside, where the picture is mirrored. */
export interface NetworkSquare {
  readonly x: number;
  readonly y: number;
  readonly sidePx: number;
  /** Shown left to right: another answer. */
  readonly isMirrored: boolean;
}

/**
 * The square around a hole: its box with room, no smaller than the network's own side unless the picture is. By seed it is wider and
 * mirrored, since networks answer the same question the same way.
 */
export function networkSquare(
  bounds: Rect,
  picture: Raster,
  { sidePx, seed }: { readonly sidePx: number; readonly seed: number },
): NetworkSquare {
  const random = createRandom(deriveSeed(seed, 'network view'));
  const isMirrored = random() < 0.5;
  const wanted = (Math.max(bounds.width, bounds.height) + 2 * ROOM_PX) * (1 + WIDER * random());
  const side = Math.min(Math.max(sidePx, Math.round(wanted)), Math.max(picture.width, picture.height));
  return {
    x: start(bounds.x + bounds.width / 2, side, picture.width),
    y: start(bounds.y + bounds.height / 2, side, picture.height),
    sidePx: side,
    isMirrored,
  };
}

/** Shows a network a square at its own scale. What is missing is missing in every pixel that it touches. */
export function networkView(picture: Raster, mask: Mask, square: NetworkSquare, sidePx: number): FillView {
  const { sidePx: side } = square;
  const cut = createRaster(side, side);
  const hole = new Uint8Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const p = sourceOf(square, picture, x, y);
      cut.data.set(picture.data.subarray(p * 4, p * 4 + 3), (y * side + x) * 4);
      cut.data[(y * side + x) * 4 + 3] = 255;
      hole[y * side + x] = Number(mask.data[p]! > 0);
    }
  if (side === sidePx) return { picture: cut, hole };
  const size = { width: sidePx, height: sidePx };
  return {
    picture:
      side > sidePx ? resizeRaster(cut, { ...size, filter: 'area' }) : resizeBytes(cut, { ...size, filter: 'cubic' }),
    hole: scaledHole(hole, side, sidePx),
  };
}

/** The picture with what the network made up in every pixel that the mask marks. */
export function withAnswer(picture: Raster, mask: Mask, square: NetworkSquare, answer: Raster): Raster {
  const { x: left, y: top, sidePx: side, isMirrored } = square;
  const made = answer.width === side ? answer : resizeBytes(answer, { width: side, height: side, filter: 'cubic' });
  const out = createRaster(picture.width, picture.height, picture.data.slice());
  for (let y = Math.max(0, top); y < Math.min(picture.height, top + side); y++)
    for (let x = Math.max(0, left); x < Math.min(picture.width, left + side); x++) {
      const p = y * picture.width + x;
      if (mask.data[p] === 0) continue;
      const column = isMirrored ? side - 1 - (x - left) : x - left;
      const from = ((y - top) * side + column) * 4;
      out.data.set(made.data.subarray(from, from + 4), p * 4);
    }
  return out;
}

/** Where a square of this side starts, so that it lies inside if it fits, and about its middle if not. */
function start(middle: number, side: number, length: number): number {
  if (side >= length) return Math.round((length - side) / 2);
  return Math.round(Math.min(length - side, Math.max(0, middle - side / 2)));
}

/** Index of the pixel of the picture that a pixel of the square shows. */
function sourceOf(
  { x: left, y: top, sidePx, isMirrored }: NetworkSquare,
  { width, height }: Raster,
  x: number,
  y: number,
): number {
  const column = reflected(left + (isMirrored ? sidePx - 1 - x : x), width);
  return reflected(top + y, height) * width + column;
}

function reflected(at: number, length: number): number {
  const period = 2 * length;
  const within = ((at % period) + period) % period;
  return within < length ? within : period - 1 - within;
}

/** Another size: a pixel is missing if any that it touches is. */
function scaledHole(hole: Uint8Array, from: number, to: number): Uint8Array {
  const out = new Uint8Array(to * to);
  const scale = to / from;
  for (let y = 0; y < from; y++)
    for (let x = 0; x < from; x++) {
      if (hole[y * from + x] === 0) continue;
      const [bottom, right] = [Math.ceil((y + 1) * scale), Math.ceil((x + 1) * scale)];
      for (let v = Math.floor(y * scale); v < bottom; v++) out.fill(1, v * to + Math.floor(x * scale), v * to + right);
    }
  return out;
}
