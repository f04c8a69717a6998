import { assertSize } from './size.ts';

/** A soft alpha *estimated* for a subject: 32-bit floats, 0 = background, 1 = subject. */
export interface Matte {
  readonly kind: 'matte';
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Makes a {@link Matte}; without `data` everything is background. Throws `RangeError` on a size or length that does not fit. */
export function createMatte(width: number, height: number, data?: Float32Array): Matte {
  assertSize(width, height, 1, data);
  return { kind: 'matte', width, height, data: data ?? new Float32Array(width * height) };
}
