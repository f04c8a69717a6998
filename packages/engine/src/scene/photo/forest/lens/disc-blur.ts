import type { LinearRaster } from '@backlot/kernels';
import { createSharedRaster, sharedDoubles } from '../../../../threads/shared.ts';

const CHANNELS = 4;

/** A blur under way, in shared memory. */
export interface DiscBlur {
  readonly source: LinearRaster;
  readonly radiusPx: number;
  /** Running sums along each row. */
  readonly sums: Float64Array;
  readonly out: LinearRaster;
}

/** Nothing blurred as yet; `source` must be shared if threads are to help. */
export function createDiscBlur(source: LinearRaster, radiusPx: number): DiscBlur {
  const { width, height } = source;
  const sums = sharedDoubles((width + 1) * CHANNELS * height);
  return { source, radiusPx, sums, out: createSharedRaster(width, height) };
}

/** Every point becomes an evenly lit disc of `radiusPx`, in premultiplied linear light, alpha included; outside the picture there is nothing. Returns a new raster. */
export function discBlur(source: LinearRaster, radiusPx: number): LinearRaster {
  const blur = createDiscBlur(source, radiusPx);
  sumRows(blur, 0, source.height);
  discRows(blur, 0, source.height);
  return blur.out;
}

/** Blurs rows of a picture whose rows are all summed up. */
export function discRows({ radiusPx, sums, out }: DiscBlur, fromRow: number, toRow: number): void {
  const { width, height, data } = out;
  const stride = (width + 1) * CHANNELS;
  const reach = Math.ceil(radiusPx - 0.5);
  let area = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const half = Math.max(0.5, Math.sqrt(Math.max(0, radiusPx * radiusPx - dy * dy)));
    area += 2 * half;
    for (let y = Math.max(fromRow, -dy); y < Math.min(toRow, height - dy); y++)
      addStretch(out, y, sums, (y + dy) * stride, half);
  }
  for (let i = fromRow * width * CHANNELS; i < toRow * width * CHANNELS; i++) data[i] = data[i]! / area;
}

/** Adds to every pixel of a row the stretch of `half` pixels to both sides in the row of `sums` that begins at `row`. */
function addStretch({ width, data }: LinearRaster, y: number, sums: Float64Array, row: number, half: number): void {
  for (let x = 0; x < width; x++) {
    const from = Math.max(0, x + 0.5 - half);
    const to = Math.min(width, x + 0.5 + half);
    const fromPixel = Math.min(width - 1, from | 0);
    const toPixel = Math.min(width - 1, to | 0);
    const fa = from - fromPixel;
    const fb = to - toPixel;
    const a = row + fromPixel * CHANNELS;
    const b = row + toPixel * CHANNELS;
    const k = (y * width + x) * CHANNELS;
    for (let c = 0; c < CHANNELS; c++) {
      const low = sums[a + c]! + (sums[a + CHANNELS + c]! - sums[a + c]!) * fa;
      const high = sums[b + c]! + (sums[b + CHANNELS + c]! - sums[b + c]!) * fb;
      data[k + c] = data[k + c]! + high - low;
    }
  }
}

/** Sums up rows; a row of sums has one entry more than pixels. */
export function sumRows({ source: { width, data }, sums }: DiscBlur, fromRow: number, toRow: number): void {
  const stride = (width + 1) * CHANNELS;
  for (let y = fromRow; y < toRow; y++) {
    let p = y * stride;
    let k = y * width * CHANNELS;
    for (let x = 0; x < width; x++, p += CHANNELS, k += CHANNELS)
      for (let c = 0; c < CHANNELS; c++) sums[p + CHANNELS + c] = sums[p + c]! + data[k + c]!;
  }
}
