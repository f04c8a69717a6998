import type { Vec3 } from '../vector.ts';
import { makeShape, MIN_DISTANCE, SHAPE, type Shape } from './shape.ts';

/** A box turned by `yaw` (radians) about its upright axis; `half` are half its sides. Numbers: centre x, y, z, half x, y, z, cos, sin. */
export function box(centre: Vec3, half: Vec3, yaw: number = 0): Shape {
  return makeShape(SHAPE.box, [...centre, ...half, Math.cos(yaw), Math.sin(yaw)]);
}

export function intersectBox(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  // Each pair of faces narrows what the ray may pass; most rays are out before all three.
  let near = -Infinity;
  let far = Infinity;
  let nearAxis = 1;
  let farAxis = 1;
  const dy = ray[4]!;
  const middleY = (p[1]! - ray[1]!) / dy;
  const reachY = Math.abs(p[4]! / dy);
  if (middleY - reachY > near) near = middleY - reachY;
  if (middleY + reachY < far) far = middleY + reachY;
  if (far < MIN_DISTANCE || near >= hit[0]!) return false;
  const cos = p[6]!;
  const sin = p[7]!;
  const rx = p[0]! - ray[0]!;
  const rz = p[2]! - ray[2]!;
  const dx = ray[3]! * cos - ray[5]! * sin;
  const middleX = (rx * cos - rz * sin) / dx;
  const reachX = Math.abs(p[3]! / dx);
  if (middleX - reachX > near) {
    near = middleX - reachX;
    nearAxis = 0;
  }
  if (middleX + reachX < far) {
    far = middleX + reachX;
    farAxis = 0;
  }
  if (near > far || far < MIN_DISTANCE || near >= hit[0]!) return false;
  const dz = ray[3]! * sin + ray[5]! * cos;
  const middleZ = (rx * sin + rz * cos) / dz;
  const reachZ = Math.abs(p[5]! / dz);
  if (middleZ - reachZ > near) {
    near = middleZ - reachZ;
    nearAxis = 2;
  }
  if (middleZ + reachZ < far) {
    far = middleZ + reachZ;
    farAxis = 2;
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
