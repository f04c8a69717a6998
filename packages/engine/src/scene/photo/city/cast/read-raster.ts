import type { LinearRaster } from '@backlot/kernels';

/** Bilinear colour of a picture at (x, y) px, the edge going on outside. */
export function readRaster({ width, height, data }: LinearRaster, x: number, y: number, out: Float64Array): void {
  const px = Math.min(width - 1.001, Math.max(0, x - 0.5));
  const py = Math.min(height - 1.001, Math.max(0, y - 0.5));
  const left = px | 0;
  const top = py | 0;
  const fx = px - left;
  const fy = py - top;
  const a = (top * width + left) * 4;
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  for (let c = 0; c < 3; c++) {
    const high = data[a + c]! + (data[a + right + c]! - data[a + c]!) * fx;
    const low = data[a + below + c]! + (data[a + below + right + c]! - data[a + below + c]!) * fx;
    out[c] = high + (low - high) * fy;
  }
}
