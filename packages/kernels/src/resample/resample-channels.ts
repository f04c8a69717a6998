import { createRowMixer } from './mix-rows.ts';
import { createTaps, type ResampleFilter, type Span, type Taps } from './taps.ts';

/** Samples of `width x height` pixels, `channels` interleaved values each. */
export interface Channels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Float32Array | Uint8Array | Uint8ClampedArray;
}

/** The size wanted, the filter, and optionally the part of the source (in its pixels, fractions allowed, may reach outside). */
export interface ResampleTarget {
  readonly width: number;
  readonly height: number;
  readonly filter: ResampleFilter;
  readonly columns?: Span;
  readonly rows?: Span;
}

/** Separable resampling of interleaved values as they are (no colour conversion, no clamping). Rows first, then columns. */
export function resampleChannels(source: Channels, target: ResampleTarget): Float32Array {
  const { width, height, channels } = source;
  const across = createTaps(width, target.width, target.filter, target.columns);
  const down = createTaps(height, target.height, target.filter, target.rows);
  const firstRow = down.first.reduce((a, b) => Math.min(a, b), height);
  const lastRow = down.first.reduce((a, b) => Math.max(a, b), 0) + down.count;
  const narrowed = new Float32Array(target.width * (lastRow - firstRow) * channels);
  const data = source.data.subarray(firstRow * width * channels, lastRow * width * channels);
  const mixer = createRowMixer();
  if (channels === 4) mixer.rowsOfFour(data, width, across, narrowed);
  else if (channels === 1) rowsOfOne(data, width, across, narrowed);
  else rowsOfAny(data, width, channels, across, narrowed);
  const out = new Float32Array(target.width * target.height * channels);
  mixer.columns(narrowed, target.width * channels, down, firstRow, out);
  return out;
}

// The loops take plain values: the objects of callers, often made by spreading, have hidden classes that do not last, and compiled
// code that has seen them is thrown away with them.

function rowsOfOne(data: Channels['data'], width: number, taps: Taps, out: Float32Array): void {
  const { count, first, weights, targetLength } = taps;
  let o = 0;
  for (let row = 0; row < data.length; row += width)
    for (let x = 0; x < targetLength; x++) {
      let sum = 0;
      let i = row + first[x]!;
      for (let k = x * count, end = k + count; k < end; k++, i++) sum += weights[k]! * data[i]!;
      out[o++] = sum;
    }
}

function rowsOfAny(data: Channels['data'], width: number, channels: number, taps: Taps, out: Float32Array): void {
  const { count, first, weights, targetLength } = taps;
  let o = 0;
  for (let row = 0; row < data.length; row += width * channels)
    for (let x = 0; x < targetLength; x++)
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        let i = row + first[x]! * channels + c;
        for (let k = x * count, end = k + count; k < end; k++, i += channels) sum += weights[k]! * data[i]!;
        out[o++] = sum;
      }
}
