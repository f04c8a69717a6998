import { createRaster, type Raster } from '../image/raster.ts';
import { resampleChannels } from './resample-channels.ts';
import type { ResampleFilter } from './taps.ts';

interface BytesTarget {
  readonly width: number;
  readonly height: number;
  readonly filter: ResampleFilter;
}

/** Rows made at a time: bounds the floats that are held to some hundred source rows. */
const BAND_ROWS = 64;

/**
 * Resizes the encoded bytes as they are: for enlarging, where linear light would make every dark line thinner than every bright one,
 * and for what was measured on encoded values. Alpha is one channel among four, so colours under alpha 0 count. Holds little more
 * than its result.
 */
export function resizeBytes(source: Raster, { width, height, filter }: BytesTarget): Raster {
  const out = createRaster(width, height);
  const scale = source.height / height;
  for (let y = 0; y < height; y += BAND_ROWS) {
    const count = Math.min(BAND_ROWS, height - y);
    const rows = { start: y * scale, length: count * scale };
    out.data.set(resampleChannels({ ...source, channels: 4 }, { width, height: count, filter, rows }), y * width * 4);
  }
  return out;
}
