import type { GreyPart } from './grey-part.ts';

/** Steeper than this a pixel belongs to an edge: below, quantisation alone turns directions by the tolerance (LSD, von Gioi et al. 2010). */
const MIN_STEEPNESS = 5.2;
/** Of all pixels about this share at most are edges: the steepest ones. What is busy everywhere has no lines worth the time. */
const MAX_SHARE = 0.2;
/** Steepness is sorted in classes, the last one for all that is steeper. */
const CLASSES = 256;
const CLASSES_A_LEVEL = 2;

/** The steep pixels of a picture and which way they rise. */
export interface Edges {
  /** Steepness (levels a pixel) and unit direction of the rise; 0 where there is no edge. */
  readonly steepness: Float32Array;
  readonly riseX: Float32Array;
  readonly riseY: Float32Array;
  /** Pixels with an edge, steep ones first. */
  readonly order: Int32Array;
}

/** Finds edges by the Sobel operator. Pixels beside what is missing, or on the border, have none. */
export function findEdges({ width, height, luma, isMissing }: GreyPart): Edges {
  const steepness = new Float32Array(width * height);
  const riseX = new Float32Array(width * height);
  const riseY = new Float32Array(width * height);
  const histogram = new Int32Array(CLASSES + 1);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      const up = i - width;
      const down = i + width;
      const falling = luma[down + 1] - luma[up - 1];
      const rising = luma[up + 1] - luma[down - 1];
      const dx = (falling + rising + 2 * (luma[i + 1] - luma[i - 1])) / 8;
      const dy = (falling - rising + 2 * (luma[down] - luma[up])) / 8;
      const square = dx * dx + dy * dy;
      if (square < MIN_STEEPNESS * MIN_STEEPNESS || isBesideMissing(i)) continue;
      const steep = Math.sqrt(square);
      steepness[i] = steep;
      riseX[i] = dx / steep;
      riseY[i] = dy / steep;
      histogram[classOf(steep)]++;
    }
  return { steepness, riseX, riseY, order: steepestFirst(steepness, histogram) };

  function isBesideMissing(i: number): boolean {
    for (let row = i - width; row <= i + width; row += width)
      if (isMissing[row - 1] + isMissing[row] + isMissing[row + 1] > 0) return true;
    return false;
  }
}

function classOf(steepness: number): number {
  return Math.min(CLASSES - 1, Math.floor(steepness * CLASSES_A_LEVEL));
}

/** Counting sort; what is beyond the share is no edge any more. */
function steepestFirst(steepness: Float32Array, histogram: Int32Array): Int32Array {
  const most = Math.floor(MAX_SHARE * steepness.length);
  const start = new Int32Array(CLASSES);
  let count = 0;
  let lowest = CLASSES;
  while (lowest > 0 && count < most) {
    lowest--;
    start[lowest] = count;
    count += histogram[lowest];
  }
  const order = new Int32Array(count);
  for (let i = 0; i < steepness.length; i++) {
    if (steepness[i] === 0) continue;
    const k = classOf(steepness[i]);
    if (k < lowest) steepness[i] = 0;
    else order[start[k]++] = i;
  }
  return order;
}
