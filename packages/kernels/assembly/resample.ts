// The loops of src/resample/mix-rows.ts in SIMD. Every sum is taken in the order of its TypeScript twin, in single precision: the same bits.

/**
 * Makes `rows` rows of `targetLength` pixels, four interleaved floats each, from rows of `width`. Pointers are bytes; `first` holds
 * the first source pixel of each target pixel, `weights` its `count` weights.
 */
export function rowsOfFour(
  source: usize,
  width: i32,
  rows: i32,
  first: usize,
  weights: usize,
  count: i32,
  targetLength: i32,
  out: usize,
): void {
  for (let y = 0; y < rows; y++) {
    const row = source + ((<usize>(y * width)) << 4);
    let weight = weights;
    for (let x = 0; x < targetLength; x++) {
      let pixel = row + ((<usize>load<i32>(first + ((<usize>x) << 2))) << 4);
      let sum = f32x4.splat(0);
      for (let k = 0; k < count; k++) {
        sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weight), v128.load(pixel)));
        weight += 4;
        pixel += 16;
      }
      v128.store(out, sum);
      out += 16;
    }
  }
}

/** Mixes `count` rows of `length` floats, one below the other, into one. */
export function mixRow(rows: usize, length: i32, weights: usize, count: i32, out: usize): void {
  const stride = (<usize>length) << 2;
  const even = stride & ~15;
  for (let i: usize = 0; i < even; i += 16) {
    let at = rows + i;
    let sum = f32x4.splat(0);
    for (let k = 0; k < count; k++) {
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weights + ((<usize>k) << 2)), v128.load(at)));
      at += stride;
    }
    v128.store(out + i, sum);
  }
  for (let i = even; i < stride; i += 4) {
    let sum: f32 = 0;
    for (let k = 0; k < count; k++)
      sum += load<f32>(weights + ((<usize>k) << 2)) * load<f32>(rows + i + <usize>k * stride);
    store<f32>(out + i, sum);
  }
}
