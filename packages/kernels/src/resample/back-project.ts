import type { Raster } from '../image/raster.ts';
import { resampleChannels } from './resample-channels.ts';
import type { ResampleFilter } from './taps.ts';

/** How a picture is taken to have become small: what real cameras and programs do lies near it. */
const SHRINKING: ResampleFilter = 'cubic';
const ENLARGING: ResampleFilter = 'cubic';
/** Rows made at a time: bounds the floats that are held. */
const BAND_ROWS = 64;

/**
 * Corrects an enlargement, in place, so that it shrinks to its source again: adds what the source has and the shrunk enlargement has
 * not (Irani and Peleg 1991, one step). Takes drifts of colour away, adds 0.1 to 1.5 dB, and holds one picture of floats of the
 * source's size. All four channels, as bytes. About 60 ms a megapixel of result.
 */
export function backProject(enlarged: Raster, source: Raster): void {
  const lacking = difference(source, enlarged);
  const { width, height, data } = enlarged;
  const scale = source.height / height;
  const residual = { width: source.width, height: source.height, channels: 4, data: lacking };
  for (let y = 0; y < height; y += BAND_ROWS) {
    const count = Math.min(BAND_ROWS, height - y);
    const rows = { start: y * scale, length: count * scale };
    const correction = resampleChannels(residual, { width, height: count, filter: ENLARGING, rows });
    const start = y * width * 4;
    for (let i = 0; i < correction.length; i++) data[start + i] = data[start + i]! + correction[i]!;
  }
}

function difference(source: Raster, enlarged: Raster): Float32Array {
  const { width, height, data } = source;
  const out = new Float32Array(data.length);
  const scale = enlarged.height / height;
  for (let y = 0; y < height; y += BAND_ROWS) {
    const count = Math.min(BAND_ROWS, height - y);
    const rows = { start: y * scale, length: count * scale };
    const target = { width, height: count, filter: SHRINKING, rows };
    const shrunk = resampleChannels({ ...enlarged, channels: 4 }, target);
    const start = y * width * 4;
    for (let i = 0; i < shrunk.length; i++) out[start + i] = data[start + i]! - shrunk[i]!;
  }
  return out;
}
