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
/** Shares this near to none and to all are none and all: running sums are not exact. */
const ALMOST = 1e-4;

/**
 * The edge of a subject, without its teeth where it is a rim (`rims` of 0..1): half-way through the blurred sides, whose slope at a straight
 * edge is that of the Gaussian, so that it also tells how much of a pixel lies inside. Thin parts and gaps stay, and corners
 * become round by about `sigmaPx`. About 12 ms a megapixel.
 */
export function evenRims(
  side: Uint8Array,
  rims: Float32Array,
  { width, height, sigmaPx }: { readonly width: number; readonly height: number; readonly sigmaPx: number },
): EvenEdge {
  const shares = shareCells(side, width, height);
  const { columns, rows } = shares;
  const plane = createPlane(columns, rows, shares.data);
  const blurred: Cells = { columns, rows, data: softBlur(plane, sigmaPx / CELL_PX).data };
  const [nearSubject, nearGround] = [nearThick(shares, 1), nearThick(shares, 0)];
  const even = side.slice();
  const cover = new Float32Array(side.length);
  const perPixel = sigmaPx * Math.sqrt(2 * Math.PI);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      cover[i] = side[i]!;
      if (rims[i] === 0) continue;
      const cell = cellOf(shares, x, y);
      if ((side[i] === 1 ? nearSubject : nearGround)[cell]! <= ALMOST) continue;
      const within = betweenCells(blurred, x, y);
      cover[i] = Math.min(1, Math.max(0, HALF + (within - HALF) * perPixel));
      if (rims[i]! >= HALF) even[i] = within >= HALF ? 1 : 0;
    }
  return { side: even, cover };
}

/** Above 0 near squares of three cells that lie wholly on one side. */
function nearThick({ columns, rows, data }: Cells, own: 0 | 1): Float32Array {
  const share = nearCells({ columns, rows, data }, CELL_PX).data;
  for (let i = 0; i < share.length; i++) share[i] = Math.abs(share[i]! - own) < ALMOST ? 1 : 0;
  return nearCells({ columns, rows, data: share }, 2 * CELL_PX).data;
}
