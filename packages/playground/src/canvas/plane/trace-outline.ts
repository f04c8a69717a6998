import type { Mask } from '@backlot/kernels';

/** From here on a pixel counts as marked. */
const HALF = 128;

/** The way that a step goes: right, down, left, up. */
const STEP_X = [1, 0, -1, 0] as const;
const STEP_Y = [0, 1, 0, -1] as const;

/** Corner coordinates x, y, x, y, … of one closed line along the edges of pixels; the marked side is on its right. */
export type Outline = readonly number[];

/** The edges between what is marked at least half and what is not, as closed lines with corners only where they turn. */
export function traceOutline(mask: Mask): Outline[] {
  const { width, height } = mask;
  const isMarked = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && mask.data[y * width + x]! >= HALF;
  // Every line has an edge that goes right along the top of a marked pixel.
  const isTraced = new Uint8Array(width * height);
  const outlines: Outline[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (isTraced[y * width + x] === 1 || !isMarked(x, y) || isMarked(x, y - 1)) continue;
      outlines.push(follow(x, y));
    }
  return outlines;

  function follow(startX: number, startY: number): Outline {
    const corners: number[] = [];
    let [x, y, way, last] = [startX, startY, 0, -1];
    do {
      if (way !== last) corners.push(x, y);
      if (way === 0) isTraced[y * width + x] = 1;
      last = way;
      x += STEP_X[way]!;
      y += STEP_Y[way]!;
      way = turn(x, y, way);
    } while (x !== startX || y !== startY || way !== 0);
    // The start is a corner only if the line turns there.
    return last === 0 ? corners.slice(2) : corners;
  }

  /** Keeps to the marked: turns right where it can, so that pixels that only touch at a corner have lines of their own. */
  function turn(x: number, y: number, way: number): number {
    const [aheadLeft, aheadRight] = [pixelAhead(x, y, way, -1), pixelAhead(x, y, way, 1)];
    if (!aheadRight) return (way + 1) % 4;
    return aheadLeft ? (way + 3) % 4 : way;
  }

  /** The pixel on one side of the edge that goes on from a corner. */
  function pixelAhead(x: number, y: number, way: number, side: 1 | -1): boolean {
    const across = (way + 1) % 4;
    const centreX = x + (STEP_X[way]! + side * STEP_X[across]! - 1) / 2;
    const centreY = y + (STEP_Y[way]! + side * STEP_Y[across]! - 1) / 2;
    return isMarked(centreX, centreY);
  }
}
