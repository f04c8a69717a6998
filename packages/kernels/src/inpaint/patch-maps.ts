import type { Rect } from '../image/rect.ts';
import { HOLE, KNOWN } from './level.ts';
import { PATCH_SIZE } from './patch.ts';

/** Marks every patch without a missing or barred pixel in `source` (1, else 0) and returns how many there are. O(pixels). */
export function markSources(hole: Uint8Array, width: number, height: number, source: Uint8Array): number {
  const lastX = width - PATCH_SIZE;
  const lastY = height - PATCH_SIZE;
  source.fill(0);
  if (lastX < 0 || lastY < 0) return 0;
  // `source` holds the unusable pixels of each horizontal run until the row leaves the column window; then the verdict.
  const columns = new Uint8Array(width);
  let count = 0;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let run = 0;
    for (let x = 0; x < width; x++) {
      if (hole[row + x] !== KNOWN) run++;
      if (x >= PATCH_SIZE && hole[row + x - PATCH_SIZE] !== KNOWN) run--;
      const start = x - PATCH_SIZE + 1;
      if (start < 0) continue;
      source[row + start] = run;
      columns[start] += run;
    }
    for (let x = lastX + 1; x < width; x++) source[row + x] = 0;
    const top = y - PATCH_SIZE + 1;
    if (top < 0) continue;
    for (let x = 0; x <= lastX; x++) {
      const i = top * width + x;
      const isSource = columns[x] === 0 ? 1 : 0;
      columns[x] -= source[i];
      source[i] = isSource;
      count += isSource;
    }
  }
  source.fill(0, (lastY + 1) * width);
  return count;
}

/**
 * Marks the patches of `box` that have a missing pixel and lie on the stride grid (or on the last column or row, which would
 * get no vote otherwise) in `target` (1, else 0) and returns how many there are.
 */
export function markTargets(
  hole: Uint8Array,
  width: number,
  height: number,
  box: Rect,
  stride: number,
  target: Uint8Array,
): number {
  const lastX = width - PATCH_SIZE;
  const lastY = height - PATCH_SIZE;
  target.fill(0);
  let count = 0;
  for (let by = 0; by < box.height; by++) {
    const y = box.y + by;
    if (y > lastY || (y % stride !== 0 && y !== lastY)) continue;
    // The last row of the patch at which a column has a missing pixel decides how long that column blocks.
    let nextMissing = -1;
    for (let bx = 0; bx < box.width; bx++) {
      const x = box.x + bx;
      if (x > lastX) break;
      if (nextMissing < x) nextMissing = -1;
      const from = bx === 0 ? x : x + PATCH_SIZE - 1;
      for (let px = from; px < x + PATCH_SIZE; px++) if (columnHasHole(hole, width, px, y)) nextMissing = px;
      if (nextMissing < 0 || (x % stride !== 0 && x !== lastX)) continue;
      target[by * box.width + bx] = 1;
      count++;
    }
  }
  return count;
}

function columnHasHole(hole: Uint8Array, width: number, x: number, y: number): boolean {
  for (let k = 0; k < PATCH_SIZE; k++) if (hole[(y + k) * width + x] === HOLE) return true;
  return false;
}

/** Bounding box of the missing pixels, or `undefined` when there are none. */
export function holeBounds(hole: Uint8Array, width: number): Rect | undefined {
  const first = hole.indexOf(HOLE);
  if (first < 0) return undefined;
  const top = Math.floor(first / width);
  const bottom = Math.floor(hole.lastIndexOf(HOLE) / width);
  let left = width;
  let right = -1;
  for (let y = top; y <= bottom; y++) {
    const row = y * width;
    for (let x = 0; x < left; x++) if (hole[row + x] === HOLE) left = x;
    for (let x = width - 1; x > right; x--) if (hole[row + x] === HOLE) right = x;
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** The box of all targets and missing pixels: the hole's bounds grown to the left and up by the reach of a patch. */
export function targetBox(bounds: Rect): Rect {
  const x = Math.max(0, bounds.x - PATCH_SIZE + 1);
  const y = Math.max(0, bounds.y - PATCH_SIZE + 1);
  return { x, y, width: bounds.x + bounds.width - x, height: bounds.y + bounds.height - y };
}
