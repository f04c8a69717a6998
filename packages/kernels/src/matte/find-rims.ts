import type { Trimap } from '../image/trimap.ts';
import { CELL_PX, cellOf, createCells, nearCells, shareCells, type Cells } from './cells.ts';
import type { SampledAlpha } from './sample-alpha.ts';

interface RimOptions {
  /** Side of the edge of every pixel, 1 = inside; rough is enough. */
  readonly side: Uint8Array;
  /** Where rims are looked for. */
  readonly wide: Trimap;
  /** What samples of colour say there, and the log-odds of subject by what is near. */
  readonly sampled: SampledAlpha;
  readonly odds: Float32Array;
  /** Over how many pixels on both sides the course of the edge is averaged, and how far around a pixel colours are read, px. */
  readonly coursePx: number;
  readonly lookPx: number;
  /** How wide a rim may be, px. */
  readonly rimPx: number;
}

/** Edges of which the colours change across them alone. */
export interface Rims {
  /** How much the edge near by is a rim, 0..1. */
  readonly rims: Float32Array;
  /** How much a pixel belongs to a rim because the subject goes on outside of it, 0..1. */
  readonly enclosed: Float32Array;
}

/** Share of the changes of colour that run along the edge: up to `rim` in photos of glaze, cloth and skin, from `hair` on in fur and down; both by eye. */
const ALONG = { rim: 0.16, hair: 0.28 } as const;
/** Squared changes of colour, in 8-bit steps between neighbours but one: below `grain` they are noise, from `clear` on more hardly counts more. */
const CHANGE = { grain: 20, clear: 2700 } as const;
/** Mean confidence in strands beyond the edge from which on it is none but hair; by SAD on composites of hair. */
const STRANDS = 0.015;
/** Averaged sides: below the first a pixel lies beyond the edge, below the second too far for a rim. */
const BEYOND = 0.2;
const OUTERMOST = 0.1;
/** Less of a slope of the averaged side, from cell to cell but one, tells no direction. */
const LEAST_SLOPE = 2e-3;
/** Samples are averaged so far along the edge, px: a stripe goes on, a coincidence does not. */
const STRIPE_PX = 3;
/** How much the colours near by count against samples. */
const LIKENESS = 0.5;
/** Claims of the subject, -1..1, from which on a stripe starts to be one and surely is one: inside, where it is to be expected, and outside. By SAD on composites of plates. */
const CLAIM = { inside: { from: -0.3, to: 0.1 }, outside: { from: 0, to: 0.3 } } as const;

/**
 * Where colours change across the subject's edge and hardly along it: stripes that follow an edge are its rim (glaze, a seam, a
 * moulding), strands that cross it are hair. In a rim, stripes of any colour are subject as long as a stripe of the subject's
 * colours lies outside of them. `colour` is interleaved RGBA of 0..255. About 0.4 us an unknown pixel and 15 ms a megapixel.
 */
export function findRims(colour: Float32Array, options: RimOptions): Rims {
  const { side, wide, coursePx } = options;
  const course = nearCells(nearCells(shareCells(side, wide.width, wide.height), coursePx), coursePx);
  const rims = rimsAlong(colour, course, options);
  return { rims, enclosed: enclosedBy(rims, course, options) };
}

/** Unit vector into the subject; one for all, as there are many questions. */
const inwards = { x: 0, y: 0 };

/** Writes {@link inwards} at a pixel; false where there is no direction. */
function findInwards({ columns, rows, data }: Cells, x: number, y: number): boolean {
  const column = x >> 1;
  const row = y >> 1;
  if (column === 0 || row === 0 || column >= columns - 1 || row >= rows - 1) return false;
  const cell = row * columns + column;
  const slopeX = data[cell + 1]! - data[cell - 1]!;
  const slopeY = data[cell + columns]! - data[cell - columns]!;
  const slope = Math.sqrt(slopeX * slopeX + slopeY * slopeY);
  inwards.x = slopeX / slope;
  inwards.y = slopeY / slope;
  return slope >= LEAST_SLOPE;
}

