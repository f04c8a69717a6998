import { assertSize } from './size.ts';

/**
 * A picture as arithmetic wants it: 32-bit floats, four channels, **linear light, premultiplied alpha**, nominal range
 * 0..1 (highlights may exceed 1). Resampling, blending and blurring are only right in this form.
 */
export interface LinearRaster {
  readonly kind: 'linear-raster';
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Makes a {@link LinearRaster}; without `data` every value is 0. Throws `RangeError` on a size or length that does not fit. */
export function createLinearRaster(width: number, height: number, data?: Float32Array): LinearRaster {
  assertSize(width, height, 4, data);
  return { kind: 'linear-raster', width, height, data: data ?? new Float32Array(width * height * 4) };
}
