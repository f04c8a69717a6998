import { makeShape, MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

interface SweepOptions {
  /** Height of the floor. */
  readonly y: number;
  /** Where the upright part stands. */
  readonly z: number;
  /** Radius of the curve between floor and wall. */
  readonly radius: number;
}

/** A photographer's seamless: floor, quarter-round and wall in one. Numbers: y, z, radius. Seen from the front only. */
export function sweep({ y, z, radius }: SweepOptions): Shape {
  return makeShape(SHAPE.sweep, [y, z, radius]);
}

export function intersectSweep(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const y0 = p[0]!;
  const zWall = p[1]!;
  const radius = p[2]!;
  const oy = ray[1]!;
  const oz = ray[2]!;
  const dy = ray[4]!;
  const dz = ray[5]!;
  let found = false;
  if (dy < -PARALLEL) {
    const t = (y0 - oy) / dy;
    if (t > MIN_DISTANCE && t < hit[0]! && oz + dz * t > zWall + radius) {
      hit[0] = t;
      hit[1] = 0;
      hit[2] = 1;
      hit[3] = 0;
      found = true;
    }
  }
  if (dz < -PARALLEL) {
    const t = (zWall - oz) / dz;
    if (t > MIN_DISTANCE && t < hit[0]! && oy + dy * t > y0 + radius) {
      hit[0] = t;
      hit[1] = 0;
      hit[2] = 0;
      hit[3] = 1;
      found = true;
    }
  }
  const a = dy * dy + dz * dz;
  if (a < PARALLEL) return found;
  const ry = oy - y0 - radius;
  const rz = oz - zWall - radius;
  const b = ry * dy + rz * dz;
  const discriminant = b * b - a * (ry * ry + rz * rz - radius * radius);
  if (discriminant <= 0) return found;
  const t = (-b + Math.sqrt(discriminant)) / a;
  if (t < MIN_DISTANCE || t >= hit[0]!) return found;
  const y = ry + dy * t;
  const z = rz + dz * t;
  if (y > 0 || z > 0) return found;
  hit[0] = t;
  hit[1] = 0;
  hit[2] = -y / radius;
  hit[3] = -z / radius;
  return true;
}
