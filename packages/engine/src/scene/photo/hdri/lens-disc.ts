import type { LinearRaster } from '@backlot/kernels';

/** The bright edge of the disc that an over-corrected lens draws: the outer ring gets this much more light than the inside. */
const RIM_GAIN = 0.3;
/** Where the ring begins, as a part of the radius. */
const RIM_START = 0.84;
const CHANNELS = 4;

/** What a lens makes of a point, as stretches of rows: plain data. */
export interface LensDisc {
  readonly marginPx: number;
  readonly stretches: readonly Stretch[];
  /** The light of the whole disc. */
  readonly total: number;
}

/** A stretch of the disc in the row `dy` away, in running-sum coordinates where pixel x spans x..x + 1; its ends are fractional, which keeps the disc's edge smooth. */
interface Stretch {
  readonly dy: number;
  readonly fromPixel: number;
  readonly toPixel: number;
  /** Weights of the sums before and behind each end. */
  readonly fromLow: number;
  readonly fromHigh: number;
  readonly toLow: number;
  readonly toHigh: number;
}

/** A disc of `radiusPx` with a slightly brighter rim, for pictures with a margin. Throws `RangeError` when it would leave the margin. */
export function lensDisc(marginPx: number, radiusPx: number): LensDisc {
  if (marginPx < radiusPx + 2) throw new RangeError(`a radius of ${radiusPx} needs a margin of ${radiusPx + 2} px`);
  const whole = evenDisc(marginPx, radiusPx, 1 + RIM_GAIN);
  const inside = evenDisc(marginPx, radiusPx * RIM_START, -RIM_GAIN);
  return { marginPx, stretches: [...whole.stretches, ...inside.stretches], total: whole.total + inside.total };
}

function evenDisc(marginPx: number, radiusPx: number, gain: number): Omit<LensDisc, 'marginPx'> {
  const reach = Math.ceil(radiusPx);
  const stretches: Stretch[] = [];
  let total = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const squared = radiusPx * radiusPx - dy * dy;
    if (squared <= 0) continue;
    const half = Math.sqrt(squared);
    total += 2 * half * gain;
    const from = marginPx + 0.5 - half;
    const to = marginPx + 0.5 + half;
    const fromPixel = Math.floor(from);
    const toPixel = Math.floor(to);
    const fromHigh = (from - fromPixel) * gain;
    const toHigh = (to - toPixel) * gain;
    stretches.push({ dy, fromPixel, toPixel, fromLow: gain - fromHigh, fromHigh, toLow: gain - toHigh, toHigh });
  }
  return { stretches, total };
}

/** How many numbers {@link sumRow} writes for a picture of this size. */
export function lensSumsLength({ width, height }: Pick<LinearRaster, 'width' | 'height'>): number {
  return (width + 1) * height * CHANNELS;
}

/** Writes the running sums of row `y` of a picture, all four channels, so that the sum over any stretch costs two reads. */
export function sumRow({ width, data }: LinearRaster, sums: Float64Array, y: number): void {
  let p = y * (width + 1) * CHANNELS;
  let k = y * width * CHANNELS;
  for (let x = 0; x < width; x++, p += CHANNELS, k += CHANNELS) {
    sums[p + 4] = sums[p]! + data[k]!;
    sums[p + 5] = sums[p + 1]! + data[k + 1]!;
    sums[p + 6] = sums[p + 2]! + data[k + 2]!;
    sums[p + 7] = sums[p + 3]! + data[k + 3]!;
  }
}

/** Writes row `y` of the picture without its margin, out of focus, into `line` (four floats a pixel, all channels blurred alike). */
export function blurRow({ marginPx, stretches, total }: LensDisc, sums: Float64Array, line: Float32Array, y: number) {
  const width = line.length / CHANNELS;
  const stride = (width + 2 * marginPx + 1) * CHANNELS;
  line.fill(0);
  for (const { dy, fromPixel, toPixel, fromLow, fromHigh, toLow, toHigh } of stretches) {
    const row = (y + marginPx + dy) * stride;
    let a = row + fromPixel * CHANNELS;
    let b = row + toPixel * CHANNELS;
    for (let k = 0; k < line.length; k += CHANNELS, a += CHANNELS, b += CHANNELS) {
      line[k] = line[k]! + toLow * sums[b]! + toHigh * sums[b + 4]! - fromLow * sums[a]! - fromHigh * sums[a + 4]!;
      line[k + 1] =
        line[k + 1]! + toLow * sums[b + 1]! + toHigh * sums[b + 5]! - fromLow * sums[a + 1]! - fromHigh * sums[a + 5]!;
      line[k + 2] =
        line[k + 2]! + toLow * sums[b + 2]! + toHigh * sums[b + 6]! - fromLow * sums[a + 2]! - fromHigh * sums[a + 6]!;
      line[k + 3] =
        line[k + 3]! + toLow * sums[b + 3]! + toHigh * sums[b + 7]! - fromLow * sums[a + 3]! - fromHigh * sums[a + 7]!;
    }
  }
  for (let k = 0; k < line.length; k++) line[k] = Math.max(0, line[k]! / total);
}
