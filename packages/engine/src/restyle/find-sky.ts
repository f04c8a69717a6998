import { createPlane, type OklabPicture, type Plane } from '@backlot/kernels';

/** Cells along the longer side of a picture in which sky is looked for. */
const CELLS = 160;
/** Smaller cells show no texture, px. */
const LEAST_CELL_PX = 3;
/** Deviation of lightness within a cell from which it is fur, leaves or stone rather than sky: clouds are soft. */
const SOFT = 0.035;
/** How much a cell must look like sky by its colour for sky to go on there. */
const LEAST_LIKENESS = 0.25;
/** Cells that hold an edge of the sky are no longer soft: it reaches so many cells beyond those that are. */
const EDGE_CELLS = 2;

/**
 * Where a picture shows sky, 0..1: what is soft, as `likeness` (0..1 by colour) has it, and reaches down from the upper edge.
 * Zero where no sky reaches the edge; a little wide where it ends, for a test by colour to trim.
 */
export function findSky(
  lab: OklabPicture,
  likeness: (lightness: number, greenRed: number, blueYellow: number) => number,
): Plane {
  const { width, height } = lab;
  const cell = Math.max(LEAST_CELL_PX, Math.max(width, height) / CELLS);
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const means = cellMeans(lab, { cell, columns, rows });
  const isSoftSky = (k: number): boolean =>
    means.deviation[k]! < SOFT &&
    likeness(means.lightness[k]!, means.greenRed[k]!, means.blueYellow[k]!) > LEAST_LIKENESS;
  const sky = fromAbove({ columns, rows }, isSoftSky);
  for (let step = 0; step < EDGE_CELLS; step++) grow(sky, { columns, rows });
  return enlarged(sky, { columns, rows, cell }, lab);
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

function cellMeans(
  { width, height, lightness, greenRed, blueYellow }: OklabPicture,
  { cell, columns, rows }: Grid & { readonly cell: number },
) {
  const count = columns * rows;
  const counts = new Float32Array(count);
  const sums = [
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
  ] as const;
  for (let y = 0, i = 0; y < height; y++) {
    const start = Math.min(rows - 1, Math.floor(y / cell)) * columns;
    for (let x = 0; x < width; x++, i++) {
      const k = start + Math.min(columns - 1, Math.floor(x / cell));
      counts[k]! += 1;
      sums[0][k]! += lightness[i]!;
      sums[1][k]! += greenRed[i]!;
      sums[2][k]! += blueYellow[i]!;
      sums[3][k]! += lightness[i]! * lightness[i]!;
    }
  }
  const [light, green, blue, squares] = sums.map((sum) => sum.map((value, k) => value / Math.max(1, counts[k]!)));
  const deviation = squares!.map((square, k) => Math.sqrt(Math.max(0, square - light![k]! * light![k]!)));
  return { lightness: light!, greenRed: green!, blueYellow: blue!, deviation };
}

/** The cells that are joined to the uppermost row by cells that `isSky`: 1, others 0. */
function fromAbove({ columns, rows }: Grid, isSky: (cell: number) => boolean): Float32Array {
  const found = new Float32Array(columns * rows);
  const open: number[] = [];
  const visit = (k: number): void => {
    if (found[k] === 1 || !isSky(k)) return;
    found[k] = 1;
    open.push(k);
  };
  for (let column = 0; column < columns; column++) visit(column);
  for (let k = open.pop(); k !== undefined; k = open.pop()) {
    const column = k % columns;
    if (column > 0) visit(k - 1);
    if (column < columns - 1) visit(k + 1);
    if (k >= columns) visit(k - columns);
    if (k < columns * (rows - 1)) visit(k + columns);
  }
  return found;
}

function grow(cells: Float32Array, { columns, rows }: Grid): void {
  const before = cells.slice();
  for (let k = 0; k < cells.length; k++) {
    const column = k % columns;
    if (
      (column > 0 && before[k - 1] === 1) ||
      (column < columns - 1 && before[k + 1] === 1) ||
      (k >= columns && before[k - columns] === 1) ||
      (k < columns * (rows - 1) && before[k + columns] === 1)
    )
      cells[k] = 1;
  }
}

/** Between the middles of the cells in straight lines. */
function enlarged(
  cells: Float32Array,
  { columns, rows, cell }: Grid & { readonly cell: number },
  { width, height }: { readonly width: number; readonly height: number },
): Plane {
  const out = createPlane(width, height);
  for (let y = 0, i = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, (y + 0.5) / cell - 0.5));
    const top = Math.floor(v) * columns;
    const bottom = Math.min(rows - 1, Math.floor(v) + 1) * columns;
    const down = v - Math.floor(v);
    for (let x = 0; x < width; x++, i++) {
      const u = Math.min(columns - 1, Math.max(0, (x + 0.5) / cell - 0.5));
      const left = Math.floor(u);
      const right = Math.min(columns - 1, left + 1);
      const across = u - left;
      const upper = cells[top + left]! + (cells[top + right]! - cells[top + left]!) * across;
      const lower = cells[bottom + left]! + (cells[bottom + right]! - cells[bottom + left]!) * across;
      out.data[i] = upper + (lower - upper) * down;
    }
  }
  return out;
}
