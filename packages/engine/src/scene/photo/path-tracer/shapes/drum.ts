import { makeShape, MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

interface DrumOptions {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly z: readonly [number, number];
  /** Only the part above this height (the head of an arch). */
  readonly above?: number;
  /** Without front and back: a tube that can be looked into. */
  readonly open?: boolean;
}

/** A cylinder that lies towards the camera: a disc on the wall, the head of an arch, or its hollow soffit. Numbers: x, y, radius, z0, z1, lowest y, open (0 or 1). */
export function drum({ x, y, radius, z, above = -Infinity, open = false }: DrumOptions): Shape {
  return makeShape(SHAPE.drum, [x, y, radius, ...z, above, open ? 1 : 0]);
}

export function intersectDrum(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const radius = p[2]!;
  const z0 = p[3]!;
  const z1 = p[4]!;
  const lowest = p[5]! - p[1]!;
  const x = ray[0]! - p[0]!;
  const y = ray[1]! - p[1]!;
  const oz = ray[2]!;
  const dx = ray[3]!;
  const dy = ray[4]!;
  const dz = ray[5]!;
  const a = dx * dx + dy * dy;
  const b = x * dx + y * dy;
  const c = x * x + y * y - radius * radius;
  if (c > 0 && b * b < a * c) return false;
  let found = false;
  if (a > PARALLEL) {
    const root = Math.sqrt(Math.max(0, b * b - a * c));
    for (let sign = -1; sign <= 1; sign += 2) {
      const t = (-b + sign * root) / a;
      if (t < MIN_DISTANCE || t >= hit[0]!) continue;
      const z = oz + dz * t;
      if (z < z0 || z > z1 || y + dy * t < lowest) continue;
      const facing = (sign < 0 ? 1 : -1) / radius;
      hit[0] = t;
      hit[1] = (x + dx * t) * facing;
      hit[2] = (y + dy * t) * facing;
      hit[3] = 0;
      found = true;
      break;
    }
  }
  if (p[6] === 1 || (dz < PARALLEL && dz > -PARALLEL)) return found;
  for (let cap = 0; cap < 2; cap++) {
    const t = ((cap === 0 ? z0 : z1) - oz) / dz;
    if (t < MIN_DISTANCE || t >= hit[0]!) continue;
    const px = x + dx * t;
    const py = y + dy * t;
    if (px * px + py * py > radius * radius || py < lowest) continue;
    hit[0] = t;
    hit[1] = 0;
    hit[2] = 0;
    hit[3] = dz < 0 ? 1 : -1;
    found = true;
  }
  return found;
}
