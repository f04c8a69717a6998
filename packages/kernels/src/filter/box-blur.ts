import { BOX_BLUR_WASM } from '../wasm/box-blur.gen.ts';
import { floatsAt, layOut } from '../wasm/lay-out.ts';
import { lazyWasm, type Wasm } from '../wasm/open-wasm.ts';

/** The two loops of a box blur of four interleaved values a pixel, in place, edges repeated; sums are of double precision. */
export interface BoxBlur {
  /** Blurs each row `passes` times with a box of `2 * radius + 1` pixels. */
  readonly rows: (data: Float32Array, width: number, radius: number, passes: number) => void;
  /** Blurs each column so. */
  readonly columns: (data: Float32Array, width: number, radius: number, passes: number) => void;
}

/** Mean over a box of `2 * radiusPx + 1` pixels a side, `passes` times (three make a Gaussian to within 3 %), in place. Four interleaved values a pixel. */
export function boxBlur(data: Float32Array, width: number, radiusPx: number, passes: number): void {
  if (radiusPx < 1 || data.length === 0) return;
  const { rows, columns } = createBoxBlur();
  rows(data, width, radiusPx, passes);
  columns(data, width, radiusPx, passes);
}

/** The fastest there is; all give the same bits. */
export function createBoxBlur(): BoxBlur {
  const wasm = boxBlurWasm();
  return wasm ? wasmBoxBlur(wasm) : SCRIPT_BOX_BLUR;
}

const CHANNELS = 4;

/** {@link BoxBlur} in TypeScript. */
export const SCRIPT_BOX_BLUR: BoxBlur = {
  rows(data, width, radius, passes) {
    const height = data.length / (width * CHANNELS);
    const line = new Float32Array(width * CHANNELS);
    for (let y = 0; y < height; y++) {
      const row = data.subarray(y * width * CHANNELS, (y + 1) * width * CHANNELS);
      for (let pass = 0; pass < passes; pass++) {
        line.set(row);
        blurLine(line, row, width, radius);
      }
    }
  },

  columns(data, width, radius, passes) {
    const height = data.length / (width * CHANNELS);
    const source = new Float32Array(height * CHANNELS);
    const target = new Float32Array(height * CHANNELS);
    for (let x = 0; x < width; x++) {
      copyColumn(data, target, width, x, false);
      for (let pass = 0; pass < passes; pass++) {
        source.set(target);
        blurLine(source, target, height, radius);
      }
      copyColumn(data, target, width, x, true);
    }
  },
};

function copyColumn(data: Float32Array, column: Float32Array, width: number, x: number, isBack: boolean): void {
  for (let i = 0, at = x * CHANNELS; i < column.length; i += CHANNELS, at += width * CHANNELS)
    for (let c = 0; c < CHANNELS; c++)
      if (isBack) data[at + c] = column[i + c]!;
      else column[i + c] = data[at + c]!;
}

function blurLine(source: Float32Array, target: Float32Array, length: number, radius: number): void {
  const inverse = 1 / (2 * radius + 1);
  const last = length - 1;
  for (let c = 0; c < CHANNELS; c++) {
    let sum = source[c]! * (radius + 1);
    for (let i = 1; i <= radius; i++) sum += source[Math.min(i, last) * CHANNELS + c]!;
    for (let i = 0; i < length; i++) {
      target[i * CHANNELS + c] = sum * inverse;
      const enters = source[Math.min(i + radius + 1, last) * CHANNELS + c]!;
      sum += enters - source[Math.max(i - radius, 0) * CHANNELS + c]!;
    }
  }
}

interface BoxBlurFunctions {
  readonly boxRows: (source: number, target: number, width: number, rows: number, radius: number) => void;
  readonly boxColumns: (
    source: number,
    target: number,
    sums: number,
    width: number,
    height: number,
    radius: number,
  ) => void;
}

const boxBlurWasm = lazyWasm<BoxBlurFunctions>(BOX_BLUR_WASM);
/** Floats worked on at once: they stay in the cache, and the memory of the module small. */
const BAND_FLOATS = 1 << 18;

function wasmBoxBlur(wasm: Wasm<BoxBlurFunctions>): BoxBlur {
  const { memory } = wasm;
  return {
    rows(data, width, radius, passes) {
      const stride = width * CHANNELS;
      const band = Math.max(1, Math.floor(BAND_FLOATS / stride)) * stride;
      for (let at = 0; at < data.length; at += band) {
        const part = data.subarray(at, Math.min(data.length, at + band));
        let [from, to] = layOut(memory, part.byteLength, part.byteLength) as [number, number];
        floatsAt(memory, from, part.length).set(part);
        for (let pass = 0; pass < passes; pass++) {
          wasm.boxRows(from, to, width, part.length / stride, radius);
          [from, to] = [to, from];
        }
        part.set(floatsAt(memory, from, part.length));
      }
    },

    columns(data, width, radius, passes) {
      const stride = width * CHANNELS;
      const height = data.length / stride;
      const band = Math.max(1, Math.floor(BAND_FLOATS / (height * CHANNELS))) * CHANNELS;
      for (let left = 0; left < stride; left += band) {
        const across = Math.min(band, stride - left);
        const length = across * height;
        let [from, to, sums] = layOut(memory, length * 4, length * 4, across * 8) as [number, number, number];
        const into = floatsAt(memory, from, length);
        for (let y = 0; y < height; y++)
          into.set(data.subarray(y * stride + left, y * stride + left + across), y * across);
        for (let pass = 0; pass < passes; pass++) {
          wasm.boxColumns(from, to, sums, across / CHANNELS, height, radius);
          [from, to] = [to, from];
        }
        const result = floatsAt(memory, from, length);
        for (let y = 0; y < height; y++) data.set(result.subarray(y * across, (y + 1) * across), y * stride + left);
      }
    },
  };
}
