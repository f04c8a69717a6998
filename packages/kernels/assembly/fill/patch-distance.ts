/** Squared differences of 16 bytes each, added up in four lanes. */
// @inline
export function squares(a: v128, b: v128): v128 {
  const difference = v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a));
  const low = i16x8.extend_low_i8x16_u(difference);
  const high = i16x8.extend_high_i8x16_u(difference);
  return i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high));
}

// @inline
export function sum(lanes: v128): i32 {
  const halves = i32x4.add(lanes, v128.shuffle<i32>(lanes, lanes, 2, 3, 0, 1));
  return i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1);
}

/** Bytes 16 to 24 of two rows of a patch. */
// @inline
export function tails(row: usize, next: usize): v128 {
  return v128.load64_lane(next + 16, v128.load64_zero(row + 16), 1);
}

/** Squared differences of two rows of a patch, of which `a` and `b` are the first 16 bytes each and `ends` the rest. */
// @inline
function twoRows(a: v128, b: v128, ends: v128, row: usize, next: usize): v128 {
  return i32x4.add(i32x4.add(squares(a, v128.load(row)), squares(b, v128.load(next))), squares(ends, tails(row, next)));
}

/**
 * Sum of squared differences of a patch of 6 x 6 pixels, held in nine vectors, and the one at `other`. A result of at least `bound`
 * only says "not better".
 */
// @inline
export function patchDistance(
  a: v128,
  b: v128,
  ab: v128,
  c: v128,
  d: v128,
  cd: v128,
  e: v128,
  f: v128,
  ef: v128,
  other: usize,
  rowBytes: usize,
  bound: i32,
): i32 {
  let lanes = twoRows(a, b, ab, other, other + rowBytes);
  const first = sum(lanes);
  if (first >= bound) return first;
  const middle = other + 2 * rowBytes;
  lanes = i32x4.add(lanes, twoRows(c, d, cd, middle, middle + rowBytes));
  const second = sum(lanes);
  if (second >= bound) return second;
  const last = middle + 2 * rowBytes;
  return sum(i32x4.add(lanes, twoRows(e, f, ef, last, last + rowBytes)));
}
