import { createPlane, type Plane } from '../image/plane.ts';
import { createRgbPlanes, type RgbPlanes } from './rgb-planes.ts';

/** Gaussian blur of a plane by three box passes, edges repeated; cost does not depend on `sigmaPx`. Below 0.3 px nothing is done. */
export function softBlur(plane: Plane, sigmaPx: number): Plane {
  const out = createPlane(plane.width, plane.height);
  blurInto(plane.data, out.data, plane.width, plane.height, sigmaPx);
  return out;
}

/** {@link softBlur} of every channel. */
export function softBlurRgb(planes: RgbPlanes, sigmaPx: number): RgbPlanes {
  const { width, height } = planes;
  const out = createRgbPlanes(width, height);
  blurInto(planes.red, out.red, width, height, sigmaPx);
  blurInto(planes.green, out.green, width, height, sigmaPx);
  blurInto(planes.blue, out.blue, width, height, sigmaPx);
  return out;
}

/** Mean over a (2 radius + 1)² window, edges repeated. */
export function boxMean(source: Float32Array, width: number, height: number, radiusPx: number): Float32Array {
  const scratch = new Float32Array(source.length);
  const out = new Float32Array(source.length);
  boxRows(source, scratch, width, height, radiusPx);
  boxColumns(scratch, out, width, height, radiusPx);
  return out;
}

function blurInto(source: Float32Array, target: Float32Array, width: number, height: number, sigmaPx: number): void {
  if (sigmaPx < 0.3) {
    target.set(source);
    return;
  }
  const scratch = new Float32Array(source.length);
  let from = source;
  for (const radius of boxRadii(sigmaPx)) {
    boxRows(from, scratch, width, height, radius);
    boxColumns(scratch, target, width, height, radius);
    from = target;
  }
}

/** Radii of three boxes whose variances add up to sigma² (Kovesi, "Fast Almost-Gaussian Filtering", 2010). */
function boxRadii(sigmaPx: number): number[] {
  const PASSES = 3;
  const ideal = Math.sqrt((12 * sigmaPx * sigmaPx) / PASSES + 1);
  let lower = Math.floor(ideal);
  if (lower % 2 === 0) lower--;
  lower = Math.max(1, lower);
  const lowerCount = Math.round(
    (12 * sigmaPx * sigmaPx - PASSES * lower * lower - 4 * PASSES * lower - 3 * PASSES) / (-4 * lower - 4),
  );
  return Array.from({ length: PASSES }, (_, pass) => ((pass < lowerCount ? lower : lower + 2) - 1) / 2);
}

function boxRows(source: Float32Array, target: Float32Array, width: number, height: number, radius: number): void {
  const scale = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const first = source[row]!;
    const last = source[row + width - 1]!;
    let sum = first * radius;
    for (let x = 0; x < radius; x++) sum += x < width ? source[row + x]! : last;
    for (let x = 0; x < width; x++) {
      sum += x + radius < width ? source[row + x + radius]! : last;
      target[row + x] = sum * scale;
      sum -= x - radius >= 0 ? source[row + x - radius]! : first;
    }
  }
}

function boxColumns(source: Float32Array, target: Float32Array, width: number, height: number, radius: number): void {
  const scale = 1 / (2 * radius + 1);
  const sums = new Float64Array(width);
  for (let x = 0; x < width; x++) sums[x] = source[x]! * radius;
  for (let y = 0; y < radius; y++) {
    const row = Math.min(y, height - 1) * width;
    for (let x = 0; x < width; x++) sums[x] = sums[x]! + source[row + x]!;
  }
  for (let y = 0; y < height; y++) {
    const incoming = Math.min(y + radius, height - 1) * width;
    const outgoing = Math.max(y - radius, 0) * width;
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const sum = sums[x]! + source[incoming + x]!;
      target[row + x] = sum * scale;
      sums[x] = sum - source[outgoing + x]!;
    }
  }
}
