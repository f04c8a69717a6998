import { smoothstep } from './arithmetic.ts';

/** Ink fainter than this does not join two lines. */
const JOINS = 0.25;

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Lines that span less than half of this are gone, those that span more than it are whole, px. */
  readonly spanPx: number;
}

/** The lines of a drawing (0..1) without its crumbs: a mountainside is a contour and a few folds, not a thousand pebbles. */
export function longLines(ink: Float32Array, { width, height, spanPx }: Sheet): Float32Array {
  const kept = new Float32Array(ink.length);
  const seen = new Uint8Array(ink.length);
  const line = new Int32Array(ink.length);
  for (let start = 0; start < ink.length; start++) {
    if (seen[start] === 1 || ink[start]! < JOINS) continue;
    let length = 1;
    let [left, right, top, bottom] = [width, 0, height, 0];
    line[0] = start;
    seen[start] = 1;
    for (let at = 0; at < length; at++) {
      const x = line[at]! % width;
      const y = (line[at]! - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const j = ny * width + nx;
          if (seen[j] === 1 || ink[j]! < JOINS) continue;
          seen[j] = 1;
          line[length++] = j;
        }
    }
    const share = smoothstep(spanPx / 2, spanPx, Math.hypot(right - left, bottom - top));
    for (let at = 0; at < length; at++) kept[line[at]!] = ink[line[at]!]! * share;
  }
  return kept;
}
