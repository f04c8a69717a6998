import type { Random } from '../../noise/random.ts';
import type { LineSegment } from './line-segments.ts';

/** A segment points at a vanishing point when its direction is off by at most this, as the sine (2 degrees). */
export const MOST_OFF = Math.sin((2 * Math.PI) / 180);
/** Pairs of segments tried. */
const TRIALS = 250;
/** Rounds of least squares over those that agree. */
const REFINEMENTS = 4;
/** Power iterations of the inverse in each. */
const POWER_STEPS = 12;
/** Keeps a matrix of noise-free segments invertible; against a trace of 1. */
const RIDGE = 1e-9;

/** A point of the projective plane; `w` = 0 lies at infinity in direction (x, y). */
export interface ProjectivePoint {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** Where the images of parallel lines meet, and which segments say so. */
export interface VanishingPoint {
  readonly point: ProjectivePoint;
  /** Summed lengths of the segments that point there, less the farther off they are. */
  readonly support: number;
}

/** By how much a segment misses a point, as the sine of the angle at its middle. */
export function missOf({ x, y, alongX, alongY }: LineSegment, point: ProjectivePoint): number {
  const dx = point.x - point.w * x;
  const dy = point.y - point.w * y;
  const length = Math.hypot(dx, dy);
  return length > 0 ? Math.abs(alongX * dy - alongY * dx) / length : 0;
}

/**
 * The point that most of the segments (by length) point at, by seeded RANSAC over pairs and a fit to all that agree. Coordinates of
 * the segments should be about -1..1. Only points are considered that `isAllowed`; `undefined` when there are none.
 */
export function vanishingPoint(
  segments: readonly LineSegment[],
  random: Random,
  isAllowed: (point: ProjectivePoint) => boolean,
): VanishingPoint | undefined {
  if (segments.length < 2) return undefined;
  const pick = weightedPick(segments, random);
  let best: VanishingPoint | undefined;
  for (let trial = 0; trial < TRIALS; trial++) {
    const point = meet(pick(), pick());
    if (point === undefined || !isAllowed(point)) continue;
    const support = supportOf(segments, point);
    if (best === undefined || support > best.support) best = { point, support };
  }
  for (let k = 0; best !== undefined && k < REFINEMENTS; k++) {
    const point = fitPoint(segments, best.point);
    if (point === undefined || !isAllowed(point)) break;
    const support = supportOf(segments, point);
    if (support <= best.support) break;
    best = { point, support };
  }
  return best;
}

function supportOf(segments: readonly LineSegment[], point: ProjectivePoint): number {
  let support = 0;
  for (const segment of segments) {
    const miss = missOf(segment, point) / MOST_OFF;
    if (miss < 1) support += segment.length * (1 - miss * miss);
  }
  return support;
}

/** Picks segments, long ones more often. */
function weightedPick(segments: readonly LineSegment[], random: Random): () => LineSegment {
  const upTo: number[] = [];
  let total = 0;
  for (const { length } of segments) upTo.push((total += length));
  return () => {
    const at = random() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] > at) high = middle;
      else low = middle + 1;
    }
    return segments[low];
  };
}

/** The line through a segment: a x + b y + c w = 0 with a^2 + b^2 = 1. */
function lineOf({ x, y, alongX, alongY }: LineSegment): readonly [number, number, number] {
  return [-alongY, alongX, alongY * x - alongX * y];
}

function meet(one: LineSegment, other: LineSegment): ProjectivePoint | undefined {
  const [a, b, c] = lineOf(one);
  const [d, e, f] = lineOf(other);
  const [x, y, w] = [b * f - c * e, c * d - a * f, a * e - b * d];
  const length = Math.hypot(x, y, w);
  return length > 1e-6 ? { x: x / length, y: y / length, w: w / length } : undefined;
}

/** Least squares of the angles missed, by the segments that agree with `from`. */
function fitPoint(segments: readonly LineSegment[], from: ProjectivePoint): ProjectivePoint | undefined {
  const m = new Float64Array(6);
  for (const segment of segments) {
    if (missOf(segment, from) >= MOST_OFF) continue;
    const [a, b, c] = lineOf(segment);
    const dx = from.x - from.w * segment.x;
    const dy = from.y - from.w * segment.y;
    const weight = segment.length / Math.max(1e-12, dx * dx + dy * dy);
    m[0] += weight * a * a;
    m[1] += weight * a * b;
    m[2] += weight * a * c;
    m[3] += weight * b * b;
    m[4] += weight * b * c;
    m[5] += weight * c * c;
  }
  const trace = m[0] + m[3] + m[5];
  if (trace === 0) return undefined;
  const [a, b, c, d, e, f] = m.map((value) => value / trace);
  return weakestAxis([a + RIDGE, b, c, d + RIDGE, e, f + RIDGE], from);
}

/** The eigenvector of the least eigenvalue of the symmetric matrix [a b c; b d e; c e f], by inverse iteration from `start`. */
function weakestAxis(
  [a, b, c, d, e, f]: readonly [number, number, number, number, number, number],
  start: ProjectivePoint,
): ProjectivePoint {
  const [aa, ab, ac] = [d * f - e * e, c * e - b * f, b * e - c * d];
  const [bb, bc, cc] = [a * f - c * c, b * c - a * e, a * d - b * b];
  let { x, y, w } = start;
  for (let k = 0; k < POWER_STEPS; k++) {
    const [u, v, t] = [aa * x + ab * y + ac * w, ab * x + bb * y + bc * w, ac * x + bc * y + cc * w];
    const length = Math.hypot(u, v, t);
    [x, y, w] = [u / length, v / length, t / length];
  }
  return { x, y, w };
}
