import type { Raster } from '@backlot/kernels';

/** Where horizons are looked for, shares of the height. */
const RANGE = [0.2, 0.8] as const;
/** Height of the bands that are compared, share of the height. */
const BAND = 0.06;

/** Where a picture divides into above and below, 0 = top, 1 = bottom: the row across which the means of its bands differ most. */
export function findHorizon({ width, height, data }: Raster): number {
  const sums = new Float64Array((height + 1) * 3);
  for (let y = 0; y < height; y++)
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      for (let x = 0; x < width; x++) sum += data[(y * width + x) * 4 + c] ?? 0;
      sums[(y + 1) * 3 + c] = (sums[y * 3 + c] ?? 0) + sum / width;
    }
  const band = Math.max(1, Math.round(BAND * height));
  const mean = (from: number, c: number): number =>
    ((sums[(from + band) * 3 + c] ?? 0) - (sums[from * 3 + c] ?? 0)) / band;
  let best = { difference: -1, row: height / 2 };
  for (let y = Math.max(band, Math.round(RANGE[0] * height)); y <= Math.min(height - band, RANGE[1] * height); y++) {
    const difference = Math.hypot(
      mean(y, 0) - mean(y - band, 0),
      mean(y, 1) - mean(y - band, 1),
      mean(y, 2) - mean(y - band, 2),
    );
    if (difference > best.difference) best = { difference, row: y };
  }
  return best.row / height;
}
