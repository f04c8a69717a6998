import type { Mask, Rect } from '@backlot/kernels';

/** The box of everything that may change; undefined for a mask that marks nothing. */
export function maskBounds({ width, height, data }: Mask): Rect | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** The box with room around it, within the picture. */
export function grownBounds(
  { x, y, width, height }: Rect,
  byPx: number,
  picture: { readonly width: number; readonly height: number },
): Rect {
  const left = Math.max(0, Math.floor(x - byPx));
  const top = Math.max(0, Math.floor(y - byPx));
  const right = Math.min(picture.width, Math.ceil(x + width + byPx));
  const bottom = Math.min(picture.height, Math.ceil(y + height + byPx));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
