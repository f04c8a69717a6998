import type { Rect } from '@backlot/kernels';
import type { Point } from '../plane/point.ts';
import type { Size } from '../view/view-transform.ts';

/** What is added on each side of a picture, px. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The sides, in the order that people read them. */
export const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Nothing is added. */
export const NO_MARGINS: Margins = { left: 0, right: 0, top: 0, bottom: 0 };

/** Which edges a handle moves: -1 left or top, 1 right or bottom, 0 none. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** The corners and the middles of the edges. */
export const HANDLES: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
];

/** Whole numbers from 0 to `most`. */
export function limited(margins: Margins, most: number): Margins {
  const limit = (value: number): number => Math.min(most, Math.max(0, Math.round(value)));
  return {
    left: limit(margins.left),
    right: limit(margins.right),
    top: limit(margins.top),
    bottom: limit(margins.bottom),
  };
}

/** The frame in px of the picture: its corner is left of and above the picture's. */
export function frameOf({ left, right, top, bottom }: Margins, { width, height }: Size): Rect {
  return { x: -left, y: -top, width: left + width + right, height: top + height + bottom };
}

/** Where a handle of the frame is, px of the picture. */
export function placeOf(handle: Handle, margins: Margins, picture: Size): Point {
  const { x, y, width, height } = frameOf(margins, picture);
  return { x: x + (width * (handle.x + 1)) / 2, y: y + (height * (handle.y + 1)) / 2 };
}

/** The margins once a handle is dragged to a place; what it does not move stays. */
export function draggedTo(margins: Margins, handle: Handle, to: Point, picture: Size): Margins {
  return {
    left: handle.x === -1 ? -to.x : margins.left,
    right: handle.x === 1 ? to.x - picture.width : margins.right,
    top: handle.y === -1 ? -to.y : margins.top,
    bottom: handle.y === 1 ? to.y - picture.height : margins.bottom,
  };
}

/** The least that gives the result a shape (width by height), the picture in its middle; undefined when that is more than `most`. */
export function marginsForShape(shape: number, { width, height }: Size, most: number): Margins | undefined {
  const acrossPx = Math.max(0, Math.round(height * shape) - width);
  const downPx = Math.max(0, Math.round(width / shape) - height);
  const margins = {
    left: Math.floor(acrossPx / 2),
    right: Math.ceil(acrossPx / 2),
    top: Math.floor(downPx / 2),
    bottom: Math.ceil(downPx / 2),
  };
  return Math.max(margins.right, margins.bottom) > most ? undefined : margins;
}
