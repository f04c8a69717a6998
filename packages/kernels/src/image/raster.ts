import { assertSize } from './size.ts';

/**
 * A picture as codecs give and take it: 8 bits a channel, four channels (red, green, blue, alpha), **sRGB-encoded,
 * straight alpha**, rows from the top, `data.length === width * height * 4`.
 */
export interface Raster {
  readonly kind: 'raster';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Makes a {@link Raster}; without `data` every byte is 0 (transparent black). Throws `RangeError` on a size or length that does not fit. */
export function createRaster(width: number, height: number, data?: Uint8ClampedArray): Raster {
  assertSize(width, height, 4, data);
  return { kind: 'raster', width, height, data: data ?? new Uint8ClampedArray(width * height * 4) };
}
