import type { Point } from './pen.ts';

/** A box in px, edges inclusive. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One command of a path: its letter and its numbers. */
export interface PathCommand {
  readonly letter: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly values: readonly number[];
}

/** Reads path data as {@link createPen} writes it (absolute M, L, Q, C, Z). Throws `RangeError` on any other command. */
export function parsePath(d: string): PathCommand[] {
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, letter, rest]) => {
    if (!isKnown(letter)) throw new RangeError(`path command ${letter} is not one of M L Q C Z`);
    return { letter, values: (rest ?? '').split(/[\s,]+/).flatMap((part) => (part === '' ? [] : [Number(part)])) };
  });
}

/** The box of a path's points, control points included: never smaller than the shape. */
export function pathBounds(d: string): Bounds {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { values } of parsePath(d))
    for (let i = 0; i + 1 < values.length; i += 2) {
      left = Math.min(left, values[i]!);
      right = Math.max(right, values[i]!);
      top = Math.min(top, values[i + 1]!);
      bottom = Math.max(bottom, values[i + 1]!);
    }
  return { left, top, right, bottom };
}

const CURVE_STEPS = 5;

/** The path as polygons, curves cut into five straight pieces; open subpaths are closed. */
export function flattenPath(d: string): Point[][] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  for (const { letter, values } of parsePath(d)) {
    const last = ring[ring.length - 1] ?? [0, 0];
    if (letter === 'M') {
      if (ring.length > 2) rings.push(ring);
      ring = [[values[0]!, values[1]!]];
    } else if (letter === 'L') ring.push([values[0]!, values[1]!]);
    else if (letter === 'Q' || letter === 'C')
      for (let i = 1; i <= CURVE_STEPS; i++) ring.push(curvePoint(last, values, i / CURVE_STEPS));
  }
  if (ring.length > 2) rings.push(ring);
  return rings;
}

function curvePoint(from: Point, values: readonly number[], t: number): Point {
  const u = 1 - t;
  const point = (axis: 0 | 1): number =>
    values.length === 4
      ? u * u * from[axis] + 2 * u * t * values[axis]! + t * t * values[2 + axis]!
      : u * u * u * from[axis] +
        3 * u * u * t * values[axis]! +
        3 * u * t * t * values[2 + axis]! +
        t * t * t * values[4 + axis]!;
  return [point(0), point(1)];
}

function isKnown(letter: string | undefined): letter is PathCommand['letter'] {
  return letter !== undefined && 'MLQCZ'.includes(letter);
}
