import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** Three box blurs make a Gaussian to within 3 % (Wells, PAMI 1986). */
const BOXES = 3;

/** Gaussian blur of all four channels by three running boxes, edges repeated: the time does not depend on `sigmaPx`. Returns a new raster. */
export function blurLinear(source: LinearRaster, sigmaPx: number): LinearRaster {
  const { width, height } = source;
  const a = source.data.slice();
  const radius = Math.round(Math.sqrt((12 * sigmaPx * sigmaPx) / BOXES + 1) / 2 - 0.5);
  if (radius < 1) return createLinearRaster(width, height, a);
  const b = new Float32Array(a.length);
  for (let i = 0; i < BOXES; i++) {
    boxRows(a, b, width, height, radius);
    boxColumns(b, a, width * CHANNELS, height, radius);
  }
  return createLinearRaster(width, height, a);
}

const CHANNELS = 4;

function boxRows(source: Float32Array, target: Float32Array, width: number, height: number, radius: number): void {
  const inverse = 1 / (2 * radius + 1);
  const last = width - 1;
  for (let y = 0; y < height; y++) {
    for (let channel = 0; channel < CHANNELS; channel++) {
      const base = y * width * CHANNELS + channel;
      let sum = source[base]! * (radius + 1);
      for (let i = 1; i <= radius; i++) sum += source[base + Math.min(i, last) * CHANNELS]!;
      for (let i = 0; i < width; i++) {
        target[base + i * CHANNELS] = sum * inverse;
        sum +=
          source[base + Math.min(i + radius + 1, last) * CHANNELS]! -
          source[base + Math.max(i - radius, 0) * CHANNELS]!;
      }
    }
  }
}

/** All columns side by side, row after row: memory is read in order. */
function boxColumns(source: Float32Array, target: Float32Array, stride: number, height: number, radius: number): void {
  const inverse = 1 / (2 * radius + 1);
  const last = height - 1;
  const sums = new Float64Array(stride);
  for (let y = -radius; y <= radius; y++) {
    const row = Math.min(last, Math.max(0, y)) * stride;
    for (let i = 0; i < stride; i++) sums[i] = sums[i]! + source[row + i]!;
  }
  for (let y = 0; y < height; y++) {
    const out = y * stride;
    const enters = Math.min(y + radius + 1, last) * stride;
    const leaves = Math.max(y - radius, 0) * stride;
    for (let i = 0; i < stride; i++) {
      const sum = sums[i]!;
      target[out + i] = sum * inverse;
      sums[i] = sum + source[enters + i]! - source[leaves + i]!;
    }
  }
}

/** Mean of `factor` x `factor` blocks, the last ones cut at the border. */
export function shrink(source: LinearRaster, factor: number): LinearRaster {
  const out = createLinearRaster(Math.ceil(source.width / factor), Math.ceil(source.height / factor));
  shrinkRows(source, factor, out, [0, out.height]);
  return out;
}

/** Writes rows `row0` up to `row1` of a picture shrunk by `factor`; `out` must be zero there. */
export function shrinkRows(
  source: LinearRaster,
  factor: number,
  out: LinearRaster,
  [row0, row1]: readonly [number, number],
): void {
  for (let y = row0; y < row1; y++) {
    const rows = Math.min(factor, source.height - y * factor);
    for (let x = 0; x < out.width; x++) {
      const columns = Math.min(factor, source.width - x * factor);
      const o = (y * out.width + x) * 4;
      for (let j = 0; j < rows; j++) {
        let i = ((y * factor + j) * source.width + x * factor) * 4;
        for (let k = 0; k < columns; k++, i += 4)
          for (let c = 0; c < 4; c++) out.data[o + c] = out.data[o + c]! + source.data[i + c]!;
      }
      for (let c = 0; c < 4; c++) out.data[o + c] = out.data[o + c]! / (rows * columns);
    }
  }
}
