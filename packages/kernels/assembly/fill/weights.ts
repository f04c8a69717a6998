import { bandEnd, bandStart, Level, PATCH } from './level';

const MAX_EXPONENT: f64 = 60;
const STEPS_PER_UNIT: f64 = 16;

/** What src/inpaint/vote-weights.ts knows of a vote: 1 / spread of the costs, and its two tables. */
@unmanaged
class Weighing {
  perSpread: f64;
  likeness: f64;
  confidence: f64;
  confidenceLength: f64;
}

/** Offsets and weights of the targets of a band. */
export function weighBand(level: Level, weighing: Weighing, band: i32): void {
  const perSpread = weighing.perSpread;
  const likeness = <usize>weighing.likeness;
  const confidence = <usize>weighing.confidence;
  const deepest = <i32>weighing.confidenceLength - 1;
  const boxWidth = level.boxWidth;
  const boxHeight = level.boxHeight;
  const toRow = bandEnd(band, 0, boxHeight);
  for (let by = bandStart(band, 0); by < toRow; by++)
    for (let bx = 0; bx < boxWidth; bx++) {
      const i = by * boxWidth + bx;
      if (load<u8>(level.target + i) == 0) continue;
      const match = load<i32>(level.match + (i << 2));
      const offset = ((match >> 16) - level.boxY - by) * level.width + (match & 0xffff) - level.boxX - bx;
      store<i32>(level.offset + (i << 2), offset);
      const exponent = min<f64>(MAX_EXPONENT, <f64>load<i32>(level.cost + (i << 2)) * perSpread);
      const x = bx + (PATCH >> 1);
      const y = by + (PATCH >> 1);
      const depth = x < boxWidth && y < boxHeight ? <i32>load<u16>(level.distance + ((y * boxWidth + x) << 1)) : 0;
      const like = load<f32>(likeness + ((<i32>(exponent * STEPS_PER_UNIT)) << 2));
      store<f32>(level.weight + (i << 2), like * load<f32>(confidence + (min(depth, deepest) << 2)));
    }
}
