import type { Mask, Rect } from '@backlot/kernels';
import type { Point } from './point.ts';
import { pixelsWithin } from './rects.ts';

interface Crossing {
  readonly x: number;
  readonly turn: 1 | -1;
}

/**
 * Sets every pixel whose middle lies within a polygon, closed from its last corner to its first, to `value`. Parts that it goes
 * around twice count as within (non-zero winding). The result is the rectangle that may have changed.
 */
export function fillPolygon(mask: Mask, corners: readonly Point[], value: number): Rect | undefined {
  if (corners.length < 3) return undefined;
  const rect = boundsOf(corners, mask);
  if (rect === undefined) return undefined;
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    let turns = 0;
    let start = 0;
    for (const { x, turn } of crossingsAt(corners, y + 0.5)) {
      if (turns === 0) start = x;
      turns += turn;
      if (turns === 0) fillSpan(mask, y, [start, x], value);
    }
  }
  return rect;
}

function boundsOf(corners: readonly Point[], mask: Mask): Rect | undefined {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of corners) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return pixelsWithin(box, mask);
}

function crossingsAt(corners: readonly Point[], y: number): Crossing[] {
  const crossings: Crossing[] = [];
  let from = corners.at(-1);
  for (const to of corners) {
    if (from !== undefined && from.y <= y !== to.y <= y) {
      const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
      crossings.push({ x, turn: to.y > from.y ? 1 : -1 });
    }
    from = to;
  }
  return crossings.sort((one, other) => one.x - other.x);
}

/** The pixels of a row whose middles lie between two places. */
function fillSpan(mask: Mask, y: number, [left, right]: readonly [number, number], value: number): void {
  const start = Math.max(0, Math.ceil(left - 0.5));
  const end = Math.min(mask.width, Math.ceil(right - 0.5));
  if (end > start) mask.data.fill(value, y * mask.width + start, y * mask.width + end);
}
