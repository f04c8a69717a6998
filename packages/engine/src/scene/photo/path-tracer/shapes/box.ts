import type { Vec3 } from '../vector.ts';
import { makeShape, MIN_DISTANCE, SHAPE, type Shape } from './shape.ts';

/** A box turned by `yaw` (radians) about its upright axis; `half` are half its sides. Numbers: centre x, y, z, half x, y, z, cos, sin. */
export function box(centre: Vec3, half: Vec3, yaw: number = 0): Shape {
  return makeShape(SHAPE.box, [...centre, ...half, Math.cos(yaw), Math.sin(yaw)]);
}

export function intersectBox(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const cos = p[6]!;
  const sin = p[7]!;
  const rx = ray[0]! - p[0]!;
  const rz = ray[2]! - p[2]!;
  const ox = rx * cos - rz * sin;
  const oy = ray[1]! - p[1]!;
  const oz = rx * sin + rz * cos;
  const dx = ray[3]! * cos - ray[5]! * sin;
  const dy = ray[4]!;
  const dz = ray[3]! * sin + ray[5]! * cos;
  let near = -Infinity;
  let far = Infinity;
  let nearAxis = 0;
  let farAxis = 0;
  for (let axis = 0; axis < 3; axis++) {
    const o = axis === 0 ? ox : axis === 1 ? oy : oz;
    const inverse = 1 / (axis === 0 ? dx : axis === 1 ? dy : dz);
    const half = p[3 + axis]!;
    const middle = -o * inverse;
    const reach = Math.abs(half * inverse);
    if (middle - reach > near) {
      near = middle - reach;
      nearAxis = axis;
    }
    if (middle + reach < far) {
      far = middle + reach;
      farAxis = axis;
    }
  }
  if (!(near <= far) || far < MIN_DISTANCE) return false;
  const inside = near < MIN_DISTANCE;
  const t = inside ? far : near;
  if (t >= hit[0]!) return false;
  const axis = inside ? farAxis : nearAxis;
  const side = (axis === 0 ? dx : axis === 1 ? dy : dz) < 0 ? 1 : -1;
  hit[0] = t;
  if (axis === 1) {
    hit[1] = 0;
    hit[2] = side;
    hit[3] = 0;
  } else if (axis === 0) {
    hit[1] = side * cos;
    hit[2] = 0;
    hit[3] = -side * sin;
  } else {
    hit[1] = side * sin;
    hit[2] = 0;
    hit[3] = side * cos;
  }
  return true;
}
