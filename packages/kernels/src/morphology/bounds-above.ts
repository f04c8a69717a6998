import type { Rect } from '../image/rect.ts';

/** One value for each pixel: a mask, a matte or a plane. */
interface Values {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Float32Array;
}

/** The box of every pixel whose value is greater than `level`; undefined when there is none. */
export function boundsAbove({ width, height, data }: Values, level: number): Rect | undefined {
  let left = width;
  let top = height;
  let right = -1;
  let bottom = -1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! <= level) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
