import type { Raster } from '../../image/raster.ts';
import type { Rect } from '../../image/rect.ts';
import { createRandom } from '../../noise/random.ts';
import { cutGrey } from './grey-part.ts';
import { type LineSegment, lineSegments } from './line-segments.ts';
import { missOf, MOST_OFF, type ProjectivePoint, vanishingPoint, type VanishingPoint } from './vanishing-point.ts';

/** Lines are looked for in at most this many pixels a side. */
const LONGEST_PX = 512;
/** The longest lines say enough. */
const MOST_SEGMENTS = 250;
/** Lines of a plane that run within so much of each other at the hole (30 degrees, as the sine) leave it undetermined. */
const MIN_CROSSING = Math.sin(Math.PI / 6);
/** A further direction differs by so much from the ones before it (10 degrees). */
const MIN_APART = Math.sin((10 * Math.PI) / 180);
/** Directions looked for: those of a corner of a house. */
const MOST_DIRECTIONS = 3;
/** The lines of a lattice are at least this share of all lines around the hole, by length ... */
const MIN_SHARE = 0.5;
/** ... and those of its weaker direction this share. */
const MIN_WEAKER_SHARE = 0.07;
/** ... and as long together as this many times the longest side of what was looked at. */
const MIN_LENGTH = 0.75;

/** A lattice surrounds the hole: each of its directions has at least this share of its lines in each of ... */
const MIN_QUARTER_SHARE = 0.05;
/** ... so many of the four quarters around. */
const MIN_QUARTERS = 3;

/** Where the two directions of a lattice of lines vanish, in picture pixels relative to a centre; the first has more lines. */
export interface Lattice {
  readonly first: ProjectivePoint;
  readonly second: ProjectivePoint;
}

/**
 * Looks in `rect` of a picture for the two directions of a lattice (brick, boards, a facade) by the vanishing points of its straight edges;
 * `undefined` when most edges there are no such thing. Points are relative to `centre`. Deterministic by seed.
 */
export function findLattice(
  picture: { readonly raster: Raster; readonly states: Uint8Array },
  {
    rect,
    centre,
    seed,
  }: { readonly rect: Rect; readonly centre: { readonly x: number; readonly y: number }; readonly seed: number },
): Lattice | undefined {
  const part = cutGrey(picture.raster, picture.states, rect, LONGEST_PX);
  const longest = Math.max(part.width, part.height);
  const unitPx = (longest * part.shrink) / 2;
  const offset = (part.shrink - 1) / 2;
  const segments = lineSegments(part)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_SEGMENTS)
    .map((segment) => ({
      ...segment,
      x: (rect.x + segment.x * part.shrink + offset - centre.x) / unitPx,
      y: (rect.y + segment.y * part.shrink + offset - centre.y) / unitPx,
    }));
  const total = segments.reduce((sum, { length }) => sum + length, 0);
  if (total < MIN_LENGTH * longest) return undefined;
  const points = directionsOf(segments, seed);
  const pair = strongestPair(points);
  if (pair === undefined) return undefined;
  const [first, second] = pair;
  const share = (first.support + second.support) / total;
  if (share < MIN_SHARE || second.support < MIN_WEAKER_SHARE * total || second.support < MIN_LENGTH * longest)
    return undefined;
  if (pair.some(({ point }) => quartersWith(segments, point) < MIN_QUARTERS)) return undefined;
  return { first: inPixels(first.point, unitPx), second: inPixels(second.point, unitPx) };
}

/** Vanishing points, one after the other among the segments that those before leave over. */
function directionsOf(segments: readonly LineSegment[], seed: number): VanishingPoint[] {
  const random = createRandom(seed);
  const found: VanishingPoint[] = [];
  let left = segments;
  while (found.length < MOST_DIRECTIONS) {
    const next = vanishingPoint(
      left,
      random,
      (point) =>
        Math.hypot(point.x, point.y) > Math.abs(point.w) &&
        found.every((other) => crossing(point, other.point) >= MIN_APART),
    );
    if (next === undefined) break;
    found.push(next);
    left = left.filter((segment) => missOf(segment, next.point) >= MOST_OFF);
  }
  return found;
}

/** Sine of the angle between two directions at the centre. */
function crossing(a: ProjectivePoint, b: ProjectivePoint): number {
  return Math.abs(a.x * b.y - a.y * b.x) / (Math.hypot(a.x, a.y) * Math.hypot(b.x, b.y));
}

function strongestPair(points: readonly VanishingPoint[]): [VanishingPoint, VanishingPoint] | undefined {
  let best: [VanishingPoint, VanishingPoint] | undefined;
  let most = 0;
  for (const [k, first] of points.entries())
    for (const second of points.slice(k + 1)) {
      const support = first.support * second.support;
      if (support <= most || crossing(first.point, second.point) < MIN_CROSSING) continue;
      most = support;
      best = first.support >= second.support ? [first, second] : [second, first];
    }
  return best;
}

/** In how many quarters around the centre there are lines of a direction. */
function quartersWith(segments: readonly LineSegment[], point: ProjectivePoint): number {
  const lengths = [0, 0, 0, 0];
  let total = 0;
  for (const segment of segments) {
    if (missOf(segment, point) >= MOST_OFF) continue;
    lengths[(segment.x < 0 ? 0 : 1) + (segment.y < 0 ? 0 : 2)] += segment.length;
    total += segment.length;
  }
  return lengths.filter((length) => length >= MIN_QUARTER_SHARE * total).length;
}

function inPixels({ x, y, w }: ProjectivePoint, unitPx: number): ProjectivePoint {
  return { x: x * unitPx, y: y * unitPx, w };
}
