import { hash32, hashPoint } from '@backlot/kernels';

/** How pseudo-letters are made: rows of curved letters, or square blocks of strokes. */
export type Script = 'round' | 'block';

/** Stroke sets of letter-like shapes on a 0..1 square: bars (x0, y0, x1, y1) and rings (x, y, radius, opening). */
const BARS: readonly (readonly number[])[] = [
  [0.15, 0, 0.15, 1],
  [0.15, 0, 0.15, 1, 0.15, 1, 0.75, 1, 0.15, 0.52, 0.6, 0.52],
  [0.1, 0, 0.1, 1, 0.9, 0, 0.9, 1, 0.1, 0.5, 0.9, 0.5],
  [0.1, 0, 0.5, 1, 0.5, 1, 0.9, 0, 0.25, 0.38, 0.75, 0.38],
  [0.1, 1, 0.9, 1, 0.5, 0, 0.5, 1],
  [0.1, 0, 0.1, 1, 0.1, 1, 0.9, 0, 0.9, 0, 0.9, 1],
  [0.1, 0, 0.1, 1, 0.1, 0, 0.8, 0],
  [0.1, 0, 0.9, 1, 0.1, 1, 0.9, 0],
  [0.15, 0, 0.15, 1, 0.15, 0, 0.8, 0, 0.15, 0.5, 0.65, 0.5, 0.15, 1, 0.8, 1],
];
const RINGS: readonly (readonly number[])[] = [
  [0.5, 0.5, 0.42, -1],
  [0.5, 0.5, 0.42, 0.25],
  [0.42, 0.72, 0.27, -1, 0.42, 0.28, 0.27, -1],
  [0.42, 0.7, 0.28, 0.05],
];
const BLOCK = 5;

/** Whether (x, y) in 0..1 (y up) lies on a stroke `weight` wide of pseudo-letter number `letter`. */
export function isOnGlyph(script: Script, letter: number, x: number, y: number, weight: number): boolean {
  if (x < 0 || x > 1 || y < 0 || y > 1) return false;
  const hash = hash32(letter);
  if (script === 'block') return isOnBlock(hash, x, y, weight);
  const choice = hash % (BARS.length + RINGS.length);
  if (choice < BARS.length) {
    const bars = BARS[choice]!;
    for (let i = 0; i < bars.length; i += 4) if (toBar(bars, i, x, y) < weight / 2) return true;
    return false;
  }
  const rings = RINGS[choice - BARS.length]!;
  for (let i = 0; i < rings.length; i += 4) {
    const dx = x - rings[i]!;
    const dy = y - rings[i + 1]!;
    const isOpen = rings[i + 3]! >= 0 && dx > 0 && Math.abs(dy) < rings[i + 3]!;
    if (!isOpen && Math.abs(Math.hypot(dx, dy) - rings[i + 2]!) < weight / 2) return true;
  }
  return choice % 2 === 1 && x < 0.15 + weight / 2 && x > 0.15 - weight / 2;
}

/** Square characters: level and upright strokes on a grid of five, some of them broken. */
function isOnBlock(hash: number, x: number, y: number, weight: number): boolean {
  const column = x * BLOCK;
  const row = y * BLOCK;
  const thick = weight * BLOCK * 0.36;
  const level = Math.round(row - 0.5) + 0.5;
  const upright = Math.round(column - 0.5) + 0.5;
  if (Math.abs(row - level) < thick && (hashPoint(Math.floor(level), 1, hash) & 3) < 2) {
    const cut = hashPoint(Math.floor(level), 2, hash);
    if (column > (cut & 3) * 0.45 && column < BLOCK - ((cut >>> 2) & 3) * 0.45) return true;
  }
  if (
    Math.abs(column - upright) < thick &&
    (hashPoint(Math.floor(upright), 3, hash) & 3) < 1 + (Math.floor(upright) === 2 ? 1 : 0)
  ) {
    const cut = hashPoint(Math.floor(upright), 4, hash);
    if (row > (cut & 3) * 0.6 && row < BLOCK - ((cut >>> 2) & 3) * 0.5) return true;
  }
  return false;
}

function toBar(bars: readonly number[], i: number, x: number, y: number): number {
  const ax = bars[i]!;
  const ay = bars[i + 1]!;
  const bx = bars[i + 2]! - ax;
  const by = bars[i + 3]! - ay;
  const t = Math.min(1, Math.max(0, ((x - ax) * bx + (y - ay) * by) / (bx * bx + by * by)));
  return Math.hypot(x - ax - bx * t, y - ay - by * t);
}
