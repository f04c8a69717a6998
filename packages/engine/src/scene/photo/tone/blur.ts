import { boxBlur, createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** Three box blurs make a Gaussian to within 3 % (Wells, PAMI 1986). */
const BOXES = 3;

/** Gaussian blur of all four channels by three running boxes, edges repeated: the time does not depend on `sigmaPx`. Returns a new raster. */
export function blurLinear({ width, height, data }: LinearRaster, sigmaPx: number): LinearRaster {
  const blurred = data.slice();
  boxBlur(blurred, width, Math.round(Math.sqrt((12 * sigmaPx * sigmaPx) / BOXES + 1) / 2 - 0.5), BOXES);
  return createLinearRaster(width, height, blurred);
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
