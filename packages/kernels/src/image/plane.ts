import { assertSize } from './size.ts';

/** One channel of 32-bit floats (a luminance, a depth, a distance); the unit is the producer's. */
export interface Plane {
  readonly kind: 'plane';
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Makes a {@link Plane}; without `data` every value is 0. Throws `RangeError` on a size or length that does not fit. */
export function createPlane(width: number, height: number, data?: Float32Array): Plane {
  assertSize(width, height, 1, data);
  return { kind: 'plane', width, height, data: data ?? new Float32Array(width * height) };
}
