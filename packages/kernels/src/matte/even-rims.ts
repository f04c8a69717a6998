import { createPlane } from '../image/plane.ts';
import { softBlur } from '../stylise/soft-blur.ts';
import { betweenCells, CELL_PX, cellOf, nearCells, shareCells, type Cells } from './cells.ts';

/** An edge that runs evenly along rims. */
export interface EvenEdge {
  /** Side of every pixel, 1 = inside; at rims that of the even edge. */
  readonly side: Uint8Array;
  /** How much of each pixel the even edge covers, 0..1; asked of rims alone. */
  readonly cover: Float32Array;
}

const HALF = 0.5;
/** The reciprocal of the slope of a Gaussian step of width 1 where it is steepest. */
const PER_SIGMA = Math.sqrt(2 * Math.PI);
/** Shares this near to none and to all are none and all: running sums are not exact. */
const ALMOST = 1e-4;
/** The wider Gaussian by which striped rims are evened out where they run straight, in widths of the other: where a glint ends, their edge jumps by two pixels. */
const WIDER = 5 / 3;
/** Slopes of the wider blurred sides, in shares of that at a straight edge: from the second on an edge is straight, up to the first it turns. A right angle has 0.7. */
const STRAIGHT = { from: 0.8, to: 0.9 } as const;
/** Share of stripes near by from which on a rim is striped. By eye on glaze; composites of people are no worse for it. */
const STRIPED = 0.2;

interface EvenOptions {
  readonly width: number;
  readonly height: number;
  /** How far the edge is evened out, px. */
  readonly sigmaPx: number;
  /** Where a stripe belongs to a rim whose colours contradict that, 0..1: the sides are less sure there. */
  readonly striped: Float32Array;
}

/**
 * The edge of a subject, without its teeth where it is a rim (`rims` of 0..1): half-way through the blurred sides, whose slope at a straight
 * edge is that of the Gaussian, so that it also tells how much of a pixel lies inside. Along striped rims that run straight the Gaussian is
 * wider. Thin parts and gaps stay, and corners become round by about `sigmaPx`. About 25 ms a megapixel.
 */
export function evenRims(
  side: Uint8Array,
  rims: Float32Array,
  { width, height, sigmaPx, striped }: EvenOptions,
): EvenEdge {
  const shares = shareCells(side, width, height);
  const blurred = blurredCells(shares, sigmaPx);
  const wider = blurredCells(shares, WIDER * sigmaPx);
  const straight = straightness(wider, WIDER * sigmaPx);
  const stripes = nearCells(shareCells(striped, width, height), WIDER * sigmaPx);
  const [nearSubject, nearGround] = [nearThick(shares, 1), nearThick(shares, 0)];
  const even = side.slice();
  const cover = new Float32Array(side.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      cover[i] = side[i]!;
      if (rims[i] === 0) continue;
      const cell = cellOf(shares, x, y);
      if ((side[i] === 1 ? nearSubject : nearGround)[cell]! <= ALMOST) continue;
      const near = (betweenCells(blurred, x, y) - HALF) * sigmaPx;
      const far = (betweenCells(wider, x, y) - HALF) * WIDER * sigmaPx;
      const isStriped = Math.min(1, betweenCells(stripes, x, y) / STRIPED);
      const within = (near + (far - near) * isStriped * betweenCells(straight, x, y)) * PER_SIGMA;
      cover[i] = Math.min(1, Math.max(0, HALF + within));
      if (rims[i]! >= HALF) even[i] = within >= 0 ? 1 : 0;
    }
  return { side: even, cover };
}

function blurredCells({ columns, rows, data }: Cells, sigmaPx: number): Cells {
  return { columns, rows, data: softBlur(createPlane(columns, rows, data), sigmaPx / CELL_PX).data };
}

/** 1 where blurred sides fall off as at a straight edge, 0 where they do so less, and in the first and last column and row. */
function straightness({ columns, rows, data }: Cells, sigmaPx: number): Cells {
  const out = new Float32Array(data.length);
  const perCells = (sigmaPx * PER_SIGMA) / (2 * CELL_PX);
  for (let row = 1; row < rows - 1; row++)
    for (let column = 1, cell = row * columns + 1; column < columns - 1; column++, cell++) {
      const slopeX = data[cell + 1]! - data[cell - 1]!;
      const slopeY = data[cell + columns]! - data[cell - columns]!;
      const slope = Math.sqrt(slopeX * slopeX + slopeY * slopeY) * perCells;
      out[cell] = Math.min(1, Math.max(0, (slope - STRAIGHT.from) / (STRAIGHT.to - STRAIGHT.from)));
    }
  return { columns, rows, data: out };
}

/** Above 0 near squares of three cells that lie wholly on one side. */
function nearThick({ columns, rows, data }: Cells, own: 0 | 1): Float32Array {
  const share = nearCells({ columns, rows, data }, CELL_PX).data;
  for (let i = 0; i < share.length; i++) share[i] = Math.abs(share[i]! - own) < ALMOST ? 1 : 0;
  return nearCells({ columns, rows, data: share }, 2 * CELL_PX).data;
}
