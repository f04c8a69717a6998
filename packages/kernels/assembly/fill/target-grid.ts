// The targets that cover a pixel, see src/inpaint/target-grid.ts.

// @inline
export function lastTarget(pixel: i32, edge: i32): i32 {
  return min(pixel, edge);
}

// @inline
export function firstTarget(pixel: i32, stride: i32, edge: i32, reach: i32): i32 {
  return min(((max(0, pixel - reach) + stride - 1) / stride) * stride, edge);
}

// @inline
export function nextTarget(place: i32, stride: i32, edge: i32): i32 {
  return place == edge ? place + 1 : min(place + stride, edge);
}
