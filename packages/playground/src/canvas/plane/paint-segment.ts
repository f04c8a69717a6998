import type { Mask, Rect } from '@backlot/kernels';
import type { Point } from './point.ts';
import { pixelsWithin } from './rects.ts';

/** One touch of a round brush. */
export interface Dab extends Point {
  readonly radiusPx: number;
}

/** How a stroke is painted. */
export interface StrokeStyle {
  /** 1: every pixel all or nothing; less: falls off from this share of the radius on. */
  readonly hardness: number;
  readonly isErasing: boolean;
}

/** The least circle that holds the middle of a pixel wherever it lies: no touch goes without a trace. */
const LEAST_RADIUS_PX = Math.SQRT1_2;
const FULL = 255;

/**
 * Paints the way of a round brush from one touch to the next; its radius changes evenly. A pixel keeps the stronger of what it had
 * and what it gets, so a stroke may cross itself. The result is the rectangle that may have changed.
 */
export function paintSegment(mask: Mask, from: Dab, to: Dab, style: StrokeStyle): Rect | undefined {
  const fromRadius = Math.max(from.radiusPx, LEAST_RADIUS_PX);
  const toRadius = Math.max(to.radiusPx, LEAST_RADIUS_PX);
  const rect = pixelsWithin(
    {
      left: Math.min(from.x - fromRadius, to.x - toRadius),
      top: Math.min(from.y - fromRadius, to.y - toRadius),
      right: Math.max(from.x + fromRadius, to.x + toRadius),
      bottom: Math.max(from.y + fromRadius, to.y + toRadius),
    },
    mask,
  );
  if (rect === undefined) return undefined;
  const alongX = to.x - from.x;
  const alongY = to.y - from.y;
  const lengthSquared = alongX * alongX + alongY * alongY;
  const perLength = lengthSquared === 0 ? 0 : 1 / lengthSquared;
  const { data, width } = mask;
  for (let y = rect.y; y < rect.y + rect.height; y++)
    for (let x = rect.x; x < rect.x + rect.width; x++) {
      const dx = x + 0.5 - from.x;
      const dy = y + 0.5 - from.y;
      const along = Math.min(1, Math.max(0, (dx * alongX + dy * alongY) * perLength));
      const radius = fromRadius + (toRadius - fromRadius) * along;
      const acrossX = dx - along * alongX;
      const acrossY = dy - along * alongY;
      const squared = acrossX * acrossX + acrossY * acrossY;
      if (squared > radius * radius) continue;
      const weight = weightAt(Math.sqrt(squared) / radius, style.hardness);
      const i = y * width + x;
      const old = data[i]!;
      data[i] = style.isErasing ? Math.min(old, FULL - weight) : Math.max(old, weight);
    }
  return rect;
}

/** 255 in the middle, 0 at the rim; smooth at both ends. */
function weightAt(share: number, hardness: number): number {
  if (share <= hardness || hardness >= 1) return FULL;
  const t = (1 - share) / (1 - hardness);
  return Math.round(FULL * t * t * (3 - 2 * t));
}
