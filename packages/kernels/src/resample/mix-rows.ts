import { floatsAt, layOut } from '../wasm/lay-out.ts';
import { lazyWasm, type Wasm } from '../wasm/open-wasm.ts';
import { RESAMPLE_WASM } from '../wasm/resample.gen.ts';
import type { Taps } from './taps.ts';

type Samples = Float32Array | Uint8Array | Uint8ClampedArray;

/** The two loops of resampling; all sums are of single precision, in the order of the taps. */
export interface RowMixer {
  /** Writes rows of four interleaved values, each made from one of `data`, into `out`. */
  readonly rowsOfFour: (data: Samples, width: number, taps: Taps, out: Float32Array) => void;
  /** Writes rows of `length` values, each mixed from rows of `rows`, whose first is source row `firstRow`, into `out`. */
  readonly columns: (rows: Float32Array, length: number, taps: Taps, firstRow: number, out: Float32Array) => void;
}

/** The fastest there is; all give the same bits. */
export function createRowMixer(): RowMixer {
  const wasm = resampleWasm();
  return wasm ? wasmRowMixer(wasm) : SCRIPT_ROW_MIXER;
}

/** {@link RowMixer} in TypeScript: `Math.fround` makes every step one of single precision. */
export const SCRIPT_ROW_MIXER: RowMixer = {
  rowsOfFour(data, width, { count, first, weights, targetLength }, out) {
    const f = Math.fround;
    let o = 0;
    for (let row = 0; row < data.length; row += width * 4)
      for (let x = 0; x < targetLength; x++) {
        let r = f(0);
        let g = f(0);
        let b = f(0);
        let a = f(0);
        let i = row + first[x]! * 4;
        for (let k = x * count, end = k + count; k < end; k++, i += 4) {
          const weight = weights[k]!;
          r = f(r + f(weight * data[i]!));
          g = f(g + f(weight * data[i + 1]!));
          b = f(b + f(weight * data[i + 2]!));
          a = f(a + f(weight * data[i + 3]!));
        }
        out[o] = r;
        out[o + 1] = g;
        out[o + 2] = b;
        out[o + 3] = a;
        o += 4;
      }
  },

  columns(rows, length, { count, first, weights, targetLength }, firstRow, out) {
    const f = Math.fround;
    for (let y = 0; y < targetLength; y++) {
      const to = y * length;
      const from = (first[y]! - firstRow) * length;
      out.fill(0, to, to + length);
      for (let k = 0; k < count; k++) {
        const weight = weights[y * count + k]!;
        const a = from + k * length;
        for (let i = 0; i < length; i++) out[to + i] = f(out[to + i]! + f(weight * rows[a + i]!));
      }
    }
  },
};

interface ResampleFunctions {
  readonly rowsOfFour: (
    source: number,
    width: number,
    rows: number,
    first: number,
    weights: number,
    count: number,
    targetLength: number,
    out: number,
  ) => void;
  readonly mixRow: (rows: number, length: number, weights: number, count: number, out: number) => void;
}

const resampleWasm = lazyWasm<ResampleFunctions>(RESAMPLE_WASM);
/** Floats worked on at once: they stay in the cache, and the memory of the module small. */
const BAND_FLOATS = 1 << 19;

function wasmRowMixer(wasm: Wasm<ResampleFunctions>): RowMixer {
  const { memory } = wasm;
  return {
    rowsOfFour(data, width, { count, first, weights, targetLength }, out) {
      const rows = data.length / (width * 4);
      const band = Math.max(1, Math.floor(BAND_FLOATS / (4 * (width + targetLength))));
      const [firstAt, weightsAt, sourceAt, outAt] = layOut(
        memory,
        first.byteLength,
        weights.byteLength,
        band * width * 16,
        band * targetLength * 16,
      ) as [number, number, number, number];
      new Int32Array(memory.buffer, firstAt, first.length).set(first);
      floatsAt(memory, weightsAt, weights.length).set(weights);
      for (let y = 0; y < rows; y += band) {
        const height = Math.min(band, rows - y);
        const part = data.subarray(y * width * 4, (y + height) * width * 4);
        floatsAt(memory, sourceAt, part.length).set(part);
        wasm.rowsOfFour(sourceAt, width, height, firstAt, weightsAt, count, targetLength, outAt);
        out.set(floatsAt(memory, outAt, height * targetLength * 4), y * targetLength * 4);
      }
    },

    columns(rows, length, { count, first, weights, targetLength }, firstRow, out) {
      // Rows of a band of target rows are read at once; neighbours share most of them.
      const perRow = Math.max(1, rows.length / length / targetLength);
      const band = Math.max(1, Math.floor((BAND_FLOATS / length - count) / (perRow + 1)));
      for (let y = 0; y < targetLength; y += band) {
        const end = Math.min(targetLength, y + band);
        let low = Infinity;
        let high = 0;
        for (let i = y; i < end; i++) {
          low = Math.min(low, first[i]!);
          high = Math.max(high, first[i]! + count);
        }
        const [weightsAt, rowsAt, outAt] = layOut(
          memory,
          (end - y) * count * 4,
          (high - low) * length * 4,
          (end - y) * length * 4,
        ) as [number, number, number];
        floatsAt(memory, weightsAt, (end - y) * count).set(weights.subarray(y * count, end * count));
        const part = rows.subarray((low - firstRow) * length, (high - firstRow) * length);
        floatsAt(memory, rowsAt, part.length).set(part);
        for (let i = y; i < end; i++)
          wasm.mixRow(
            rowsAt + (first[i]! - low) * length * 4,
            length,
            weightsAt + (i - y) * count * 4,
            count,
            outAt + (i - y) * length * 4,
          );
        out.set(floatsAt(memory, outAt, (end - y) * length), y * length);
      }
    },
  };
}