function rimsAlong(colour: Float32Array, course: Cells, { sampled, wide, lookPx }: RimOptions): Float32Array {
  const { width, height, data } = wide;
  const along = createCells(width, height);
  const all = createCells(width, height);
  const strands = createCells(width, height);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      if (data[i] !== 128) continue;
      const cell = cellOf(course, x, y);
      if (course.data[cell]! < BEYOND)
        strands.data[cell]! += sampled.confidence[i]! * Math.max(0, 2 * sampled.alpha.data[i]! - 1);
      if (!findInwards(course, x, y)) continue;
      let aside = 0;
      let total = 0;
      for (let c = 0; c < 3; c++) {
        const changeX = colour[(i + 1) * 4 + c]! - colour[(i - 1) * 4 + c]!;
        const changeY = colour[(i + width) * 4 + c]! - colour[(i - width) * 4 + c]!;
        const change = changeX * inwards.y - changeY * inwards.x;
        aside += change * change;
        total += changeX * changeX + changeY * changeY;
      }
      // The edge itself changes most; it must not drown what crosses it.
      const gain = 1 / (1 + total / CHANGE.clear);
      along.data[cell]! += gain * aside;
      all.data[cell]! += gain * total;
    }
  const alongNear = nearCells(along, lookPx).data;
  const allNear = nearCells(all, lookPx).data;
  const strandsNear = nearCells(strands, lookPx).data;
  const perCell = CELL_PX * CELL_PX;
  const rims = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (data[i] !== 128) continue;
      const cell = cellOf(course, x, y);
      const share = alongNear[cell]! / (allNear[cell]! + perCell * CHANGE.grain);
      const isBare = Math.max(0, 1 - strandsNear[cell]! / (perCell * STRANDS));
      rims[i] = isBare * Math.min(1, Math.max(0, (ALONG.hair - share) / (ALONG.hair - ALONG.rim)));
    }
  return rims;
}

/** Walks outwards from every pixel in a rim, as far as a network may err, in search of a stripe of the subject. */
function enclosedBy(rims: Float32Array, course: Cells, options: RimOptions): Float32Array {
  const { side, wide, rimPx } = options;
  const { width, height } = wide;
  const claims = stripes(rims, course, options);
  const enclosed = new Float32Array(rims.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (rims[i] === 0 || course.data[cellOf(course, x, y)]! < OUTERMOST || !findInwards(course, x, y)) continue;
      let most = 0;
      for (let step = 1; step <= rimPx && most < 1; step++) {
        const atX = Math.round(x - inwards.x * step);
        const atY = Math.round(y - inwards.y * step);
        if (atX < 0 || atY < 0 || atX >= width || atY >= height) break;
        if (course.data[cellOf(course, atX, atY)]! < OUTERMOST) break;
        const k = atY * width + atX;
        const { from, to } = side[k] === 1 ? CLAIM.inside : CLAIM.outside;
        most = Math.max(most, (claims[k]! - from) / (to - from));
      }
      enclosed[i] = rims[i]! * Math.min(1, most);
    }
  return enclosed;
}

/** What colours claim along each stripe: above 0 subject, below 0 background. */
function stripes(rims: Float32Array, course: Cells, { wide, sampled, odds }: RimOptions): Float32Array {
  const { width, height } = wide;
  const own = new Float32Array(rims.length);
  for (let i = 0; i < own.length; i++)
    if (rims[i]! > 0)
      own[i] = sampled.confidence[i]! * (2 * sampled.alpha.data[i]! - 1) + LIKENESS * Math.tanh(odds[i]! / 2);
  const claims = new Float32Array(rims.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (rims[i] === 0 || !findInwards(course, x, y)) continue;
      let sum = 0;
      for (let step = -STRIPE_PX; step <= STRIPE_PX; step++) {
        const atX = Math.min(width - 1, Math.max(0, Math.round(x - inwards.y * step)));
        const atY = Math.min(height - 1, Math.max(0, Math.round(y + inwards.x * step)));
        sum += own[atY * width + atX]!;
      }
      claims[i] = sum / (2 * STRIPE_PX + 1);
    }
  return claims;
}
