import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** Rows that one point of rough wet ground mirrors: from this share of its distance below the horizon to that. */
const FROM = 0.58;
const TO = 1.75;
const LEAST_ROWS = 3;

/** Draws the mirror image in a street out along the view, the more the nearer: what a rough wet ground shows of it. */
export function smearMirror({ width, height, data }: LinearRaster): LinearRaster {
  const out = createLinearRaster(width, height);
  const sums = new Float64Array((height + 1) * 3);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++)
      for (let c = 0; c < 3; c++) sums[(y + 1) * 3 + c] = sums[y * 3 + c]! + data[(y * width + x) * 4 + c]!;
    for (let y = 0; y < height; y++) {
      const from = Math.max(0, Math.min(y - LEAST_ROWS, Math.floor(y * FROM)));
      const to = Math.min(height, Math.max(y + LEAST_ROWS, Math.ceil(y * TO)));
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) out.data[k + c] = (sums[to * 3 + c]! - sums[from * 3 + c]!) / (to - from);
      out.data[k + 3] = 1;
    }
  }
  return out;
}
