import { makeShape, MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

interface FloorOptions {
  readonly y: number;
  readonly x?: readonly [number, number];
  readonly z?: readonly [number, number];
}

const EVERYWHERE = [-Infinity, Infinity] as const;

/** A level plane, endless or cut to a rectangle (a table top). Numbers: y, x0, x1, z0, z1. */
export function floor({ y, x = EVERYWHERE, z = EVERYWHERE }: FloorOptions): Shape {
  return makeShape(SHAPE.floor, [y, ...x, ...z]);
}

export function intersectFloor(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const dy = ray[4]!;
  if (dy < PARALLEL && dy > -PARALLEL) return false;
  const t = (p[0]! - ray[1]!) / dy;
  if (t < MIN_DISTANCE || t >= hit[0]!) return false;
  const x = ray[0]! + ray[3]! * t;
  const z = ray[2]! + ray[5]! * t;
  if (x < p[1]! || x > p[2]! || z < p[3]! || z > p[4]!) return false;
  hit[0] = t;
  hit[1] = 0;
  hit[2] = dy < 0 ? 1 : -1;
  hit[3] = 0;
  return true;
}
