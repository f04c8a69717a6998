// The loops of src/filter/box-blur.ts in SIMD: four interleaved floats a pixel, sums in double precision, the same bits.

/** Blurs rows of `width` pixels from `source` into `target` with a box of `2 * radius + 1` pixels, edges repeated. Pointers are bytes. */
export function boxRows(source: usize, target: usize, width: i32, rows: i32, radius: i32): void {
  const inverse = f64x2.splat(1.0 / <f64>(2 * radius + 1));
  const last = width - 1;
  for (let y = 0; y < rows; y++) {
    const row = source + ((<usize>(y * width)) << 4);
    let out = target + ((<usize>(y * width)) << 4);
    const first = v128.load(row);
    const times = f64x2.splat(<f64>(radius + 1));
    let low = f64x2.mul(lower(first), times);
    let high = f64x2.mul(upper(first), times);
    for (let i = 1; i <= radius; i++) {
      const pixel = v128.load(row + ((<usize>min(i, last)) << 4));
      low = f64x2.add(low, lower(pixel));
      high = f64x2.add(high, upper(pixel));
    }
    for (let x = 0; x < width; x++) {
      v128.store(out, joined(f64x2.mul(low, inverse), f64x2.mul(high, inverse)));
      out += 16;
      const enters = v128.load(row + ((<usize>min(x + radius + 1, last)) << 4));
      const leaves = v128.load(row + ((<usize>max(x - radius, 0)) << 4));
      low = f64x2.add(low, f64x2.sub(lower(enters), lower(leaves)));
      high = f64x2.add(high, f64x2.sub(upper(enters), upper(leaves)));
    }
  }
}

/** Blurs columns: `width` pixels side by side, `height` rows. `sums` has room for four doubles a pixel. */
export function boxColumns(source: usize, target: usize, sums: usize, width: i32, height: i32, radius: i32): void {
  const inverse = f64x2.splat(1.0 / <f64>(2 * radius + 1));
  const stride = (<usize>width) << 4;
  const last = height - 1;
  const times = f64x2.splat(<f64>(radius + 1));
  for (let i: usize = 0; i < stride; i += 16) {
    const first = v128.load(source + i);
    let low = f64x2.mul(lower(first), times);
    let high = f64x2.mul(upper(first), times);
    for (let y = 1; y <= radius; y++) {
      const pixel = v128.load(source + i + <usize>min(y, last) * stride);
      low = f64x2.add(low, lower(pixel));
      high = f64x2.add(high, upper(pixel));
    }
    v128.store(sums + (i << 1), low);
    v128.store(sums + (i << 1), high, 16);
  }
  for (let y = 0; y < height; y++) {
    const out = target + <usize>y * stride;
    const entering = source + <usize>min(y + radius + 1, last) * stride;
    const leaving = source + <usize>max(y - radius, 0) * stride;
    for (let i: usize = 0; i < stride; i += 16) {
      const sum = sums + (i << 1);
      const low = v128.load(sum);
      const high = v128.load(sum, 16);
      v128.store(out + i, joined(f64x2.mul(low, inverse), f64x2.mul(high, inverse)));
      const enters = v128.load(entering + i);
      const leaves = v128.load(leaving + i);
      v128.store(sum, f64x2.add(low, f64x2.sub(lower(enters), lower(leaves))));
      v128.store(sum, f64x2.add(high, f64x2.sub(upper(enters), upper(leaves))), 16);
    }
  }
}

/** The first two floats as doubles. */
function lower(pixel: v128): v128 {
  return f64x2.promote_low_f32x4(pixel);
}

/** The last two floats as doubles. */
function upper(pixel: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i64>(pixel, pixel, 1, 0));
}

/** Four doubles as floats. */
function joined(low: v128, high: v128): v128 {
  return v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}
