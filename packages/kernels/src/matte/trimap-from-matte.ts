import type { Matte } from '../image/matte.ts';
import { createTrimap, type Trimap } from '../image/trimap.ts';
import { squaredDistance } from '../morphology/distance.ts';
import { atLeast, below } from '../morphology/threshold.ts';

interface TrimapOptions {
  /** Alphas below `background` and from `foreground` are certain, 0..1. */
  readonly background: number;
  readonly foreground: number;
  /** How far doubt reaches into certain subject and certain background, px. Hair needs more outside than inside. */
  readonly insidePx: number;
  readonly outsidePx: number;
  /** Farther than this from the half-way contour, on its either side, nothing is unknown: alpha there is rounded, px. */
  readonly insideReachPx: number;
  readonly outsideReachPx: number;
}

/**
 * A trimap around the edge of a coarse matte. The band adapts: it is as wide as the matte is soft, grown on both sides, and
 * never farther from the contour than its reach (a wide grey area is the network's doubt about a part, not a soft edge).
 * About 25 ms a megapixel.
 */
export function trimapFromMatte(matte: Matte, options: TrimapOptions): Trimap {
  const { width, height, data } = matte;
  const { insidePx, insideReachPx } = options;
  const inside = atLeast(data, HALF);
  const outside = below(data, HALF);
  const trimap = createTrimap(width, height);
  const toDoubtInside = squaredDistance(below(data, options.foreground), width, height, insidePx);
  const toBackground = squaredDistance(outside, width, height, insideReachPx);
  mark(inside, 255, toDoubtInside, insidePx, toBackground, insideReachPx, trimap.data);
  markOutside(trimap, matte, options);
  return trimap;
}

/** A copy of such a trimap whose band lies anew outside the contour; inside it stays as it is. */
export function reopenOutside(trimap: Trimap, matte: Matte, outside: OutsideBand): Trimap {
  const copy = createTrimap(trimap.width, trimap.height, trimap.data.slice());
  markOutside(copy, matte, outside);
  return copy;
}

type OutsideBand = Pick<TrimapOptions, 'background' | 'outsidePx' | 'outsideReachPx'>;

function markOutside(
  trimap: Trimap,
  { width, height, data }: Matte,
  { background, outsidePx, outsideReachPx }: OutsideBand,
): void {
  const toDoubt = squaredDistance(atLeast(data, background), width, height, outsidePx);
  const toSubject = squaredDistance(atLeast(data, HALF), width, height, outsideReachPx);
  mark(below(data, HALF), 0, toDoubt, outsidePx, toSubject, outsideReachPx, trimap.data);
}

const HALF = 0.5;

/** Marks one side of the contour: unknown where both distances are within their limits, else `certain`. */
function mark(
  side: Uint8Array,
  certain: number,
  toDoubt: Float32Array,
  doubtPx: number,
  toContour: Float32Array,
  reachPx: number,
  trimap: Uint8Array,
): void {
  for (let i = 0; i < side.length; i++) {
    if (side[i] === 0) continue;
    trimap[i] = toDoubt[i]! <= doubtPx * doubtPx && toContour[i]! <= reachPx * reachPx ? 128 : certain;
  }
}
