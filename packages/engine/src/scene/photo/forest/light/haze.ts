import type { Layer } from '../lens/lay-over.ts';

/** Reads the light of the air at points of one layer of depth: what veils things that stand within it. */
export interface Haze {
  readonly fog: Layer;
  /** The drawing that is veiled: its scale and margin. */
  readonly scale: number;
  readonly marginPx: number;
}

const LEAST_ALPHA = 1e-5;

/** Light that fully dense air would have at a point of the drawing (its pixels); written to `out`. */
export function hazeAt({ fog, scale, marginPx }: Haze, x: number, y: number, out: Float64Array): void {
  const { width, height, data } = fog.picture;
  const ratio = scale / fog.scale;
  const u = Math.min(width - 1.001, Math.max(0, (x - marginPx) * ratio - 0.5 + fog.marginPx));
  const v = Math.min(height - 1.001, Math.max(0, (y - marginPx) * ratio - 0.5 + fog.marginPx));
  const i = u | 0;
  const j = v | 0;
  const fu = u - i;
  const fv = v - j;
  const a = (j * width + i) * 4;
  const b = a + width * 4;
  const wb = fu * (1 - fv);
  const wc = (1 - fu) * fv;
  const wd = fu * fv;
  const wa = 1 - wb - wc - wd;
  const alpha = data[a + 3]! * wa + data[a + 7]! * wb + data[b + 3]! * wc + data[b + 7]! * wd;
  const scaleUp = 1 / Math.max(LEAST_ALPHA, alpha);
  for (let c = 0; c < 3; c++)
    out[c] = (data[a + c]! * wa + data[a + 4 + c]! * wb + data[b + c]! * wc + data[b + 4 + c]! * wd) * scaleUp;
}
