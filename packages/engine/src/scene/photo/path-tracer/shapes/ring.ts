import { makeShape, MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

interface RingOptions {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly inner: number;
  readonly outer: number;
  /** Only the part above this height. */
  readonly above?: number;
}

/** A flat ring that faces the camera (a neon hoop). Numbers: x, y, z, inner and outer radius, lowest y. */
export function ring({ x, y, z, inner, outer, above = -Infinity }: RingOptions): Shape {
  return makeShape(SHAPE.ring, [x, y, z, inner, outer, above]);
}

export function intersectRing(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const dz = ray[5]!;
  if (dz < PARALLEL && dz > -PARALLEL) return false;
  const t = (p[2]! - ray[2]!) / dz;
  if (t < MIN_DISTANCE || t >= hit[0]!) return false;
  const x = ray[0]! + ray[3]! * t - p[0]!;
  const y = ray[1]! + ray[4]! * t;
  const up = y - p[1]!;
  const squared = x * x + up * up;
  if (squared < p[3]! * p[3]! || squared > p[4]! * p[4]! || y < p[5]!) return false;
  hit[0] = t;
  hit[1] = 0;
  hit[2] = 0;
  hit[3] = dz < 0 ? 1 : -1;
  return true;
}
