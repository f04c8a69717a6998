import type { FlowField } from './flow-field.ts';
import { createRgbPlanes, type RgbPlanes } from './rgb-planes.ts';

/**
 * Averages colour along the flow (line integral convolution, Cabral and Leedom 1993): paint dragged along the form.
 * `reachPx` is how far each way.
 */
export function flowSmoothRgb(planes: RgbPlanes, flow: FlowField, reachPx: number): RgbPlanes {
  const { width, height } = planes;
  const out = createRgbPlanes(width, height);
  walkFlow(flow, reachPx, (i, path, count) => {
    let r = 0;
    let g = 0;
    let b = 0;
    for (let k = 0; k < count; k++) {
      const j = path[k]!;
      r += planes.red[j]!;
      g += planes.green[j]!;
      b += planes.blue[j]!;
    }
    out.red[i] = r / count;
    out.green[i] = g / count;
    out.blue[i] = b / count;
  });
  return out;
}

/** {@link flowSmoothRgb} of one channel. */
export function flowSmooth(source: Float32Array, flow: FlowField, reachPx: number): Float32Array {
  const out = new Float32Array(source.length);
  walkFlow(flow, reachPx, (i, path, count) => {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += source[path[k]!]!;
    out[i] = sum / count;
  });
  return out;
}

type Visit = (pixel: number, path: Int32Array, count: number) => void;

/** Gives every pixel the pixels along its own flow line, `reachPx` steps of one pixel each way, cut at the frame. */
function walkFlow({ width, height, alongX, alongY }: FlowField, reachPx: number, visit: Visit): void {
  const reach = Math.max(1, Math.round(reachPx));
  const path = new Int32Array(2 * reach + 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const start = y * width + x;
      let count = 1;
      path[0] = start;
      for (let side = -1; side <= 1; side += 2) {
        let px = x + 0.5;
        let py = y + 0.5;
        let dx = alongX[start]! * side;
        let dy = alongY[start]! * side;
        for (let step = 0; step < reach; step++) {
          px += dx;
          py += dy;
          if (px < 0 || py < 0 || px >= width || py >= height) break;
          const j = (py | 0) * width + (px | 0);
          path[count++] = j;
          const nx = alongX[j]!;
          const ny = alongY[j]!;
          // Eigenvectors have no sign: keep walking the way we came.
          const sign = nx * dx + ny * dy < 0 ? -1 : 1;
          dx = nx * sign;
          dy = ny * sign;
        }
      }
      visit(start, path, count);
    }
  }
}
