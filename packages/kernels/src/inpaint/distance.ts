import type { Rect } from '../image/rect.ts';
import { HOLE } from './level.ts';

/** Chamfer steps of Borgefors 1986 (3 straight, 4 diagonal): distances count in thirds of a pixel. */
const STRAIGHT = 3;
const DIAGONAL = 4;
const UNREACHED = 65_000;

/** Distance units in one pixel. */
export const DISTANCE_UNITS_PER_PX = STRAIGHT;

/**
 * Distance of every missing pixel of `box` to the nearest known one, in thirds of a pixel, 0 where known. The image border is
 * not a boundary: a hole that reaches it is as deep there as its way back to known pixels is long. Returns the largest distance.
 */
export function chamferDistance(hole: Uint8Array, width: number, height: number, box: Rect, out: Uint16Array): number {
  const { x: left, y: top, width: w, height: h } = box;
  // The box may touch known pixels on its outside: their distance is 0, a missing neighbour is beyond the image.
  const outside = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height || hole[y * width + x] === HOLE ? UNREACHED : 0;
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= w || y >= h ? outside(left + x, top + y) : out[y * w + x];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if (hole[(top + y) * width + left + x] !== HOLE) {
        out[i] = 0;
        continue;
      }
      let best = UNREACHED;
      if (x > 0 && y > 0 && x < w - 1) {
        best = Math.min(best, out[i - 1] + STRAIGHT, out[i - w] + STRAIGHT);
        best = Math.min(best, out[i - w - 1] + DIAGONAL, out[i - w + 1] + DIAGONAL);
      } else {
        best = Math.min(best, at(x - 1, y) + STRAIGHT, at(x, y - 1) + STRAIGHT);
        best = Math.min(best, at(x - 1, y - 1) + DIAGONAL, at(x + 1, y - 1) + DIAGONAL);
      }
      out[i] = best;
    }
  }
  let largest = 0;
  for (let y = h - 1; y >= 0; y--) {
    for (let x = w - 1; x >= 0; x--) {
      const i = y * w + x;
      let best = out[i];
      if (best === 0) continue;
      if (x > 0 && y < h - 1 && x < w - 1) {
        best = Math.min(best, out[i + 1] + STRAIGHT, out[i + w] + STRAIGHT);
        best = Math.min(best, out[i + w + 1] + DIAGONAL, out[i + w - 1] + DIAGONAL);
      } else {
        best = Math.min(best, at(x + 1, y) + STRAIGHT, at(x, y + 1) + STRAIGHT);
        best = Math.min(best, at(x + 1, y + 1) + DIAGONAL, at(x - 1, y + 1) + DIAGONAL);
      }
      out[i] = best;
      if (best > largest) largest = best;
    }
  }
  return largest;
}
