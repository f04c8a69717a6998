import { makeShape, MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

interface SideWallOptions {
  readonly x: number;
  readonly y?: readonly [number, number];
  readonly z?: readonly [number, number];
}

const EVERYWHERE = [-Infinity, Infinity] as const;

/** An upright plane across the picture's depth (the wall at the left or right). Numbers: x, y0, y1, z0, z1. */
export function sideWall({ x, y = EVERYWHERE, z = EVERYWHERE }: SideWallOptions): Shape {
  return makeShape(SHAPE.sideWall, [x, ...y, ...z]);
}

export function intersectSideWall(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const dx = ray[3]!;
  if (dx < PARALLEL && dx > -PARALLEL) return false;
  const t = (p[0]! - ray[0]!) / dx;
  if (t < MIN_DISTANCE || t >= hit[0]!) return false;
  const y = ray[1]! + ray[4]! * t;
  const z = ray[2]! + ray[5]! * t;
  if (y < p[1]! || y > p[2]! || z < p[3]! || z > p[4]!) return false;
  hit[0] = t;
  hit[1] = dx < 0 ? 1 : -1;
  hit[2] = 0;
  hit[3] = 0;
  return true;
}
