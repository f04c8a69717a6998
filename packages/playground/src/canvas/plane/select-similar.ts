import { createMask, type Mask } from '@backlot/kernels';
import type { Point } from './point.ts';

/** RGBA bytes, straight. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What the magic wand takes. */
export interface WandOptions {
  readonly at: Point;
  /** 0: only the very colour; 100: every colour. */
  readonly tolerance: number;
  /** Only what hangs together with the place. */
  readonly isContiguous: boolean;
}

/** Distance between black and white as {@link distanceSquared} sees it. */
const FARTHEST = 764.84;
const BYTES = 4;

/** Marks what has the colour of a place, within a tolerance. */
export function selectSimilar(pixels: Pixels, { at, tolerance, isContiguous }: WandOptions): Mask {
  const { width, height, data } = pixels;
  const start = Math.floor(at.y) * width + Math.floor(at.x);
  const limit = ((tolerance / 100) * FARTHEST) ** 2;
  const isAlike = (i: number): boolean => distanceSquared(data, start * BYTES, i * BYTES) <= limit;
  const mask = createMask(width, height);
  if (isContiguous) flood(mask, start, isAlike);
  else for (let i = 0; i < mask.data.length; i++) if (isAlike(i)) mask.data[i] = 255;
  return mask;
}

/**
 * How different two colours look, squared: RGB weighted by how red they are ("redmean", T. Riemersma, compuphase.com/cmetric.htm),
 * near to CIELUV and without a root; transparency counts as a channel.
 */
function distanceSquared(data: Uint8ClampedArray, one: number, other: number): number {
  const r = data[one]! - data[other]!;
  const g = data[one + 1]! - data[other + 1]!;
  const b = data[one + 2]! - data[other + 2]!;
  const a = data[one + 3]! - data[other + 3]!;
  const meanRed = (data[one]! + data[other]!) / 2;
  return (2 + meanRed / 256) * r * r + 4 * g * g + (2 + (255 - meanRed) / 256) * b * b + 9 * a * a;
}

/** Marks what hangs together with `start` by sides, row by row (Smith, "Tint fill", 1979). */
export function flood(mask: Mask, start: number, isInside: (index: number) => boolean): void {
  const { width, data } = mask;
  const isOpen = (i: number): boolean => data[i] === 0 && isInside(i);
  const seeds = [start];
  for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
    if (!isOpen(seed)) continue;
    const row = seed - (seed % width);
    let left = seed;
    let right = seed;
    while (left > row && isOpen(left - 1)) left--;
    while (right + 1 < row + width && isOpen(right + 1)) right++;
    data.fill(255, left, right + 1);
    for (const beside of [-width, width]) {
      if (row + beside < 0 || row + beside >= data.length) continue;
      for (let i = left + beside; i <= right + beside; i++)
        if (isOpen(i) && (i === left + beside || !isOpen(i - 1))) seeds.push(i);
    }
  }
}
