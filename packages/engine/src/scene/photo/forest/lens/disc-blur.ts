import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

const CHANNELS = 4;

/** Every point becomes an evenly lit disc of `radiusPx`, in premultiplied linear light, alpha included; outside the picture there is nothing. Returns a new raster. */
export function discBlur(source: LinearRaster, radiusPx: number): LinearRaster {
  const { width, height } = source;
  const out = createLinearRaster(width, height);
  const sums = rowSums(source);
  const stride = (width + 1) * CHANNELS;
  const reach = Math.ceil(radiusPx - 0.5);
  let area = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const half = Math.max(0.5, Math.sqrt(Math.max(0, radiusPx * radiusPx - dy * dy)));
    area += 2 * half;
    addRows(out, sums, stride, dy, half);
  }
  for (let i = 0; i < out.data.length; i++) out.data[i] = out.data[i]! / area;
  return out;
}

/** Adds to every pixel the stretch of `half` pixels to both sides in the row `dy` away. */
function addRows(out: LinearRaster, sums: Float64Array, stride: number, dy: number, half: number): void {
  const { width, height, data } = out;
  for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
    const row = (y + dy) * stride;
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
}

/** Running sums along each row; a row has one entry more than pixels. */
function rowSums({ width, height, data }: LinearRaster): Float64Array {
  const stride = (width + 1) * CHANNELS;
  const sums = new Float64Array(stride * height);
  for (let y = 0; y < height; y++) {
    let p = y * stride;
    let k = y * width * CHANNELS;
    for (let x = 0; x < width; x++, p += CHANNELS, k += CHANNELS)
      for (let c = 0; c < CHANNELS; c++) sums[p + CHANNELS + c] = sums[p + c]! + data[k + c]!;
  }
  return sums;
}
