import { HOLE, Level } from './level';

const STRAIGHT: u32 = 3;
const DIAGONAL: u32 = 4;
const UNREACHED: u32 = 65000;

/** Depth of every missing pixel of the box, see src/inpaint/distance.ts. One band: every pixel waits for the one before. */
export function distanceBand(level: Level, _parameters: usize, _band: i32): void {
  const w = level.boxWidth;
  const h = level.boxHeight;
  const out = level.distance;
  for (let y = 0; y < h; y++) {
    const hole = level.hole + (level.boxY + y) * level.width + level.boxX;
    for (let x = 0; x < w; x++) {
      const at = out + ((y * w + x) << 1);
      if (load<u8>(hole + x) != HOLE) {
        store<u16>(at, 0);
        continue;
      }
      let best: u32;
      if (x > 0 && y > 0 && x < w - 1) {
        const above = at - (w << 1);
        const straight = min(<u32>load<u16>(at - 2), <u32>load<u16>(above)) + STRAIGHT;
        best = min(straight, min(<u32>load<u16>(above - 2), <u32>load<u16>(above, 2)) + DIAGONAL);
      } else {
        const straight = min(depthAt(level, x - 1, y), depthAt(level, x, y - 1)) + STRAIGHT;
        best = min(straight, min(depthAt(level, x - 1, y - 1), depthAt(level, x + 1, y - 1)) + DIAGONAL);
      }
      store<u16>(at, <u16>min(best, UNREACHED));
    }
  }
  for (let y = h - 1; y >= 0; y--)
    for (let x = w - 1; x >= 0; x--) {
      const at = out + ((y * w + x) << 1);
      const best = <u32>load<u16>(at);
      if (best == 0) continue;
      let other: u32;
      if (x > 0 && y < h - 1 && x < w - 1) {
        const below = at + (w << 1);
        const straight = min(<u32>load<u16>(at, 2), <u32>load<u16>(below)) + STRAIGHT;
        other = min(straight, min(<u32>load<u16>(below, 2), <u32>load<u16>(below - 2)) + DIAGONAL);
      } else {
        const straight = min(depthAt(level, x + 1, y), depthAt(level, x, y + 1)) + STRAIGHT;
        other = min(straight, min(depthAt(level, x + 1, y + 1), depthAt(level, x - 1, y + 1)) + DIAGONAL);
      }
      store<u16>(at, <u16>min(best, other));
    }
}

/** Depth at a place of the box or beside it, where everything is known or the image has ended. */
function depthAt(level: Level, x: i32, y: i32): u32 {
  if (x >= 0 && y >= 0 && x < level.boxWidth && y < level.boxHeight)
    return <u32>load<u16>(level.distance + ((y * level.boxWidth + x) << 1));
  const imageX = level.boxX + x;
  const imageY = level.boxY + y;
  if (imageX < 0 || imageY < 0 || imageX >= level.width || imageY >= level.height) return UNREACHED;
  return load<u8>(level.hole + imageY * level.width + imageX) == HOLE ? UNREACHED : 0;
}
