import { BARRED, bandEnd, bandStart, HOLE, KNOWN, Level } from './level';

@unmanaged
class Halving {
  /** Address of the coarse level. */
  coarse: f64;
}

/** Makes a band of rows of the next coarser level, see src/inpaint/pyramid.ts. */
export function halveBand(fine: Level, halving: Halving, band: i32): void {
  const coarse = changetype<Level>(<usize>halving.coarse);
  const width = coarse.width;
  const toRow = bandEnd(band, 0, coarse.height);
  const fineWidth = fine.width;
  for (let y = bandStart(band, 0); y < toRow; y++) {
    let child = 2 * y * fineWidth;
    let parent = y * width;
    for (const end = parent + width; parent < end; parent++, child += 2) {
      const upper = <u32>load<u16>(fine.hole + child);
      const lower = <u32>load<u16>(fine.hole + child + fineWidth);
      const pixel = fine.image + (child << 2);
      const rows = i16x8.add(
        i16x8.extend_low_i8x16_u(v128.load64_zero(pixel)),
        i16x8.extend_low_i8x16_u(v128.load64_zero(pixel + (fineWidth << 2))),
      );
      const states = upper | (lower << 16);
      if (states == 0) {
        const four = i16x8.add(rows, v128.shuffle<i64>(rows, rows, 1, 0));
        const mean = i16x8.shr_u(i16x8.add(four, i16x8.splat(2)), 2);
        store<i32>(coarse.image + (parent << 2), i32x4.extract_lane(i8x16.narrow_i16x8_u(mean, mean), 0));
        store<u8>(coarse.hole + parent, KNOWN);
      } else meanOfKnown(fine, child, coarse, parent);
    }
  }
}

function meanOfKnown(fine: Level, child: i32, coarse: Level, parent: i32): void {
  let known: i32 = 0;
  let barred: i32 = 0;
  let r: i32 = 0;
  let g: i32 = 0;
  let b: i32 = 0;
  let t: i32 = 0;
  for (let k = 0; k < 4; k++) {
    const i = child + (k >> 1) * fine.width + (k & 1);
    const state = load<u8>(fine.hole + i);
    if (state == HOLE) continue;
    if (state == BARRED) barred++;
    known++;
    const pixel = load<u32>(fine.image + (i << 2));
    r += pixel & 255;
    g += (pixel >> 8) & 255;
    b += (pixel >> 16) & 255;
    t += pixel >> 24;
  }
  if (known < 2) {
    store<u32>(coarse.image + (parent << 2), 0);
    store<u8>(coarse.hole + parent, HOLE);
    return;
  }
  const half = known >> 1;
  const mean =
    ((r + half) / known) | (((g + half) / known) << 8) | (((b + half) / known) << 16) | (((t + half) / known) << 24);
  store<u32>(coarse.image + (parent << 2), mean);
  store<u8>(coarse.hole + parent, 2 * barred >= known ? BARRED : KNOWN);
}
