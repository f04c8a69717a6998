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
 * About 60 ms a megapixel.
 */
export function trimapFromMatte(matte: Matte, options: TrimapOptions): Trimap {
  const { width, height, data } = matte;
  const insidePx2 = options.insidePx ** 2;
  const outsidePx2 = options.outsidePx ** 2;
  const insideReachPx2 = options.insideReachPx ** 2;
  const outsideReachPx2 = options.outsideReachPx ** 2;
  const toDoubtInside = squaredDistance(below(data, options.foreground), width, height);
  const toDoubtOutside = squaredDistance(atLeast(data, options.background), width, height);
  const toSubject = squaredDistance(atLeast(data, HALF), width, height);
  const toBackground = squaredDistance(below(data, HALF), width, height);
  const trimap = createTrimap(width, height);
  for (let i = 0; i < data.length; i++) {
    if (data[i]! >= HALF)
      trimap.data[i] = toDoubtInside[i]! > insidePx2 || toBackground[i]! > insideReachPx2 ? 255 : 128;
    else trimap.data[i] = toDoubtOutside[i]! <= outsidePx2 && toSubject[i]! <= outsideReachPx2 ? 128 : 0;
  }
  return trimap;
}

const HALF = 0.5;
