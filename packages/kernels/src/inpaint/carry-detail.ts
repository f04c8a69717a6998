import { createRaster, type Raster } from '../image/raster.ts';
import type { Rect } from '../image/rect.ts';
import { NO_ORIGIN } from './origins.ts';

/** A canvas with the place of a picture in it. */
export interface PicturePlace {
  readonly width: number;
  readonly height: number;
  /** As large as the picture. */
  readonly rect: Rect;
}

/** The same canvas, smaller and filled. */
export interface SmallFill {
  readonly filled: Raster;
  /** Where each filled pixel was copied from, see {@link FillResult}. */
  readonly origins: Int32Array;
  /** The place of the shrunken picture. */
  readonly rect: Rect;
}

/**
 * A canvas around `picture` from a fill that was made at a smaller size: the small fill enlarged, with the detail that the picture
 * has, beyond its own enlargement, where the fill was copied from. The picture itself stays bit-identical. About 0.4 s a megapixel.
 */
export function carryDetail(picture: Raster, { width, height, rect }: PicturePlace, small: SmallFill): Raster {
  const out = createRaster(width, height);
  const { filled, origins } = small;
  const scaleX = small.rect.width / rect.width;
  const scaleY = small.rect.height / rect.height;
  const base = new Float32Array(4);
  const there = new Float32Array(4);
  for (let y = 0; y < height; y++) {
    const isRow = y >= rect.y && y < rect.y + rect.height;
    const v = small.rect.y + (y + 0.5 - rect.y) * scaleY;
    const row = Math.max(0, Math.min(filled.height - 1, Math.floor(v)));
    for (let x = 0; x < width; x++) {
      if (isRow && x === rect.x) {
        const from = (y - rect.y) * rect.width * 4;
        out.data.set(picture.data.subarray(from, from + rect.width * 4), (y * width + x) * 4);
        x += rect.width - 1;
        continue;
      }
      const u = small.rect.x + (x + 0.5 - rect.x) * scaleX;
      const column = Math.max(0, Math.min(filled.width - 1, Math.floor(u)));
      const o = (y * width + x) * 4;
      sample(filled, u, v, base);
      const origin = origins[row * filled.width + column];
      if (origin !== NO_ORIGIN) {
        const fromColumn = origin % filled.width;
        const shiftX = fromColumn - column;
        const shiftY = (origin - fromColumn) / filled.width - row;
        const sourceX = Math.round(x - rect.x + shiftX / scaleX);
        const sourceY = Math.round(y - rect.y + shiftY / scaleY);
        if (sourceX >= 0 && sourceY >= 0 && sourceX < rect.width && sourceY < rect.height) {
          const s = (sourceY * rect.width + sourceX) * 4;
          sample(filled, small.rect.x + (sourceX + 0.5) * scaleX, small.rect.y + (sourceY + 0.5) * scaleY, there);
          for (let c = 0; c < 4; c++) base[c] += picture.data[s + c] - there[c];
        }
      }
      for (let c = 0; c < 4; c++) out.data[o + c] = base[c];
    }
  }
  return out;
}

/** Bilinear value at a place in pixels, edges included; what lies outside repeats the edge. */
function sample({ width, height, data }: Raster, u: number, v: number, out: Float32Array): void {
  const x = Math.max(0, Math.min(width - 1, u - 0.5));
  const y = Math.max(0, Math.min(height - 1, v - 0.5));
  const left = x | 0;
  const top = y | 0;
  const fx = x - left;
  const fy = y - top;
  const a = (top * width + left) * 4;
  const b = left + 1 < width ? a + 4 : a;
  const down = top + 1 < height ? width * 4 : 0;
  for (let c = 0; c < 4; c++) {
    const upper = data[a + c] + (data[b + c] - data[a + c]) * fx;
    const lower = data[a + down + c] + (data[b + down + c] - data[a + down + c]) * fx;
    out[c] = upper + (lower - upper) * fy;
  }
}
