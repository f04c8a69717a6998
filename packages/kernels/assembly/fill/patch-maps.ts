import { bandEnd, bandStart, HOLE, Level, PATCH } from './level';

@unmanaged
class Marking {
  /** Where each band puts how many it has marked. */
  counts: f64;
  /** A row of bytes, with room for 32 more, for each band. */
  rows: f64;
  rowBytes: f64;
}

/** Marks the sources of a band of rows of the image, see src/inpaint/patch-maps.ts. */
export function markSourcesBand(level: Level, marking: Marking, band: i32): void {
  const width = level.width;
  const lastX = width - PATCH;
  const lastY = level.height - PATCH;
  const scratch = <usize>marking.rows + band * <i32>marking.rowBytes;
  const one = i8x16.splat(1);
  let count: i32 = 0;
  const toRow = bandEnd(band, 0, level.height);
  for (let y = bandStart(band, 0); y < toRow; y++) {
    const out = level.source + y * width;
    if (y > lastY || lastX < 0) {
      memory.fill(out, 0, width);
      continue;
    }
    for (let x = 0; x < width; x += 16) v128.store(scratch + x, anyOfColumn(level.hole + y * width + x, width));
    // What lies beyond the row spoils only what is beyond the last source.
    let x = 0;
    for (; x + 16 <= lastX + 1; x += 16) {
      const isSource = v128.and(i8x16.eq(anyOfRow(scratch + x), i8x16.splat(0)), one);
      v128.store(out + x, isSource);
      count += popcnt(i8x16.bitmask(i8x16.neg(isSource)));
    }
    for (; x <= lastX; x++) {
      const isSource = i8x16.extract_lane_u(anyOfRow(scratch + x), 0) == 0;
      store<u8>(out + x, isSource ? 1 : 0);
      count += <i32>isSource;
    }
    for (; x < width; x++) store<u8>(out + x, 0);
  }
  store<i32>(<usize>marking.counts + (band << 2), count);
}

/** Marks the targets of a band of the box. */
export function markTargetsBand(level: Level, marking: Marking, band: i32): void {
  const width = level.width;
  const stride = level.stride;
  const boxX = level.boxX;
  const boxWidth = level.boxWidth;
  const lastX = width - PATCH;
  const lastY = level.height - PATCH;
  const scratch = <usize>marking.rows + band * <i32>marking.rowBytes;
  let count: i32 = 0;
  const toRow = bandEnd(band, 0, level.boxHeight);
  for (let by = bandStart(band, 0); by < toRow; by++) {
    const y = level.boxY + by;
    const out = level.target + by * boxWidth;
    memory.fill(out, 0, boxWidth);
    if (y > lastY || (y % stride != 0 && y != lastY)) continue;
    for (let x = 0; x < boxWidth + PATCH; x += 16)
      v128.store(scratch + x, holesOfColumn(level.hole + y * width + boxX + x, width));
    for (let bx = 0; bx < boxWidth; bx++) {
      const x = boxX + bx;
      if (x > lastX) break;
      if (x % stride != 0 && x != lastX) continue;
      if (i8x16.extract_lane_u(anyOfRow(scratch + bx), 0) == 0) continue;
      store<u8>(out + bx, 1);
      count++;
    }
  }
  store<i32>(<usize>marking.counts + (band << 2), count);
}

// @inline
function anyOfColumn(at: usize, width: usize): v128 {
  const upper = v128.or(v128.or(v128.load(at), v128.load(at + width)), v128.load(at + 2 * width));
  const lower = v128.or(v128.load(at + 3 * width), v128.load(at + 4 * width));
  return v128.or(v128.or(upper, lower), v128.load(at + 5 * width));
}

// @inline
function holesOfColumn(at: usize, width: usize): v128 {
  const hole = i8x16.splat(HOLE);
  let any = i8x16.eq(v128.load(at), hole);
  for (let k: usize = 1; k < <usize>PATCH; k++) any = v128.or(any, i8x16.eq(v128.load(at + k * width), hole));
  return any;
}

// @inline
function anyOfRow(at: usize): v128 {
  const left = v128.or(v128.or(v128.load(at), v128.load(at + 1)), v128.load(at + 2));
  const right = v128.or(v128.load(at + 3), v128.load(at + 4));
  return v128.or(v128.or(left, right), v128.load(at + 5));
}
