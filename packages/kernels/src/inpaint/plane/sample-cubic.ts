import type { Raster } from '../../image/raster.ts';

const TAPS = 4;

/** Writes the colour of an opaque picture at a place between its pixels: red, green and blue, 0..255. */
export type SampleColour = (x: number, y: number, out: Float64Array) => void;

/** Catmull-Rom interpolation (Keys 1981, a = -0.5); beyond the borders their pixels repeat. */
export function sampleCubic({ width, height, data }: Raster): SampleColour {
  const rows = new Int32Array(TAPS);
  const columns = new Int32Array(TAPS);
  const down = new Float64Array(TAPS);
  return (x, y, out) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const s = x - left;
    const t = y - top;
    const wa = s * (-0.5 + s * (1 - 0.5 * s));
    const wb = 1 + s * s * (-2.5 + 1.5 * s);
    const wc = s * (0.5 + s * (2 - 1.5 * s));
    const wd = s * s * (-0.5 + 0.5 * s);
    if (left > 0 && top > 0 && left < width - 2 && top < height - 2)
      for (let k = 0; k < TAPS; k++) {
        columns[k] = 4 * (left - 1 + k);
        rows[k] = 4 * width * (top - 1 + k);
      }
    else
      for (let k = 0; k < TAPS; k++) {
        columns[k] = 4 * Math.min(width - 1, Math.max(0, left - 1 + k));
        rows[k] = 4 * width * Math.min(height - 1, Math.max(0, top - 1 + k));
      }
    let r = 0;
    let g = 0;
    let b = 0;
    down[0] = t * (-0.5 + t * (1 - 0.5 * t));
    down[1] = 1 + t * t * (-2.5 + 1.5 * t);
    down[2] = t * (0.5 + t * (2 - 1.5 * t));
    down[3] = t * t * (-0.5 + 0.5 * t);
    for (let k = 0; k < TAPS; k++) {
      const weight = down[k];
      const p = rows[k] + columns[0];
      const q = rows[k] + columns[1];
      const u = rows[k] + columns[2];
      const v = rows[k] + columns[3];
      r += weight * (wa * data[p] + wb * data[q] + wc * data[u] + wd * data[v]);
      g += weight * (wa * data[p + 1] + wb * data[q + 1] + wc * data[u + 1] + wd * data[v + 1]);
      b += weight * (wa * data[p + 2] + wb * data[q + 2] + wc * data[u + 2] + wd * data[v + 2]);
    }
    out[0] = r < 0 ? 0 : r > 255 ? 255 : r;
    out[1] = g < 0 ? 0 : g > 255 ? 255 : g;
    out[2] = b < 0 ? 0 : b > 255 ? 255 : b;
  };
}
