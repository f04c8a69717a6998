import type { Rect } from '../../image/rect.ts';
import { compose, type Homography, invert, mapPoint, shift } from './homography.ts';
import type { ProjectivePoint } from './vanishing-point.ts';

/** Sizes on the plane may differ by this factor over what is seen of it: more would be smeared or thrown away. */
const MOST_STRETCH = 4;
/** Where they differ by less around the hole, copying in the picture does as well. */
const MIN_STRETCH = 1.15;
/** What is in the middle of the hole is at most this much larger on the plane than in the picture. */
const MOST_SCALE = 1.6;
/** Surroundings that are seen, as shares of the longest side of the hole: as many as the stretch allows. Starting at 0.7 was slower and no better on 24 holes. */
const MARGINS = [0.5, 0.35];
/** No view is larger than this: what it costs to look is bounded by it. */
const MOST_VIEW_PX = 4e6;
/** The plane is seen so much larger than the picture shows it where it is nearest: two resamplings cost less sharpness then. Better than 1 on 14 holes. */
const HEADROOM = 1.3;

/** Area goes with the cube of the depth, so length goes with this power of it in the mean over all directions. */
const SIZE_POWER = 1.5;

/** A part of a picture seen from straight ahead. */
export interface PlaneView {
  readonly width: number;
  readonly height: number;
  /** From pixels of the picture to pixels of the view. */
  readonly toPlane: Homography;
  readonly toPicture: Homography;
  /** Size on the view of what is 1 px long in the middle of the hole. */
  readonly scale: number;
  /** The largest size that things of one size have in what is seen by the smallest. */
  readonly stretch: number;
}

/**
 * The view of a plane around `hole` along whose axes the directions run that vanish in `first` and `second` (relative to the middle of
 * the hole, where sizes stay about the same). `undefined` when the horizon comes too near or the plane is hardly in perspective.
 */
export function rectify(first: ProjectivePoint, second: ProjectivePoint, hole: Rect): PlaneView | undefined {
  const n = first.x * second.y - first.y * second.x;
  if (n === 0) return undefined;
  const g = (first.y * second.w - first.w * second.y) / n;
  const h = (first.w * second.x - first.x * second.w) / n;
  const centre = middleOf(hole);
  const depthAt = (x: number, y: number): number => g * (x - centre.x) + h * (y - centre.y) + 1;
  const depths = cornersOf(hole).map(([x, y]) => depthAt(x, y));
  if (Math.min(...depths) <= 0) return undefined;
  const scale = Math.min(MOST_SCALE, HEADROOM * Math.max(...depths) ** SIZE_POWER);
  const straight = compose(axes(first, second, scale), [1, 0, 0, 0, 1, 0, g, h, 1]);
  const around = compose(straight, shift(-centre.x, -centre.y));
  const back = invert(around);
  const seen = boundsOf(cornersOf(hole).map(([x, y]) => mapPoint(around, x, y)));
  for (const margin of MARGINS) {
    const rect = grow(seen, Math.round(margin * Math.max(seen.width, seen.height)));
    const stretch = stretchOf(cornersOf(rect).map(([x, y]) => depthOf(back, x, y)));
    if (stretch > MOST_STRETCH || rect.width * rect.height > MOST_VIEW_PX) continue;
    if (stretch < MIN_STRETCH) return undefined;
    const toPlane = compose(shift(-rect.x, -rect.y), around);
    return { width: rect.width, height: rect.height, toPlane, toPicture: invert(toPlane), scale, stretch };
  }
  return undefined;
}

function stretchOf(depths: readonly number[]): number {
  const farthest = Math.min(...depths);
  return farthest > 0 ? (Math.max(...depths) / farthest) ** SIZE_POWER : Infinity;
}

/** The depth of what a view sees at (x, y), up to a factor: the way back divides by the inverse of what the way there divides by. */
function depthOf(back: Homography, x: number, y: number): number {
  return 1 / (back[6] * x + back[7] * y + back[8]);
}

/** The linear map that turns both directions, as they run at the centre, into the axes: the first becomes level. */
function axes(first: ProjectivePoint, second: ProjectivePoint, scale: number): Homography {
  const [across, down] = [unit(first), unit(second)];
  const size = scale / (across.x * down.y - across.y * down.x);
  return [down.y * size, -down.x * size, 0, -across.y * size, across.x * size, 0, 0, 0, 1];
}

function unit({ x, y }: ProjectivePoint): { readonly x: number; readonly y: number } {
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
}

/** The middle of a rectangle, as a place between pixel centres. */
export function middleOf({ x, y, width, height }: Rect): { readonly x: number; readonly y: number } {
  return { x: x + (width - 1) / 2, y: y + (height - 1) / 2 };
}

function cornersOf({ x, y, width, height }: Rect): readonly (readonly [number, number])[] {
  return [
    [x, y],
    [x + width - 1, y],
    [x, y + height - 1],
    [x + width - 1, y + height - 1],
  ];
}

function boundsOf(points: readonly { readonly x: number; readonly y: number }[]): Rect {
  const x = Math.floor(Math.min(...points.map((point) => point.x)));
  const y = Math.floor(Math.min(...points.map((point) => point.y)));
  const right = Math.ceil(Math.max(...points.map((point) => point.x)));
  const bottom = Math.ceil(Math.max(...points.map((point) => point.y)));
  return { x, y, width: right - x + 1, height: bottom - y + 1 };
}

function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
