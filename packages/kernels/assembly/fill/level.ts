/** Side of a patch, px. */
export const PATCH: i32 = 6;
export const KNOWN: u8 = 0;
export const HOLE: u8 = 1;
export const BARRED: u8 = 2;
/** Rows of a band. */
export const BAND_ROWS: i32 = 32;

/** A pyramid level as wasm-level.ts writes it: sizes, then addresses of its planes. "Box" planes cover the box only. */
@unmanaged
export class Level {
  width: i32;
  height: i32;
  stride: i32;
  boxX: i32;
  boxY: i32;
  boxWidth: i32;
  boxHeight: i32;
  /** Four bytes a pixel: red, green, blue, texture. */
  image: usize;
  hole: usize;
  source: usize;
  target: usize;
  match: usize;
  cost: usize;
  weight: usize;
  offset: usize;
  distance: usize;
  voted: usize;
}

/** First row of a band of the box, when bands are shifted up by `shift` rows. */
// @inline
export function bandStart(band: i32, shift: i32): i32 {
  return max(0, band * BAND_ROWS - shift);
}

/** Row after the last one of a band. */
// @inline
export function bandEnd(band: i32, shift: i32, rows: i32): i32 {
  return min(rows, (band + 1) * BAND_ROWS - shift);
}
