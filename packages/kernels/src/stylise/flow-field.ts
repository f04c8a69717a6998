import { createPlane, type Plane } from '../image/plane.ts';
import { softBlur } from './soft-blur.ts';

/** Which way the drawing runs at every pixel. */
export interface FlowField {
  readonly width: number;
  readonly height: number;
  /** Unit vector along the edge (across the gradient). */
  readonly alongX: Float32Array;
  readonly alongY: Float32Array;
  /** 0 = no direction here, 1 = a clean edge. */
  readonly certainty: Float32Array;
  /** Gradient magnitude before smoothing, per pixel of encoded luma. */
  readonly edge: Float32Array;
}

/** The minor eigenvector of the smoothed structure tensor (Kyprianidis and Döllner 2008), from Sobel gradients of `luma`. */
export function flowField(luma: Plane, sigmaPx: number): FlowField {
  const { width, height, data } = luma;
  const xx = createPlane(width, height);
  const xy = createPlane(width, height);
  const yy = createPlane(width, height);
  const edge = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, y - 1) * width;
    const here = y * width;
    const down = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) {
      const l = x > 0 ? x - 1 : 0;
      const r = x < width - 1 ? x + 1 : x;
      const diagonalA = data[down + r]! - data[up + l]!;
      const diagonalB = data[up + r]! - data[down + l]!;
      const gx = (diagonalA + diagonalB + 2 * (data[here + r]! - data[here + l]!)) / 8;
      const gy = (diagonalA - diagonalB + 2 * (data[down + x]! - data[up + x]!)) / 8;
      const i = here + x;
      xx.data[i] = gx * gx;
      xy.data[i] = gx * gy;
      yy.data[i] = gy * gy;
      edge[i] = Math.sqrt(gx * gx + gy * gy);
    }
  }
  const e = softBlur(xx, sigmaPx).data;
  const f = softBlur(xy, sigmaPx).data;
  const g = softBlur(yy, sigmaPx).data;
  const alongX = new Float32Array(data.length);
  const alongY = new Float32Array(data.length);
  const certainty = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const difference = e[i]! - g[i]!;
    const root = Math.sqrt(difference * difference + 4 * f[i]! * f[i]!);
    const major = (e[i]! + g[i]! + root) / 2;
    // (major - e, -f) spans the minor eigenvector except when both vanish; then the gradient is purely vertical or absent.
    let vx = major - e[i]!;
    let vy = -f[i]!;
    const length = Math.sqrt(vx * vx + vy * vy);
    if (length > 1e-9) {
      vx /= length;
      vy /= length;
    } else {
      vx = e[i]! >= g[i]! && major > 1e-9 ? 0 : 1;
      vy = 1 - vx;
    }
    alongX[i] = vx;
    alongY[i] = vy;
    certainty[i] = root / (e[i]! + g[i]! + 1e-5);
  }
  return { width, height, alongX, alongY, certainty, edge };
}
