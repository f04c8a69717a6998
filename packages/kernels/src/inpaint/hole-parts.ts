import type { Rect } from '../image/rect.ts';
import { chamferDistance, DISTANCE_UNITS_PER_PX } from './distance.ts';
import { HOLE } from './level.ts';
import { holeBounds } from './patch-maps.ts';

/** Missing pixels that lie in the same or in touching cells of this side belong together, px. Wider than a patch. */
const CELL_PX = 8;

/** One connected piece of a hole (pieces less than about a cell apart count as one). */
export interface HolePart {
  readonly label: number;
  readonly bounds: Rect;
  readonly pixels: number;
  /** Twice the depth of its deepest pixel, px. */
  readonly thicknessPx: number;
}

/** The parts of a hole and a look-up of the part that a missing pixel belongs to. */
export interface HoleParts {
  readonly parts: readonly HolePart[];
  readonly labelAt: (x: number, y: number) => number;
}

/** Splits the missing pixels of `hole` into connected parts, in raster order of their first cell. */
export function holeParts(hole: Uint8Array, width: number, height: number): HoleParts {
  const bounds = holeBounds(hole, width);
  if (bounds === undefined) return { parts: [], labelAt: () => -1 };
  const columns = Math.ceil(width / CELL_PX);
  const rows = Math.ceil(height / CELL_PX);
  const labels = labelCells(occupiedCells(hole, bounds, { width, columns, rows }), columns, rows);
  const labelAt = (x: number, y: number): number =>
    labels[Math.floor(y / CELL_PX) * columns + Math.floor(x / CELL_PX)] - 1;
  const distance = new Uint16Array(bounds.width * bounds.height);
  chamferDistance(hole, width, height, bounds, distance);
  const found: { left: number; top: number; right: number; bottom: number; pixels: number; deepest: number }[] = [];
  for (let y = bounds.y; y < bounds.y + bounds.height; y++)
    for (let x = bounds.x; x < bounds.x + bounds.width; x++) {
      if (hole[y * width + x] !== HOLE) continue;
      const label = labelAt(x, y);
      const part = (found[label] ??= { left: x, top: y, right: x, bottom: y, pixels: 0, deepest: 0 });
      part.left = Math.min(part.left, x);
      part.right = Math.max(part.right, x);
      part.bottom = y;
      part.pixels++;
      part.deepest = Math.max(part.deepest, distance[(y - bounds.y) * bounds.width + x - bounds.x]);
    }
  const parts = found.map(({ left, top, right, bottom, pixels, deepest }, label) => ({
    label,
    bounds: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 },
    pixels,
    thicknessPx: (2 * deepest) / DISTANCE_UNITS_PER_PX,
  }));
  return { parts, labelAt };
}

function occupiedCells(
  hole: Uint8Array,
  bounds: Rect,
  { width, columns, rows }: { readonly width: number; readonly columns: number; readonly rows: number },
): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  for (let y = bounds.y; y < bounds.y + bounds.height; y++) {
    const row = Math.floor(y / CELL_PX) * columns;
    for (let x = bounds.x; x < bounds.x + bounds.width; x++)
      if (hole[y * width + x] === HOLE) cells[row + Math.floor(x / CELL_PX)] = 1;
  }
  return cells;
}

/** Labels 8-connected occupied cells 1, 2, ... by flood fill; empty cells stay 0. */
function labelCells(cells: Uint8Array, columns: number, rows: number): Int32Array {
  const labels = new Int32Array(cells.length);
  const stack: number[] = [];
  let label = 0;
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] === 0 || labels[start] > 0) continue;
    labels[start] = ++label;
    stack.push(start);
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
      const column = cell % columns;
      const row = (cell - column) / columns;
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          const next = r * columns + c;
          if (cells[next] === 0 || labels[next] > 0) continue;
          labels[next] = label;
          stack.push(next);
        }
    }
  }
  return labels;
}
