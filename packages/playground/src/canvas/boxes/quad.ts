import type { Point } from '../plane/point.ts';

/** Corners of a word, px, from the top left as it is read, clockwise. */
export type Quad = readonly [Point, Point, Point, Point];

/** What stays where it is when a corner is dragged: the one across. */
const ACROSS = 2;

/** Every corner, by a function. */
export function mapped(quad: Quad, map: (corner: Point, index: number) => Point): Quad {
  const [a, b, c, d] = quad;
  return [map(a, 0), map(b, 1), map(c, 2), map(d, 3)];
}

/** The middle of the corners. */
export function middleOf(quad: Quad): Point {
  return { x: quad.reduce((sum, { x }) => sum + x, 0) / 4, y: quad.reduce((sum, { y }) => sum + y, 0) / 4 };
}

/** Moved. */
export function moved(quad: Quad, byX: number, byY: number): Quad {
  return mapped(quad, ({ x, y }) => ({ x: x + byX, y: y + byY }));
}

/** Turned about its middle, clockwise on the screen. */
export function turned(quad: Quad, radians: number): Quad {
  const middle = middleOf(quad);
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return mapped(quad, ({ x, y }) => {
    const [dx, dy] = [x - middle.x, y - middle.y];
    return { x: middle.x + dx * cos - dy * sin, y: middle.y + dx * sin + dy * cos };
  });
}

/** Which way its top edge goes, degrees clockwise from the right, above -180 and up to 180. */
export function angleOf([from, to]: Quad): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

/** One corner elsewhere, the others where they are: a plane seen aslant. */
export function withCorner(quad: Quad, index: number, to: Point): Quad {
  return mapped(quad, (corner, at) => (at === index ? to : corner));
}

/**
 * Stretched along its own sides so that a corner comes to a place, while the corner across stays; with `keepsShape` both sides by
 * one factor. A word with no area stays as it is.
 */
export function stretched(quad: Quad, index: number, to: Point, keepsShape = false): Quad {
  const [origin, right, , down] = quad;
  const fixed = cornerOf(quad, index + ACROSS);
  const along = { x: right.x - origin.x, y: right.y - origin.y };
  const under = { x: down.x - origin.x, y: down.y - origin.y };
  const area = along.x * under.y - along.y * under.x;
  if (area === 0) return quad;
  const inSides = ({ x, y }: Point): Point => {
    const [dx, dy] = [x - fixed.x, y - fixed.y];
    return { x: (dx * under.y - dy * under.x) / area, y: (along.x * dy - along.y * dx) / area };
  };
  const before = inSides(cornerOf(quad, index));
  const after = inSides(to);
  if (before.x === 0 || before.y === 0) return quad;
  const freeX = Math.max(LEAST_FACTOR, after.x / before.x);
  const freeY = Math.max(LEAST_FACTOR, after.y / before.y);
  const [factorX, factorY] = keepsShape ? [Math.max(freeX, freeY), Math.max(freeX, freeY)] : [freeX, freeY];
  return mapped(quad, (corner) => {
    const { x, y } = inSides(corner);
    return {
      x: fixed.x + along.x * x * factorX + under.x * y * factorY,
      y: fixed.y + along.y * x * factorX + under.y * y * factorY,
    };
  });
}

/** A word cannot be dragged inside out. */
const LEAST_FACTOR = 0.02;

/** By its index, which may go round. */
export function cornerOf(quad: Quad, index: number): Point {
  return quad[(((index % 4) + 4) % 4) as 0 | 1 | 2 | 3]; // of 4, never less than 0
}
