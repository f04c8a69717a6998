import { MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

/** One slice of a {@link stack}: an upright elliptic cylinder. */
export interface StackSlice {
  readonly x: number;
  readonly z: number;
  readonly radiusX: number;
  readonly radiusZ: number;
  readonly y: readonly [number, number];
}

const BOUNDS = 6;
const PER_SLICE = 6;

/** A pile of elliptic cylinders: the rough body of a subject of which only the silhouette is known. Numbers: bounding box x0, x1, y0, y1, z0, z1, then per slice x, z, radius x, radius z, y0, y1. */
export function stack(slices: readonly StackSlice[]): Shape {
  const numbers = new Float64Array(BOUNDS + slices.length * PER_SLICE);
  numbers.set([Infinity, -Infinity, Infinity, -Infinity, Infinity, -Infinity]);
  slices.forEach(({ x, z, radiusX, radiusZ, y }, i) => {
    numbers.set([x, z, radiusX, radiusZ, y[0], y[1]], BOUNDS + i * PER_SLICE);
    numbers[0] = Math.min(numbers[0]!, x - radiusX);
    numbers[1] = Math.max(numbers[1]!, x + radiusX);
    numbers[2] = Math.min(numbers[2]!, y[0]);
    numbers[3] = Math.max(numbers[3]!, y[1]);
    numbers[4] = Math.min(numbers[4]!, z - radiusZ);
    numbers[5] = Math.max(numbers[5]!, z + radiusZ);
  });
  return { kind: SHAPE.stack, numbers };
}

export function intersectStack(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  if (!clipToBounds(p, ray, hit[0]!)) return false;
  let found = false;
  for (let at = BOUNDS; at < p.length; at += PER_SLICE)
    if (p[at + 4]! <= PASSAGE[1]! && p[at + 5]! >= PASSAGE[0]! && intersectSlice(p, at, ray, hit)) found = true;
  return found;
}

/** True when any slice stands in the ray's way nearer than `limit`: what {@link intersectStack} finds, sooner. */
export function isOccludedByStack(p: Float64Array, ray: Float64Array, limit: number): boolean {
  if (!clipToBounds(p, ray, limit)) return false;
  NEAREST[0] = limit;
  for (let at = BOUNDS; at < p.length; at += PER_SLICE)
    if (p[at + 4]! <= PASSAGE[1]! && p[at + 5]! >= PASSAGE[0]! && intersectSlice(p, at, ray, NEAREST)) return true;
  return false;
}

const NEAREST = new Float64Array(4);
/** Lowest and highest point of the last ray within the bounds. */
const PASSAGE = new Float64Array(2);
/** Rounding must not lose a slice that the ray just touches. */
const MARGIN = 1e-9;

/** Clips the ray to the bounding box and writes {@link PASSAGE}; false when it misses. A ray passes few slices: only those at its heights are tested. */
function clipToBounds(p: Float64Array, ray: Float64Array, limit: number): boolean {
  const inverseX = 1 / ray[3]!;
  const inverseY = 1 / ray[4]!;
  const inverseZ = 1 / ray[5]!;
  const x0 = (p[0]! - ray[0]!) * inverseX;
  const x1 = (p[1]! - ray[0]!) * inverseX;
  const z0 = (p[4]! - ray[2]!) * inverseZ;
  const z1 = (p[5]! - ray[2]!) * inverseZ;
  const y0 = (p[2]! - ray[1]!) * inverseY;
  const y1 = (p[3]! - ray[1]!) * inverseY;
  const near = Math.max(0, Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1));
  const far = Math.min(limit, Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1));
  if (!(near <= far)) return false;
  const enters = ray[1]! + ray[4]! * near;
  const leaves = ray[1]! + ray[4]! * far;
  PASSAGE[0] = Math.min(enters, leaves) - MARGIN;
  PASSAGE[1] = Math.max(enters, leaves) + MARGIN;
  return true;
}

/** An elliptic cylinder is a round one in space squeezed by the radii. */
function intersectSlice(p: Float64Array, at: number, ray: Float64Array, hit: Float64Array): boolean {
  const radiusX = p[at + 2]!;
  const radiusZ = p[at + 3]!;
  const y0 = p[at + 4]!;
  const y1 = p[at + 5]!;
  const x = (ray[0]! - p[at]!) / radiusX;
  const z = (ray[2]! - p[at + 1]!) / radiusZ;
  const dx = ray[3]! / radiusX;
  const dz = ray[5]! / radiusZ;
  const oy = ray[1]!;
  const dy = ray[4]!;
  const a = dx * dx + dz * dz;
  const b = x * dx + z * dz;
  const c = x * x + z * z - 1;
  if (c > 0 && b * b < a * c) return false;
  let found = false;
  if (a > PARALLEL) {
    const root = Math.sqrt(Math.max(0, b * b - a * c));
    for (let sign = -1; sign <= 1; sign += 2) {
      const t = (-b + sign * root) / a;
      if (t < MIN_DISTANCE || t >= hit[0]!) continue;
      const y = oy + dy * t;
      if (y < y0 || y > y1) continue;
      const nx = (x + dx * t) / radiusX;
      const nz = (z + dz * t) / radiusZ;
      const scale = (sign < 0 ? 1 : -1) / Math.sqrt(nx * nx + nz * nz);
      hit[0] = t;
      hit[1] = nx * scale;
      hit[2] = 0;
      hit[3] = nz * scale;
      found = true;
      break;
    }
  }
  if (dy < PARALLEL && dy > -PARALLEL) return found;
  for (let cap = 0; cap < 2; cap++) {
    const t = ((cap === 0 ? y0 : y1) - oy) / dy;
    if (t < MIN_DISTANCE || t >= hit[0]!) continue;
    const px = x + dx * t;
    const pz = z + dz * t;
    if (px * px + pz * pz > 1) continue;
    hit[0] = t;
    hit[1] = 0;
    hit[2] = dy < 0 ? 1 : -1;
    hit[3] = 0;
    found = true;
  }
  return found;
}
