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
  if (channels === 4) rowsOfFour(data, width, across, narrowed);
  else if (channels === 1) rowsOfOne(data, width, across, narrowed);
  else rowsOfAny(data, width, channels, across, narrowed);
  return columns(narrowed, target.width * channels, down, firstRow);
}

// The loops take plain values: the objects of callers, often made by spreading, have hidden classes that do not last, and compiled
// code that has seen them is thrown away with them.

function rowsOfFour(data: Channels['data'], width: number, taps: Taps, out: Float32Array): void {
  const { count, first, weights, targetLength } = taps;
  let o = 0;
  for (let row = 0; row < data.length; row += width * 4)
    for (let x = 0; x < targetLength; x++) {
      let r = 0;
      let g = 0;
      let b = 0;
      let a = 0;
      let i = row + first[x]! * 4;
      for (let k = x * count, end = k + count; k < end; k++, i += 4) {
        const weight = weights[k]!;
        r += weight * data[i]!;
        g += weight * data[i + 1]!;
        b += weight * data[i + 2]!;
        a += weight * data[i + 3]!;
      }
      out[o] = r;
      out[o + 1] = g;
      out[o + 2] = b;
      out[o + 3] = a;
      o += 4;
    }
}

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

/** Mixes whole rows: `rowLength` values each, the first of `rows` being source row `firstRow`. Four taps at a time, which reads and writes the sum less often. */
function columns(rows: Float32Array, rowLength: number, taps: Taps, firstRow: number): Float32Array {
  const { count, first, weights, targetLength } = taps;
  const out = new Float32Array(rowLength * targetLength);
  for (let y = 0; y < targetLength; y++) {
    const to = y * rowLength;
    const from = (first[y]! - firstRow) * rowLength;
    const tap = y * count;
    let k = 0;
    for (; k + 4 <= count; k += 4) {
      const w0 = weights[tap + k]!;
      const w1 = weights[tap + k + 1]!;
      const w2 = weights[tap + k + 2]!;
      const w3 = weights[tap + k + 3]!;
      const a = from + k * rowLength;
      const b = a + rowLength;
      const c = b + rowLength;
      const d = c + rowLength;
      for (let i = 0; i < rowLength; i++)
        out[to + i] += w0 * rows[a + i]! + w1 * rows[b + i]! + w2 * rows[c + i]! + w3 * rows[d + i]!;
    }
    for (; k < count; k++) {
      const weight = weights[tap + k]!;
      if (weight === 0) continue;
      const a = from + k * rowLength;
      for (let i = 0; i < rowLength; i++) out[to + i] += weight * rows[a + i]!;
    }
  }
  return out;
}
