import { assertSize } from './size.ts';

/** The input of matting: one byte a pixel, **0 = background, 128 = unknown, 255 = foreground**, nothing else. */
export interface Trimap {
  readonly kind: 'trimap';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Makes a {@link Trimap}; without `data` everything is background. Throws `RangeError` on a size or length that does not fit. */
export function createTrimap(width: number, height: number, data?: Uint8Array): Trimap {
  assertSize(width, height, 1, data);
  return { kind: 'trimap', width, height, data: data ?? new Uint8Array(width * height) };
}
