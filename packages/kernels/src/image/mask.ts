import { assertSize } from './size.ts';

/** What an edit may touch: one byte a pixel, **255 = may change, 0 = must stay, between = blend weight**. */
export interface Mask {
  readonly kind: 'mask';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Makes a {@link Mask}; without `data` nothing may change. Throws `RangeError` on a size or length that does not fit. */
export function createMask(width: number, height: number, data?: Uint8Array): Mask {
  assertSize(width, height, 1, data);
  return { kind: 'mask', width, height, data: data ?? new Uint8Array(width * height) };
}
