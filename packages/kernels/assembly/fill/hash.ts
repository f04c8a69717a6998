export const GOLDEN: u32 = 0x9e3779b9;

/** The same as src/noise/hash.ts. */
// @inline
export function hash32(value: u32): u32 {
  let x = value;
  x = (x ^ (x >> 16)) * 0x7feb352d;
  x = (x ^ (x >> 15)) * 0x846ca68b;
  return x ^ (x >> 16);
}
