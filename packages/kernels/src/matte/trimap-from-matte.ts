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
 * Two trimaps around the edge of a coarse matte, alike inside. The band adapts: it is as wide as the matte is soft, grown on both
 * sides, and never farther from the contour than its reach (a wide grey area is the network's doubt about a part, not a soft edge).
 * `narrow` is laid by `options`; outside the contour `wide` is laid by `outside`. About 60 ms a megapixel.
 */
export function trimapsFromMatte(
  matte: Matte,
  options: TrimapOptions,
  outside: OutsideBand,
): { readonly narrow: Trimap; readonly wide: Trimap } {
  const { width, height, data } = matte;
  const { insidePx, insideReachPx } = options;
  const inside = atLeast(data, HALF);
  const beyond = below(data, HALF);
  const narrow = createTrimap(width, height);
  const toDoubtInside = squaredDistance(below(data, options.foreground), width, height, insidePx);
  const toBackground = squaredDistance(beyond, width, height, insideReachPx);
  mark(inside, 255, toDoubtInside, insidePx, toBackground, insideReachPx, narrow.data);
  const wide = createTrimap(width, height, narrow.data.slice());
  const toSubject = squaredDistance(inside, width, height, Math.max(options.outsideReachPx, outside.outsideReachPx));
  const markBeyond = (trimap: Trimap, { background, outsidePx, outsideReachPx }: OutsideBand): void => {
    const toDoubt = squaredDistance(atLeast(data, background), width, height, outsidePx);
    mark(beyond, 0, toDoubt, outsidePx, toSubject, outsideReachPx, trimap.data);
  };
  markBeyond(narrow, options);
  markBeyond(wide, outside);
  return { narrow, wide };
}

type OutsideBand = Pick<TrimapOptions, 'background' | 'outsidePx' | 'outsideReachPx'>;

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
