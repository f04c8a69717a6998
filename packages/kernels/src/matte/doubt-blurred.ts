import type { Matte } from '../image/matte.ts';
import type { Trimap } from '../image/trimap.ts';
import { cellOf, createCells, nearCells, type Cells } from './cells.ts';
import type { SampledAlpha } from './sample-alpha.ts';

interface BlurOptions {
  /** Where samples were taken, and the coarse matte: from one half on, a pixel counts as inside. */
  readonly wide: Trimap;
  readonly matte: Matte;
  /** How far around a pixel its own detail is measured, and that of the subject, px. */
  readonly detailPx: number;
  readonly subjectPx: number;
}

/** What colours say of the unknown pixels: samples, and log-odds of subject by what is near. */
interface Opinion {
  readonly sampled: SampledAlpha;
  readonly odds: Float32Array;
}

/** What is left of an opinion, and how much of the picture outside is out of focus, 0..1. */
interface Focus extends Opinion {
  readonly blurred: Float32Array;
}

/** Detail outside, in shares of that of the subject near by: up to `blurred` it lies out of focus, from `sharp` on it may be the subject's. By eye on down and fur before flowers and rooms. */
const DETAIL = { blurred: 0.35, sharp: 0.7 } as const;
/** Second differences of green, most of luma (8-bit steps): noise below `grain`, squared; no single edge counts more than `most`, squared. */
const SQUARE = { grain: 10, most: 1e4 } as const;
/** Running sums are not exact: less is nothing. */
const LEAST_COUNT = 1e-4;
const HALF = 0.5;

/**
 * Doubts claims of the subject outside of it where the picture is far less sharp than the subject near by: a flower out of focus
 * behind one in focus has its colours, too. Subjects without detail of their own doubt nothing. `colour` is interleaved RGBA of 0..255.
 */
export function doubtBlurred(colour: Float32Array, { sampled, odds }: Opinion, options: BlurOptions): Focus {
  const { wide, matte } = options;
  const sharpness = sharpnessOutside(colour, options);
  const confidence = sampled.confidence.slice();
  const doubted = odds.slice();
  const blurred = new Float32Array(odds.length);
  for (let i = 0; i < confidence.length; i++) {
    if (wide.data[i] !== 128 || matte.data[i]! >= HALF) continue;
    blurred[i] = 1 - sharpness[i]!;
    if (sampled.alpha.data[i]! > 0) confidence[i]! *= sharpness[i]!;
    if (odds[i]! > 0) doubted[i]! *= sharpness[i]!;
  }
  return { sampled: { alpha: sampled.alpha, confidence }, odds: doubted, blurred };
}

/** Detail of the picture outside near every unknown pixel against that of the subject near by, 0 = out of focus, 1 = as sharp. */
function sharpnessOutside(colour: Float32Array, { wide, matte, detailPx, subjectPx }: BlurOptions): Float32Array {
  const { width, height, data } = wide;
  const inside = { sum: createCells(width, height), count: createCells(width, height) };
  const outside = { sum: createCells(width, height), count: createCells(width, height) };
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      if (data[i] !== 128) continue;
      const green = i * 4 + 1;
      const sides = colour[green - 4]! + colour[green + 4]! + colour[green - 4 * width]! + colour[green + 4 * width]!;
      const bend = 4 * colour[green]! - sides;
      const { sum, count } = matte.data[i]! >= HALF ? inside : outside;
      const cell = cellOf(sum, x, y);
      sum.data[cell]! += Math.min(SQUARE.most, bend * bend);
      count.data[cell]!++;
    }
  const own = { sum: nearCells(outside.sum, detailPx), count: nearCells(outside.count, detailPx) };
  const subject = { sum: nearCells(inside.sum, subjectPx), count: nearCells(inside.count, subjectPx) };
  const sharpness = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (data[i] !== 128) continue;
      const cell = cellOf(inside.sum, x, y);
      const usual = mean(subject, cell);
      const share = usual > SQUARE.grain ? Math.sqrt(mean(own, cell) / usual) : 1;
      sharpness[i] = Math.min(1, Math.max(0, (share - DETAIL.blurred) / (DETAIL.sharp - DETAIL.blurred)));
    }
  return sharpness;
}

/** Values summed up by cell, and how many they are. */
interface Sums {
  readonly sum: Cells;
  readonly count: Cells;
}

/** Mean of the values in a cell; 0 where there are none. */
function mean({ sum, count }: Sums, cell: number): number {
  return count.data[cell]! > LEAST_COUNT ? sum.data[cell]! / count.data[cell]! : 0;
}
