import { makeShape, MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

interface CylinderOptions {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly y: readonly [number, number];
  /** Width of the chamfer at the upper edge; 0 = sharp. */
  readonly bevel?: number;
}

/** An upright closed cylinder (podium, plate, column). Numbers: x, z, radius, y0, y1, bevel. */
export function cylinder({ x, z, radius, y, bevel = 0 }: CylinderOptions): Shape {
  return makeShape(SHAPE.cylinder, [x, z, radius, ...y, bevel]);
}

export function intersectCylinder(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const radius = p[2]!;
  const y0 = p[3]!;
  const y1 = p[4]!;
  const bevel = p[5]!;
  const x = ray[0]! - p[0]!;
  const z = ray[2]! - p[1]!;
  const oy = ray[1]!;
  const dx = ray[3]!;
  const dy = ray[4]!;
  const dz = ray[5]!;
  const a = dx * dx + dz * dz;
  const b = x * dx + z * dz;
  const c = x * x + z * z - radius * radius;
  // Outside and never within the radius: by far the commonest case.
  if (c > 0 && b * b < a * c) return false;
  let found = false;
  if (a > PARALLEL) {
    const root = Math.sqrt(Math.max(0, b * b - a * c));
    for (let sign = -1; sign <= 1; sign += 2) {
      const t = (-b + sign * root) / a;
      if (t < MIN_DISTANCE || t >= hit[0]!) continue;
      const y = oy + dy * t;
      if (y < y0 || y > y1 - bevel) continue;
      hit[0] = t;
      const facing = (sign < 0 ? 1 : -1) / radius;
      hit[1] = (x + dx * t) * facing;
      hit[2] = 0;
      hit[3] = (z + dz * t) * facing;
      found = true;
      break;
    }
    if (bevel > 0 && intersectBevel(p, ray, hit)) found = true;
  }
  if (dy < PARALLEL && dy > -PARALLEL) return found;
  for (let cap = 0; cap < 2; cap++) {
    const t = ((cap === 0 ? y0 : y1) - oy) / dy;
    if (t < MIN_DISTANCE || t >= hit[0]!) continue;
    const px = x + dx * t;
    const pz = z + dz * t;
    const rim = cap === 0 ? radius : radius - bevel;
    if (px * px + pz * pz > rim * rim) continue;
    hit[0] = t;
    hit[1] = 0;
    hit[2] = dy < 0 ? 1 : -1;
    hit[3] = 0;
    found = true;
  }
  return found;
}

/** The 45 degree cone between side and top: radius(y) = apex - y. */
function intersectBevel(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const top = p[4]!;
  const bevel = p[5]!;
  const x = ray[0]! - p[0]!;
  const z = ray[2]! - p[1]!;
  const dx = ray[3]!;
  const dy = ray[4]!;
  const dz = ray[5]!;
  const down = top + p[2]! - bevel - ray[1]!;
  const a = dx * dx + dz * dz - dy * dy;
  if (Math.abs(a) < PARALLEL) return false;
  const b = x * dx + z * dz + down * dy;
  const discriminant = b * b - a * (x * x + z * z - down * down);
  if (discriminant <= 0) return false;
  const root = Math.sqrt(discriminant);
  let found = false;
  for (let sign = -1; sign <= 1; sign += 2) {
    const t = (-b + sign * root) / a;
    if (t < MIN_DISTANCE || t >= hit[0]!) continue;
    const y = ray[1]! + dy * t;
    if (y < top - bevel || y > top) continue;
    const px = x + dx * t;
    const pz = z + dz * t;
    const scale = Math.SQRT1_2 / Math.sqrt(px * px + pz * pz);
    const facing = px * scale * dx + Math.SQRT1_2 * dy + pz * scale * dz < 0 ? 1 : -1;
    hit[0] = t;
    hit[1] = px * scale * facing;
    hit[2] = Math.SQRT1_2 * facing;
    hit[3] = pz * scale * facing;
    found = true;
  }
  return found;
}
