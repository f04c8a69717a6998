import { boxMean } from '../stylise/soft-blur.ts';

/** Side of a cell, px. */
export const CELL_PX = 2;

/** A picture in cells of 2 x 2 px, a quarter of the work: what lies near a pixel is asked more often than where exactly. */
export interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
}

/** Cells over a picture, all 0; the last column and row may reach beyond it. */
export function createCells(width: number, height: number): Cells {
  const columns = (width + 1) >> 1;
  const rows = (height + 1) >> 1;
  return { columns, rows, data: new Float32Array(columns * rows) };
}

/** Index of the cell that a pixel lies in. */
export function cellOf({ columns }: Cells, x: number, y: number): number {
  return (y >> 1) * columns + (x >> 1);
}

/** Mean over a window that reaches about `radiusPx` around each cell, at least to its neighbours. */
export function nearCells({ columns, rows, data }: Cells, radiusPx: number): Cells {
  return { columns, rows, data: boxMean(data, columns, rows, Math.max(1, Math.round(radiusPx / CELL_PX))) };
}

/** How much of each cell lies in an area (1 = in it, or how much so), 0..1. */
export function shareCells(area: Uint8Array | Float32Array, width: number, height: number): Cells {
  const cells = createCells(width, height);
  const { columns, rows, data } = cells;
  for (let row = 0, cell = 0; row < rows; row++) {
    const above = row * CELL_PX * width;
    const below = Math.min(height - 1, row * CELL_PX + 1) * width;
    for (let column = 0; column < columns; column++, cell++) {
      const left = column * CELL_PX;
      const right = Math.min(width - 1, left + 1);
      data[cell] = (area[above + left]! + area[above + right]! + area[below + left]! + area[below + right]!) / 4;
    }
  }
  return cells;
}

/** The value at a pixel, between its four nearest cells. */
export function betweenCells(cells: Cells, x: number, y: number): number {
  return between(cells, x / CELL_PX - 0.25, y / CELL_PX - 0.25);
}

/** The value between the four nearest entries of a grid; `x` and `y` count entries from the centre of the first one. */
export function between({ columns, rows, data }: Cells, x: number, y: number): number {
  const atX = Math.min(columns - 1, Math.max(0, x));
  const atY = Math.min(rows - 1, Math.max(0, y));
  const left = atX | 0;
  const top = (atY | 0) * columns;
  const right = Math.min(columns - 1, left + 1);
  const bottom = Math.min(rows - 1, (atY | 0) + 1) * columns;
  const u = atX - left;
  const upper = data[top + left]! * (1 - u) + data[top + right]! * u;
  const lower = data[bottom + left]! * (1 - u) + data[bottom + right]! * u;
  return upper + (lower - upper) * (atY - (atY | 0));
}
