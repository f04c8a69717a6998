import type { LinearRaster } from '@backlot/kernels';
import type { GroundGrid } from './ground-grid.ts';

/** Draws columns `from` up to `to` of coloured ground over a picture, near before far in every column; rows are covered by exact shares, so that ridges are smooth. */
export function drawGround(
  { width, height, data }: LinearRaster,
  grid: GroundGrid,
  colours: Float32Array,
  [from, to]: readonly [number, number],
): void {
  const { steps, columns, distances, heights, horizonPx, focalPx, eyeM } = grid;
  const sum = new Float32Array(height * 3);
  const cover = new Float32Array(height);
  for (let column = from; column < Math.min(to, columns); column++) {
    sum.fill(0);
    cover.fill(0);
    let top = height;
    let last = -1;
    let lastY = height;
    for (let step = 0; step < steps; step++) {
      const k = step * columns + column;
      const y = horizonPx + ((eyeM - heights[k]!) / distances[step]!) * focalPx;
      if (y < top) {
        const bottom = Math.min(top, height);
        const before = last < 0 ? k : last;
        const span = lastY - y;
        for (let row = Math.min(height - 1, Math.ceil(bottom) - 1); row >= Math.max(0, Math.floor(y)); row--) {
          const share = Math.min(row + 1, bottom) - Math.max(row, y);
          if (share <= 0) continue;
          const t = span > 0 ? Math.min(1, Math.max(0, (lastY - row - 0.5) / span)) : 1;
          for (let c = 0; c < 3; c++)
            sum[row * 3 + c] =
              sum[row * 3 + c]! +
              (colours[before * 3 + c]! + (colours[k * 3 + c]! - colours[before * 3 + c]!) * t) * share;
          cover[row] = cover[row]! + share;
        }
        top = y;
      }
      // Behind a crest the next visible sample begins anew.
      last = k;
      lastY = y;
      if (top <= 0) break;
    }
    for (let row = 0; row < height; row++) {
      const share = Math.min(1, cover[row]!);
      if (share <= 0) continue;
      const o = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[o + c] = data[o + c]! * (1 - share) + sum[row * 3 + c]!;
    }
  }
}
