import type { Vec3 } from '../vector.ts';
import { makeShape, MIN_DISTANCE, SHAPE, type Shape } from './shape.ts';

/** A ball. Numbers: centre x, y, z, radius. */
export function sphere(centre: Vec3, radius: number): Shape {
  return makeShape(SHAPE.sphere, [...centre, radius]);
}

export function intersectSphere(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const x = ray[0]! - p[0]!;
  const y = ray[1]! - p[1]!;
  const z = ray[2]! - p[2]!;
  const radius = p[3]!;
  const b = x * ray[3]! + y * ray[4]! + z * ray[5]!;
  const discriminant = b * b - (x * x + y * y + z * z - radius * radius);
  if (discriminant <= 0) return false;
  const root = Math.sqrt(discriminant);
  let t = -b - root;
  let side = 1;
  if (t < MIN_DISTANCE) {
    t = -b + root;
    side = -1;
  }
  if (t < MIN_DISTANCE || t >= hit[0]!) return false;
  const scale = side / radius;
  hit[0] = t;
  hit[1] = (x + ray[3]! * t) * scale;
  hit[2] = (y + ray[4]! * t) * scale;
  hit[3] = (z + ray[5]! * t) * scale;
  return true;
}
