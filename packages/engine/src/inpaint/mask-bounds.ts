import { boundsAbove, type Mask, type Rect } from '@backlot/kernels';

/** The box of everything that may change; undefined for a mask that marks nothing. */
export function maskBounds(mask: Mask): Rect | undefined {
  return boundsAbove(mask, 0);
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
