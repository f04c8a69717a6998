import type { LinearRaster } from '@backlot/kernels';

/** Scan lines a pixel; across a line coverage is exact. */
const SUBLINES = 4;

/**
 * Paints a polygon (x0, y0, x1, y1, ... in pixels, closed by itself, even-odd) over a picture, anti-aliased, in place. `colour`
 * is linear light; `opacity` 0..1. What was transparent becomes opaque where it is painted (premultiplied "over").
 */
export function fillPolygon(
  { width, height, data }: LinearRaster,
  points: ArrayLike<number>,
  colour: ArrayLike<number>,
  opacity = 1,
): void {
  let top = Infinity;
  let bottom = -Infinity;
  let left = Infinity;
  let right = -Infinity;
  for (let i = 0; i < points.length; i += 2) {
    left = Math.min(left, points[i]!);
    right = Math.max(right, points[i]!);
    top = Math.min(top, points[i + 1]!);
    bottom = Math.max(bottom, points[i + 1]!);
  }
  const firstX = Math.max(0, Math.floor(left));
  const lastX = Math.min(width - 1, Math.floor(right));
  const firstY = Math.max(0, Math.floor(top));
  const lastY = Math.min(height - 1, Math.floor(bottom));
  if (!(firstX <= lastX && firstY <= lastY)) return;
  const coverage = new Float32Array(lastX - firstX + 1);
  const crossings: number[] = [];
  for (let y = firstY; y <= lastY; y++) {
    coverage.fill(0);
    for (let sub = 0; sub < SUBLINES; sub++) {
      findCrossings(points, y + (sub + 0.5) / SUBLINES, crossings);
      for (let i = 0; i + 1 < crossings.length; i += 2)
        addSpan(coverage, crossings[i]! - firstX, crossings[i + 1]! - firstX, opacity / SUBLINES);
    }
    for (let x = 0; x < coverage.length; x++) {
      const alpha = coverage[x]!;
      if (alpha <= 0) continue;
      const k = (y * width + firstX + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + (colour[c]! - data[k + c]!) * alpha;
      data[k + 3] = data[k + 3]! + (1 - data[k + 3]!) * alpha;
    }
  }
}

function findCrossings(points: ArrayLike<number>, y: number, crossings: number[]): void {
  crossings.length = 0;
  let x0 = points[points.length - 2]!;
  let y0 = points[points.length - 1]!;
  for (let i = 0; i < points.length; i += 2) {
    const x1 = points[i]!;
    const y1 = points[i + 1]!;
    if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    x0 = x1;
    y0 = y1;
  }
  crossings.sort((a, b) => a - b);
}

/** Adds `amount` times the part of each pixel between `from` and `to`. */
function addSpan(coverage: Float32Array, from: number, to: number, amount: number): void {
  const start = Math.max(0, from);
  const end = Math.min(coverage.length, to);
  if (end <= start) return;
  const first = Math.floor(start);
  const last = Math.min(coverage.length - 1, Math.floor(end));
  if (first === last) {
    coverage[first]! += (end - start) * amount;
    return;
  }
  coverage[first]! += (first + 1 - start) * amount;
  for (let x = first + 1; x < last; x++) coverage[x]! += amount;
  coverage[last]! += (end - last) * amount;
}
