import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { shrink } from '../../tone/blur.ts';

/** Discs are computed at a size at which they have about this radius, px. */
const WORKING_RADIUS = 2.5;

/** A picture out of focus, at a smaller size than the original. */
export interface BlurredPicture {
  readonly small: LinearRaster;
  readonly factor: number;
}

/** Spreads every point over a disc of `radiusPx`, as a lens does: all four channels, edges repeated. */
export function discBlur(picture: LinearRaster, radiusPx: number): BlurredPicture {
  const factor = Math.max(1, Math.round(radiusPx / WORKING_RADIUS));
  const small = factor === 1 ? picture : shrink(picture, factor);
  return { small: spread(small, radiusPx / factor), factor };
}

function spread({ width, height, data }: LinearRaster, radius: number): LinearRaster {
  const out = createLinearRaster(width, height);
  const reach = Math.ceil(radius);
  const spans: { readonly dy: number; readonly half: number }[] = [];
  let area = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const squared = radius * radius - dy * dy;
    if (squared <= 0) continue;
    spans.push({ dy, half: Math.sqrt(squared) });
    area += 2 * Math.sqrt(squared);
  }
  // Only the rows within reach of the current one are kept summed up.
  const kept = 2 * reach + 1;
  const sums = Array.from({ length: kept }, () => new Float64Array((width + 2 * reach + 2) * 4));
  let summed = -1;
  for (let y = 0; y < height; y++) {
    for (; summed < Math.min(height - 1, y + reach); summed++)
      sumRow(data, (summed + 1) * width * 4, { width, reach }, sums[(summed + 1) % kept]!);
    const base = y * width * 4;
    const end = base + width * 4;
    for (const { dy, half } of spans) {
      const row = sums[Math.min(height - 1, Math.max(0, y + dy)) % kept]!;
      const from = reach + 0.5 - half;
      const to = reach + 0.5 + half;
      const a = Math.floor(from);
      const b = Math.floor(to);
      const fa = from - a;
      const fb = to - b;
      let i = a * 4;
      let j = b * 4;
      for (let k = base; k < end; k++, i++, j++)
        out.data[k] = out.data[k]! + row[j]! * (1 - fb) + row[j + 4]! * fb - row[i]! * (1 - fa) - row[i + 4]! * fa;
    }
    for (let k = base; k < end; k++) out.data[k] = Math.max(0, out.data[k]! / area);
  }
  return out;
}

interface RowShape {
  readonly width: number;
  readonly reach: number;
}

/** Sums of a row up to each point, with `reach` repeated points at both ends. */
function sumRow(data: Float32Array, base: number, { width, reach }: RowShape, sums: Float64Array): void {
  const last = width - 1;
  const points = width + 2 * reach;
  for (let i = 0; i < points; i++) {
    const from = base + Math.min(last, Math.max(0, i - reach)) * 4;
    for (let c = 0; c < 4; c++) sums[(i + 1) * 4 + c] = sums[i * 4 + c]! + data[from + c]!;
  }
  for (let c = 0; c < 4; c++) sums[(points + 1) * 4 + c] = sums[points * 4 + c]!;
}

/** Reads a blurred picture at a pixel of the original, bilinearly, all four channels. */
export function readBlurred({ small, factor }: BlurredPicture, x: number, y: number, out: Float64Array): void {
  const u = Math.min(small.width - 1.001, Math.max(0, (x + 0.5) / factor - 0.5));
  const v = Math.min(small.height - 1.001, Math.max(0, (y + 0.5) / factor - 0.5));
  const column = Math.max(0, u | 0);
  const row = Math.max(0, v | 0);
  const fu = Math.max(0, u - column);
  const fv = Math.max(0, v - row);
  const right = small.width > 1 ? 4 : 0;
  const below = small.height > 1 ? small.width * 4 : 0;
  const k = (row * small.width + column) * 4;
  const { data } = small;
  for (let c = 0; c < 4; c++) {
    const top = data[k + c]! + (data[k + right + c]! - data[k + c]!) * fu;
    const bottom = data[k + below + c]! + (data[k + below + right + c]! - data[k + below + c]!) * fu;
    out[c] = top + (bottom - top) * fv;
  }
}
