import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** The bright edge of the disc that an over-corrected lens draws: the outer ring gets this much more light than the inside. */
const RIM_GAIN = 0.3;
/** Where the ring begins, as a part of the radius. */
const RIM_START = 0.84;
const CHANNELS = 3;

/**
 * Blurs as a lens does: every point becomes an evenly lit disc of `radiusPx` with a slightly brighter rim, in linear light.
 * Takes a picture with a margin of at least `radiusPx + 2` on every side and gives it back without the margin.
 */
export function defocus(picture: LinearRaster, marginPx: number, radiusPx: number): LinearRaster {
  const width = picture.width - 2 * marginPx;
  const height = picture.height - 2 * marginPx;
  const out = createLinearRaster(width, height);
  if (marginPx < radiusPx + 2) throw new RangeError(`a radius of ${radiusPx} needs a margin of ${radiusPx + 2} px`);
  const prefix = rowPrefixSums(picture);
  const weight = addDisc(out, prefix, marginPx, { radiusPx, gain: 1 + RIM_GAIN });
  const total = weight + addDisc(out, prefix, marginPx, { radiusPx: radiusPx * RIM_START, gain: -RIM_GAIN });
  for (let i = 0; i < out.data.length; i += 4) {
    out.data[i] = Math.max(0, out.data[i]! / total);
    out.data[i + 1] = Math.max(0, out.data[i + 1]! / total);
    out.data[i + 2] = Math.max(0, out.data[i + 2]! / total);
    out.data[i + 3] = 1;
  }
  return out;
}

/** Running sums of each row, so that the sum over any stretch costs two reads. */
function rowPrefixSums({ width, height, data }: LinearRaster): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let y = 0; y < height; y++) {
    const row = new Float64Array((width + 1) * CHANNELS);
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      const p = x * CHANNELS;
      row[p + 3] = row[p]! + data[k]!;
      row[p + 4] = row[p + 1]! + data[k + 1]!;
      row[p + 5] = row[p + 2]! + data[k + 2]!;
    }
    rows.push(row);
  }
  return rows;
}

/** Adds `gain` times the sum over a disc around every pixel; returns the area times the gain. The disc is cut into rows with fractional ends, which keeps its edge smooth. */
function addDisc(
  out: LinearRaster,
  rows: readonly Float64Array[],
  marginPx: number,
  { radiusPx, gain }: { readonly radiusPx: number; readonly gain: number },
): number {
  const { width, height, data } = out;
  const reach = Math.ceil(radiusPx);
  let area = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const squared = radiusPx * radiusPx - dy * dy;
    if (squared <= 0) continue;
    const half = Math.sqrt(squared);
    area += 2 * half * gain;
    // The stretch from centre - half to centre + half, in running-sum coordinates where pixel x spans x..x + 1.
    const from = marginPx + 0.5 - half;
    const to = marginPx + 0.5 + half;
    const fromPixel = Math.floor(from);
    const toPixel = Math.floor(to);
    const fromHigh = (from - fromPixel) * gain;
    const fromLow = gain - fromHigh;
    const toHigh = (to - toPixel) * gain;
    const toLow = gain - toHigh;
    for (let y = 0; y < height; y++) {
      const row = rows[y + marginPx + dy]!;
      let a = fromPixel * CHANNELS;
      let b = toPixel * CHANNELS;
      let k = y * width * 4;
      for (let x = 0; x < width; x++, a += CHANNELS, b += CHANNELS, k += 4) {
        data[k] = data[k]! + toLow * row[b]! + toHigh * row[b + 3]! - fromLow * row[a]! - fromHigh * row[a + 3]!;
        data[k + 1] =
          data[k + 1]! + toLow * row[b + 1]! + toHigh * row[b + 4]! - fromLow * row[a + 1]! - fromHigh * row[a + 4]!;
        data[k + 2] =
          data[k + 2]! + toLow * row[b + 2]! + toHigh * row[b + 5]! - fromLow * row[a + 2]! - fromHigh * row[a + 5]!;
      }
    }
  }
  return area;
}
