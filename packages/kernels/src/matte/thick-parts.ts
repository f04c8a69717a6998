import { boxMean } from '../stylise/soft-blur.ts';

/** Shares of a window this near to none and to all of it are none and all: running sums are not exact. */
const ALMOST = 1e-4;

/**
 * What of an area (1 = in it) lies in squares of (2 `radiusPx` + 1) px that are wholly in it: bodies without leaves, legs and other thin
 * parts. The edge of the picture bounds nothing. About 14 ms a megapixel.
 */
export function thickParts(area: Uint8Array, width: number, height: number, radiusPx: number): Uint8Array {
  const share = boxMean(new Float32Array(area), width, height, radiusPx);
  for (let i = 0; i < share.length; i++) share[i] = share[i]! > 1 - ALMOST ? 1 : 0;
  const near = boxMean(share, width, height, radiusPx);
  const thick = new Uint8Array(area.length);
  for (let i = 0; i < thick.length; i++) thick[i] = near[i]! > ALMOST ? 1 : 0;
  return thick;
}
