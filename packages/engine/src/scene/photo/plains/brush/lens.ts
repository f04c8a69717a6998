import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { discBlur, readBlurred, type BlurredPicture } from './disc-blur.ts';

/** A lens focused at one distance. */
export interface Lens {
  readonly focusM: number;
  /** Radius of the disc that a point at infinity becomes, px. */
  readonly farPx: number;
  /** Radius that a point at half of the focus distance becomes, px. */
  readonly nearPx: number;
}

/** Discs smaller than this look sharp, px. */
export const SHARP_PX = 0.7;
/** Radii of the blurred copies: between two of them the picture is mixed. */
const STEP = 1.9;

/** Radius of the disc that a point at distance `z` becomes, px (thin lens: proportional to the difference of the inverse distances). */
export function blurAt({ focusM, farPx, nearPx }: Lens, z: number): number {
  return z >= focusM ? farPx * (1 - focusM / z) : nearPx * (focusM / z - 1);
}

/** Blurs an opaque picture in place by the distance of what each pixel shows. */
export function defocusByDepth(picture: LinearRaster, depth: Float32Array, lens: Lens): void {
  if (lens.farPx < SHARP_PX) return;
  const { width, height, data } = picture;
  const copies: BlurredPicture[] = [];
  const radii: number[] = [];
  for (let radius = 1.4; ; radius = Math.min(lens.farPx, radius * STEP)) {
    radii.push(radius);
    copies.push(discBlur(picture, radius));
    if (radius >= lens.farPx) break;
  }
  const a = new Float64Array(4);
  const b = new Float64Array(4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const z = depth[i]!;
      const radius = z === Infinity ? lens.farPx : z >= lens.focusM ? blurAt(lens, z) : 0;
      if (radius < SHARP_PX * 0.7) continue;
      const k = i * 4;
      let upper = 0;
      while (upper < radii.length - 1 && radii[upper]! < radius) upper++;
      readBlurred(copies[upper]!, x, y, b);
      if (upper === 0) for (let c = 0; c < 3; c++) a[c] = data[k + c]!;
      else readBlurred(copies[upper - 1]!, x, y, a);
      const low = upper === 0 ? 0 : radii[upper - 1]!;
      const t = Math.min(1, (radius - low) / Math.max(1e-6, radii[upper]! - low));
      for (let c = 0; c < 3; c++) data[k + c] = a[c]! + (b[c]! - a[c]!) * t;
    }
}

/** Lays a layer (premultiplied) that is out of focus over an opaque picture. Rows above its first plant cost nothing. */
export function layBlurred(picture: LinearRaster, layer: LinearRaster, radiusPx: number): void {
  const { width, height, data } = picture;
  const top = Math.max(0, firstRow(layer) - Math.ceil(radiusPx) - 1);
  if (top >= height) return;
  const lower = createLinearRaster(width, height - top, layer.data.subarray(top * width * 4));
  const blurred = discBlur(lower, radiusPx);
  const one = new Float64Array(4);
  for (let y = top; y < height; y++)
    for (let x = 0; x < width; x++) {
      readBlurred(blurred, x, y - top, one);
      if (one[3]! < 1e-3) continue;
      const k = (y * width + x) * 4;
      const keep = 1 - Math.min(1, one[3]!);
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! * keep + one[c]!;
    }
}

/** First row that shows anything. */
function firstRow({ data, width, height }: LinearRaster): number {
  for (let k = 3; k < data.length; k += 4) if (data[k]! > 0) return Math.floor(k / 4 / width);
  return height;
}
