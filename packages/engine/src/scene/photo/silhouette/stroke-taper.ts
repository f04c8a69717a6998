import type { LinearRaster } from '@backlot/kernels';

/** A straight stroke with round ends: positions and radii in pixels. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly radius0: number;
  readonly x1: number;
  readonly y1: number;
  readonly radius1: number;
}

/** Thinner strokes are drawn this thin and fainter instead, so that hairs neither vanish nor shimmer. */
const LEAST_RADIUS_PX = 0.35;

/**
 * Paints a tapering stroke over a picture, anti-aliased, in place (premultiplied "over"). `colour` is linear light. A pixel is covered by
 * its distance to the edge, which is exact enough for twigs and needles and many times cheaper than a polygon.
 */
export function strokeTaper(
  { width, height, data }: LinearRaster,
  { x0, y0, radius0, x1, y1, radius1 }: Stroke,
  colour: ArrayLike<number>,
  opacity = 1,
): void {
  const reach = Math.max(radius0, radius1, LEAST_RADIUS_PX) + 1;
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const right = Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
  if (left > right || top > bottom) return;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const squared = dx * dx + dy * dy;
  const inverse = squared > 0 ? 1 / squared : 0;
  // Along a row only a stretch around the stroke can be covered.
  const slope = Math.abs(dy) > 1e-6 ? dx / dy : 0;
  const widening = Math.abs(dy) > 1e-6 ? reach * Math.sqrt(1 + slope * slope) : Infinity;
  const [r, g, b] = [colour[0]!, colour[1]!, colour[2]!];
  for (let y = top; y <= bottom; y++) {
    const middle = x0 + (y + 0.5 - y0) * slope;
    const from = Math.max(left, Math.floor(middle - widening));
    const to = Math.min(right, Math.ceil(middle + widening));
    for (let x = from; x <= to; x++) {
      const px = x + 0.5 - x0;
      const py = y + 0.5 - y0;
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) * inverse));
      const ex = px - dx * t;
      const ey = py - dy * t;
      const wanted = radius0 + (radius1 - radius0) * t;
      const radius = Math.max(wanted, LEAST_RADIUS_PX);
      const inside = radius + 0.5 - Math.sqrt(ex * ex + ey * ey);
      if (inside <= 0) continue;
      const alpha = Math.min(1, inside) * Math.min(1, wanted / LEAST_RADIUS_PX) * opacity;
      const k = (y * width + x) * 4;
      data[k] = data[k]! + (r - data[k]!) * alpha;
      data[k + 1] = data[k + 1]! + (g - data[k + 1]!) * alpha;
      data[k + 2] = data[k + 2]! + (b - data[k + 2]!) * alpha;
      data[k + 3] = data[k + 3]! + (1 - data[k + 3]!) * alpha;
    }
  }
}
