import type { Size } from '../../canvas/view/view-transform.ts';

/** Where the picture from before lies in the one from after, px of the latter. */
export interface Frame extends Size {
  readonly x: number;
  readonly y: number;
}

/** The grey values of a picture, 0..255, row by row. */
export interface Grey extends Size {
  readonly values: Uint8Array;
}

/** Shapes that differ by less are the same, but for rounding to whole px. */
const SAME_SHAPE = 0.02;
/** Points of the picture from before that are looked for, along each side. */
const POINTS = 9;
/** Kept px may differ by this much on average (0..255): files are compressed, and seams are smoothed. */
const MOST_DIFFERENCE = 10;

/** Whether one lies on the other as it is, whatever their sizes. */
export function haveSameShape(before: Size, after: Size): boolean {
  const ratio = (before.width * after.height) / (before.height * after.width);
  return Math.abs(ratio - 1) < SAME_SHAPE;
}

/**
 * Finds a picture within one that was made by extending it, both at the same scale, by the grey values of a grid of points. Undefined if
 * it is nowhere. Takes time in the number of places that it could lie at.
 */
export function findWithin(before: Grey, after: Grey): Frame | undefined {
  const rangeX = after.width - before.width;
  const rangeY = after.height - before.height;
  if (rangeX < 0 || rangeY < 0) return undefined;
  const points = gridOf(before);
  let best = points.length * MOST_DIFFERENCE;
  let found: Frame | undefined;
  for (let y = 0; y <= rangeY; y++) {
    for (let x = 0; x <= rangeX; x++) {
      const difference = differenceAt({ after, points, offset: y * after.width + x, most: best });
      if (difference >= best) continue;
      best = difference;
      found = { x, y, width: before.width, height: before.height };
    }
  }
  return found;
}

interface GridPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

function gridOf({ width, height, values }: Grey): GridPoint[] {
  const along = (length: number, i: number) => Math.min(length - 1, Math.floor(((i + 0.5) * length) / POINTS));
  return Array.from({ length: POINTS * POINTS }, (_, i) => {
    const x = along(width, i % POINTS);
    const y = along(height, Math.floor(i / POINTS));
    return { x, y, value: values[y * width + x] ?? 0 };
  });
}

interface Trial {
  readonly after: Grey;
  readonly points: readonly GridPoint[];
  readonly offset: number;
  /** Where it is no use to go on. */
  readonly most: number;
}

function differenceAt({ after: { values, width }, points, offset, most }: Trial): number {
  let difference = 0;
  for (const { x, y, value } of points) {
    difference += Math.abs((values[offset + y * width + x] ?? 0) - value);
    if (difference >= most) break;
  }
  return difference;
}
