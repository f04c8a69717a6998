import type { Rect } from '../image/rect.ts';

/** A rectangle grown by so many pixels on every side, inside a picture of the given size. */
export function growRect(rect: Rect, by: number, width: number, height: number): Rect {
  const x = Math.max(0, rect.x - by);
  const y = Math.max(0, rect.y - by);
  return {
    x,
    y,
    width: Math.min(width, rect.x + rect.width + by) - x,
    height: Math.min(height, rect.y + rect.height + by) - y,
  };
}
