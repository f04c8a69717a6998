import type { Rect } from '@backlot/kernels';

/** Everything that either holds. */
export function unionRects(one: Rect | undefined, other: Rect | undefined): Rect | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** The edges of a box, px; whole or not. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The whole pixels that a box touches within a picture; undefined when there are none. */
export function pixelsWithin(
  { left, top, right, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Rect | undefined {
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  const endX = Math.min(width, Math.ceil(right));
  const endY = Math.min(height, Math.ceil(bottom));
  return endX <= x || endY <= y ? undefined : { x, y, width: endX - x, height: endY - y };
}

/** All of a picture. */
export function wholeOf({ width, height }: { readonly width: number; readonly height: number }): Rect {
  return { x: 0, y: 0, width, height };
}
