import { createRaster, type Mask, type Raster } from '@backlot/kernels';

/** A part of a picture, px. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that holds the hole and `marginPx` around it. */
export function aroundHole({ data, width, height }: Mask, marginPx: number): Part {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  const [x, y] = [Math.max(0, left - marginPx), Math.max(0, top - marginPx)];
  return {
    x,
    y,
    width: Math.min(width, right + marginPx + 1) - x,
    height: Math.min(height, bottom + marginPx + 1) - y,
  };
}

/** A copy of a part. */
export function cut({ data, width }: Raster, part: Part): Raster {
  const out = createRaster(part.width, part.height);
  for (let y = 0; y < part.height; y++) {
    const from = 4 * ((part.y + y) * width + part.x);
    out.data.set(data.subarray(from, from + 4 * part.width), 4 * y * part.width);
  }
  return out;
}
