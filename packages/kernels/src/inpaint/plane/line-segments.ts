import { type Edges, findEdges } from './edges.ts';
import type { GreyPart } from './grey-part.ts';

/** Neighbours belong to one line when their rises differ by at most 22.5 degrees (LSD). */
const SAME_DIRECTION = Math.cos(Math.PI / 8);
/** Shorter ones say little about their direction. */
const MIN_LENGTH_PX = 14;
/** A line is thin: the standard deviation across it is at most this, px ... */
const MAX_SPREAD_PX = 1.3;
/** ... and at most this share of its length. */
const MAX_SPREAD_SHARE = 0.06;
/** A straight line fills its length with about this many pixels a pixel, at least. */
const MIN_PIXELS_A_PX = 0.8;
/** Regions start at edges at least this steep: others only continue. */
const MIN_START_STEEPNESS = 8;

/** A straight edge, in the coordinates of what it was found in (pixel centres at whole numbers). */
export interface LineSegment {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** Unit direction along it; which of the two ways is of no meaning. */
  readonly alongX: number;
  readonly alongY: number;
  readonly length: number;
}

/**
 * The straight edges of a picture: connected regions of pixels that rise the same way, each fitted with a line (after LSD, von Gioi et
 * al. 2010, without its statistical test: what is thin and long counts).
 */
export function lineSegments(part: GreyPart): LineSegment[] {
  const edges = findEdges(part);
  const isTaken = new Uint8Array(part.luma.length);
  const region = new Int32Array(edges.order.length);
  const found: LineSegment[] = [];
  for (const start of edges.order) {
    if (edges.steepness[start] < MIN_START_STEEPNESS) break;
    if (isTaken[start] === 1) continue;
    const count = growRegion(edges, { start, width: part.width, isTaken }, region);
    if (count < MIN_LENGTH_PX * MIN_PIXELS_A_PX) continue;
    const line = fitLine(edges, region.subarray(0, count), part.width);
    if (line !== undefined) found.push(line);
  }
  return found;
}

/** Collects the pixels around `start` that rise like the region so far; returns how many. */
function growRegion(
  { steepness, riseX, riseY }: Edges,
  { start, width, isTaken }: { readonly start: number; readonly width: number; readonly isTaken: Uint8Array },
  region: Int32Array,
): number {
  let count = 0;
  let sumX = riseX[start];
  let sumY = riseY[start];
  region[count++] = start;
  isTaken[start] = 1;
  for (let k = 0; k < count; k++) {
    const i = region[k];
    for (let dy = -1; dy <= 1; dy++)
      for (let j = i + dy * width - 1, end = j + 2; j <= end; j++) {
        if (isTaken[j] === 1 || steepness[j] === 0) continue;
        const along = riseX[j] * sumX + riseY[j] * sumY;
        if (along <= 0 || along * along < SAME_DIRECTION * SAME_DIRECTION * (sumX * sumX + sumY * sumY)) continue;
        isTaken[j] = 1;
        region[count++] = j;
        sumX += riseX[j];
        sumY += riseY[j];
      }
  }
  return count;
}

/** The line through a region by principal axes, steep pixels counting more; `undefined` for what is no thin long line. */
function fitLine({ steepness }: Edges, region: Int32Array, width: number): LineSegment | undefined {
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (const i of region) {
    const x = i % width;
    sum += steepness[i];
    sumX += steepness[i] * x;
    sumY += (steepness[i] * (i - x)) / width;
  }
  const meanX = sumX / sum;
  const meanY = sumY / sum;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const i of region) {
    const dx = (i % width) - meanX;
    const dy = Math.floor(i / width) - meanY;
    xx += steepness[i] * dx * dx;
    xy += steepness[i] * dx * dy;
    yy += steepness[i] * dy * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const alongX = Math.cos(angle);
  const alongY = Math.sin(angle);
  let least = Infinity;
  let most = -Infinity;
  for (const i of region) {
    const at = ((i % width) - meanX) * alongX + (Math.floor(i / width) - meanY) * alongY;
    least = Math.min(least, at);
    most = Math.max(most, at);
  }
  const length = most - least;
  const spread = Math.sqrt(Math.max(0, (xx * alongY * alongY - 2 * xy * alongX * alongY + yy * alongX * alongX) / sum));
  if (length < MIN_LENGTH_PX || spread > Math.min(MAX_SPREAD_PX, MAX_SPREAD_SHARE * length)) return undefined;
  if (region.length < MIN_PIXELS_A_PX * length) return undefined;
  const middle = (least + most) / 2;
  return { x: meanX + middle * alongX, y: meanY + middle * alongY, alongX, alongY, length };
}
