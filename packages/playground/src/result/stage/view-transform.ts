import { centred, fitView, zoomedAt, type Size, type View } from '../../canvas/view/view-transform.ts';
import type { Point } from '../../canvas/plane/point.ts';

/** As far as it goes, CSS px to a px; smaller than this only to show all of a picture. */
const SCALES = { least: 0.25, most: 32 };
/** Small pictures are not blown up beyond this to fill the stage. */
const MOST_FITTED_SCALE = 2;
/** From here on, px are shown as squares. */
const PIXELATED_ABOVE = 2;
/** What the buttons go through, as parts of 1:1. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32];
/** Steps closer than this are the same one. */
const NEAR = 1.01;

/** The whole picture in the middle of the stage. */
export function fittedView(picture: Size, stage: Size): View {
  const view = fitView(picture, stage);
  return view.scale <= MOST_FITTED_SCALE ? view : centred(picture, stage, MOST_FITTED_SCALE);
}

/** The same view with another scale, so that what lies under `at` stays there; within reason and within the stage. */
export function zoomTo(view: View, scale: number, { at, picture, stage }: ZoomOptions): View {
  const least = Math.min(SCALES.least, fitView(picture, stage).scale);
  const next = Math.min(Math.max(scale, least), SCALES.most);
  return keepOnStage(zoomedAt(view, next / view.scale, at), picture, stage);
}

interface ZoomOptions {
  readonly at: Point;
  readonly picture: Size;
  readonly stage: Size;
}

/** The same view without a gap beside the picture that could be filled; a picture smaller than the stage is centred. */
export function keepOnStage({ scale, x, y }: View, picture: Size, stage: Size): View {
  return {
    scale,
    x: keepOnSide(x, picture.width * scale, stage.width),
    y: keepOnSide(y, picture.height * scale, stage.height),
  };
}

/** The next larger or smaller of the usual scales; `dpr` is the screen's px to a CSS px. */
export function nextScale(scale: number, direction: 1 | -1, dpr: number): number {
  const now = scale * dpr;
  const found = direction === 1 ? STEPS.find((step) => step > now * NEAR) : STEPS.findLast((step) => step < now / NEAR);
  return (found ?? now) / dpr;
}

/** Whether px are shown as squares rather than smoothed. */
export function isPixelated(scale: number, dpr: number): boolean {
  return scale * dpr > PIXELATED_ABOVE;
}

/** The part of the stage that the picture covers, along x. */
export function visibleSpan(
  { x, scale }: View,
  picture: Size,
  stage: Size,
): { readonly from: number; readonly to: number } {
  return { from: Math.max(0, x), to: Math.min(stage.width, x + picture.width * scale) };
}

function keepOnSide(from: number, length: number, room: number): number {
  return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, from));
}
