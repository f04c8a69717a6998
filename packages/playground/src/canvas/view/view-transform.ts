import type { Rect } from '@backlot/kernels';
import type { Point } from '../plane/point.ts';

/** Where a picture is on the screen: `screen = scale * picture + offset`, CSS px. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Width and height, px of whatever it is of. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One pixel as large as a thumb; and a picture of 16000 px on a phone. */
export const SCALES = { least: 0.02, most: 40 } as const;
/** How much of the picture stays in sight, CSS px. */
const KEPT_PX = 48;

/** A small picture is shown larger, up to this. */
const MOST_FITTED_SCALE = 3;

/** The whole picture in the middle. */
export function fitView(picture: Size, screen: Size, paddingPx = 0): View {
  const scale = Math.min(
    MOST_FITTED_SCALE,
    Math.max(1, screen.width - 2 * paddingPx) / picture.width,
    Math.max(1, screen.height - 2 * paddingPx) / picture.height,
  );
  return centred(picture, screen, Math.max(SCALES.least, scale));
}

/** A part of a picture, or more than it, in the middle and as large as there is room. */
export function fitArea(area: Rect, screen: Size, paddingPx = 0): View {
  const { scale, x, y } = fitView(area, screen, paddingPx);
  return { scale, x: x - area.x * scale, y: y - area.y * scale };
}

/** The middle of the picture in the middle of the screen. */
export function centred(picture: Size, screen: Size, scale: number): View {
  return { scale, x: (screen.width - picture.width * scale) / 2, y: (screen.height - picture.height * scale) / 2 };
}

/** Larger or smaller by a factor, about a place of the screen that stays where it is. */
export function zoomedAt({ scale, x, y }: View, factor: number, about: Point): View {
  const next = Math.min(SCALES.most, Math.max(SCALES.least, scale * factor));
  const by = next / scale;
  return { scale: next, x: about.x - (about.x - x) * by, y: about.y - (about.y - y) * by };
}

/** Moved by so many CSS px. */
export function movedBy(view: View, byX: number, byY: number): View {
  return { ...view, x: view.x + byX, y: view.y + byY };
}

/** Moved as little as brings some of the picture into sight. */
export function keptInSight(view: View, picture: Size, screen: Size): View {
  const keep = (offset: number, length: number, room: number): number => {
    const kept = Math.min(KEPT_PX, length);
    return Math.min(room - kept, Math.max(kept - length, offset));
  };
  return {
    ...view,
    x: keep(view.x, picture.width * view.scale, screen.width),
    y: keep(view.y, picture.height * view.scale, screen.height),
  };
}

/** Moved as little as brings a place of the picture into sight. */
export function showing(view: View, place: Point, screen: Size): View {
  const { x, y } = toScreen(view, place);
  const missing = (at: number, room: number): number =>
    Math.max(0, Math.min(KEPT_PX, room / 2) - at) - Math.max(0, at - room + Math.min(KEPT_PX, room / 2));
  return movedBy(view, missing(x, screen.width), missing(y, screen.height));
}

/** The place of the picture at a place of the screen. */
export function toPicture({ scale, x, y }: View, place: Point): Point {
  return { x: (place.x - x) / scale, y: (place.y - y) / scale };
}

/** The place of the screen at a place of the picture. */
export function toScreen({ scale, x, y }: View, place: Point): Point {
  return { x: place.x * scale + x, y: place.y * scale + y };
}
