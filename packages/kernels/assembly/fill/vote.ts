import { bandEnd, bandStart, HOLE, Level, PATCH } from './level';
import { firstTarget, lastTarget, nextTarget } from './target-grid';

@unmanaged
class Vote {
  /** Where each band puts the change that it made. */
  changes: f64;
}

/** Lets the targets of a band vote, see src/inpaint/vote.ts: the same pixels, to the bit. */
export function voteBand(level: Level, vote: Vote, band: i32): void {
  const fromRow = bandStart(band, 0);
  const toRow = bandEnd(band, 0, level.boxHeight);
  const width = level.width;
  const stride = level.stride;
  const boxX = level.boxX;
  const boxY = level.boxY;
  const boxWidth = level.boxWidth;
  const image = level.image;
  const hole = level.hole;
  const weight = level.weight;
  const offset = level.offset;
  const voted = level.voted;
  const lastX = width - PATCH;
  const lastY = level.height - PATCH;
  let change: i32 = 0;
  for (let by = fromRow; by < toRow; by++) {
    const y = boxY + by;
    const firstRow = firstTarget(y, stride, lastY, PATCH - 1);
    const bottom = lastTarget(y, lastY);
    for (let bx = 0; bx < boxWidth; bx++) {
      const x = boxX + bx;
      const p = y * width + x;
      if (load<u8>(hole + p) != HOLE) continue;
      const firstColumn = firstTarget(x, stride, lastX, PATCH - 1);
      const right = lastTarget(x, lastX);
      let sums = f32x4.splat(0);
      let sum: f32 = 0;
      for (let ty = firstRow; ty <= bottom; ty = nextTarget(ty, stride, lastY)) {
        const row = (ty - boxY) * boxWidth - boxX;
        for (let tx = firstColumn; tx <= right; tx = nextTarget(tx, stride, lastX)) {
          const j = (row + tx) << 2;
          const w = load<f32>(weight + j);
          const pixel = image + ((p + load<i32>(offset + j)) << 2);
          sums = f32x4.add(sums, f32x4.mul(f32x4.splat(w), channels(pixel)));
          sum += w;
        }
      }
      const mean = f32x4.add(f32x4.mul(sums, f32x4.splat(<f32>1 / sum)), f32x4.splat(0.5));
      const next = i32x4.trunc_sat_f32x4_s(mean);
      const old = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(image + (p << 2))));
      const steps = i32x4.abs(i32x4.sub(next, old));
      change += i32x4.extract_lane(steps, 0) + i32x4.extract_lane(steps, 1) + i32x4.extract_lane(steps, 2);
      const words = i16x8.narrow_i32x4_u(next, next);
      store<i32>(voted + ((by * boxWidth + bx) << 2), i32x4.extract_lane(i8x16.narrow_i16x8_u(words, words), 0));
    }
  }
  store<i32>(<usize>vote.changes + (band << 2), change);
}

/** Writes the outcome of a vote into the missing pixels of a band. */
export function applyVoteBand(level: Level, _vote: Vote, band: i32): void {
  const toRow = bandEnd(band, 0, level.boxHeight);
  for (let by = bandStart(band, 0); by < toRow; by++) {
    let p = (level.boxY + by) * level.width + level.boxX;
    let i = by * level.boxWidth;
    for (const end = i + level.boxWidth; i < end; i++, p++)
      if (load<u8>(level.hole + p) == HOLE) store<u32>(level.image + (p << 2), load<u32>(level.voted + (i << 2)));
  }
}

/** A pixel's four bytes as floats. */
// @inline
export function channels(pixel: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(pixel))));
}
