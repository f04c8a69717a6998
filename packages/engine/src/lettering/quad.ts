import { AppError, type PlacedWord } from '@backlot/contract';
import type { Point } from '../scene/vector/pen.ts';

/** Four corners in px, clockwise: top left, top right, bottom right, bottom left as a word is read. */
export type Quad = readonly [Point, Point, Point, Point];

/** Less than this part of the picture is nothing that a word could be set in. */
const LEAST_AREA = 1e-5;

/**
 * The place of a word in px. Corners given the other way round are read clockwise, so that no word is mirrored. Throws
 * `request.invalid`, naming `words.<index>`, when the corners are not those of a convex polygon with an area.
 */
export function quadOf({ corners, text }: PlacedWord, index: number, size: { width: number; height: number }): Quad {
  const [first, second, third, fourth] = corners;
  const turns = [
    turn(first, second, third),
    turn(second, third, fourth),
    turn(third, fourth, first),
    turn(fourth, first, second),
  ];
  const isClockwise = turns.every((value) => value > LEAST_AREA);
  const isReversed = turns.every((value) => value < -LEAST_AREA);
  if (!isClockwise && !isReversed) throw notConvex(text, index);
  const scaled = ([x, y]: Point): Point => [x * size.width, y * size.height];
  return isClockwise
    ? [scaled(first), scaled(second), scaled(third), scaled(fourth)]
    : [scaled(first), scaled(fourth), scaled(third), scaled(second)];
}

/** Twice the area of the triangle of three points, positive when they turn clockwise (y downwards). */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
}

function notConvex(text: string, index: number): AppError {
  const message = `The corners of "${text}" must be those of a convex polygon with an area: top left, top right, bottom right, bottom left.`;
  return new AppError('request.invalid', message, { issues: [{ field: `words.${index}`, message }] });
}

/** Lengths of a quad: the means of its upper and lower edge, and of its left and right one, px. */
export function extentOf([topLeft, topRight, bottomRight, bottomLeft]: Quad): { width: number; height: number } {
  return {
    width: (distance(topLeft, topRight) + distance(bottomLeft, bottomRight)) / 2,
    height: (distance(topLeft, bottomLeft) + distance(topRight, bottomRight)) / 2,
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Maps the unit square onto a convex quad in perspective (Heckbert 1989, "Fundamentals of texture mapping", 2.2.3). */
export function perspective([topLeft, topRight, bottomRight, bottomLeft]: Quad): (u: number, v: number) => Point {
  const dx1 = topRight[0] - bottomRight[0];
  const dx2 = bottomLeft[0] - bottomRight[0];
  const dy1 = topRight[1] - bottomRight[1];
  const dy2 = bottomLeft[1] - bottomRight[1];
  const sumX = topLeft[0] - topRight[0] + bottomRight[0] - bottomLeft[0];
  const sumY = topLeft[1] - topRight[1] + bottomRight[1] - bottomLeft[1];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / determinant;
  const h = (dx1 * sumY - sumX * dy1) / determinant;
  const a = topRight[0] - topLeft[0] + g * topRight[0];
  const b = bottomLeft[0] - topLeft[0] + h * bottomLeft[0];
  const d = topRight[1] - topLeft[1] + g * topRight[1];
  const e = bottomLeft[1] - topLeft[1] + h * bottomLeft[1];
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return [(a * u + b * v + topLeft[0]) / depth, (d * u + e * v + topLeft[1]) / depth];
  };
}
