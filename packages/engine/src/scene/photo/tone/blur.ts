import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** Three box blurs make a Gaussian to within 3 % (Wells, PAMI 1986). */
const BOXES = 3;

/** Gaussian blur of all four channels by three running boxes, edges repeated: the time does not depend on `sigmaPx`. Returns a new raster. */
export function blurLinear(source: LinearRaster, sigmaPx: number): LinearRaster {
  const { width, height } = source;
  const a = Float32Array.from(source.data);
  const radius = Math.round(Math.sqrt((12 * sigmaPx * sigmaPx) / BOXES + 1) / 2 - 0.5);
  if (radius < 1) return createLinearRaster(width, height, a);
  const b = new Float32Array(a.length);
  for (let i = 0; i < BOXES; i++) {
    boxLines(a, b, { lines: height, lineStep: width * 4, count: width, step: 4 }, radius);
    boxLines(b, a, { lines: width, lineStep: 4, count: height, step: width * 4 }, radius);
  }
  return createLinearRaster(width, height, a);
}

interface Lines {
  readonly lines: number;
  readonly lineStep: number;
  readonly count: number;
  readonly step: number;
}

function boxLines(source: Float32Array, target: Float32Array, run: Lines, radius: number): void {
  const { lines, lineStep, count, step } = run;
  const inverse = 1 / (2 * radius + 1);
  const last = count - 1;
  for (let line = 0; line < lines; line++) {
    for (let channel = 0; channel < 4; channel++) {
      const base = line * lineStep + channel;
      let sum = source[base]! * (radius + 1);
      for (let i = 1; i <= radius; i++) sum += source[base + Math.min(i, last) * step]!;
      for (let i = 0; i < count; i++) {
        target[base + i * step] = sum * inverse;
        sum += source[base + Math.min(i + radius + 1, last) * step]! - source[base + Math.max(i - radius, 0) * step]!;
      }
    }
  }
}

/** Mean of `factor` x `factor` blocks, the last ones cut at the border. */
export function shrink(source: LinearRaster, factor: number): LinearRaster {
  const width = Math.ceil(source.width / factor);
  const height = Math.ceil(source.height / factor);
  const out = createLinearRaster(width, height);
  for (let y = 0; y < height; y++) {
    const rows = Math.min(factor, source.height - y * factor);
    for (let x = 0; x < width; x++) {
      const columns = Math.min(factor, source.width - x * factor);
      const o = (y * width + x) * 4;
      for (let j = 0; j < rows; j++) {
        let i = ((y * factor + j) * source.width + x * factor) * 4;
        for (let k = 0; k < columns; k++, i += 4)
          for (let c = 0; c < 4; c++) out.data[o + c] = out.data[o + c]! + source.data[i + c]!;
      }
      for (let c = 0; c < 4; c++) out.data[o + c] = out.data[o + c]! / (rows * columns);
    }
  }
  return out;
}
