import { SOLID, type Solid } from './solid.ts';

/** Numbers a solid takes in a packed array: kind, rotation row by row (9), centre (3), size (4). */
export const SOLID_STRIDE = 17;
/** Where its size begins. */
const SIZE = 13;

/** Nearer than this a ray does not see the surface it starts from. */
const MIN_DISTANCE = 1e-4;
const PARALLEL = 1e-9;
/** Steps of a march over a round edge, and how near is a hit, metres. */
const MARCH_STEPS = 28;
const MARCH_NEAR = 4e-4;

/** Solids as one array of numbers, for the inner loops. */
export function packSolids(solids: readonly Solid[]): Float64Array {
  const out = new Float64Array(solids.length * SOLID_STRIDE);
  solids.forEach(({ kind, rotation, centre, size }, i) => {
    out.set([kind, ...rotation[0], ...rotation[1], ...rotation[2], ...centre, ...size], i * SOLID_STRIDE);
  });
  return out;
}

/** Local ray of the solid under test, and the local normal of its nearest hit: scratch memory of one thread. */
const LOCAL = new Float64Array(9);

/**
 * Distance at which `ray` (origin, unit direction) meets the solid at `o` of a packed array, when nearer than `limit`; else
 * `Infinity`. After a hit {@link writeNormal} gives the normal.
 */
export function hitSolid(p: Float64Array, o: number, ray: Float64Array, limit: number): number {
  const x = ray[0]! - p[o + 10]!;
  const y = ray[1]! - p[o + 11]!;
  const z = ray[2]! - p[o + 12]!;
  const dx = ray[3]!;
  const dy = ray[4]!;
  const dz = ray[5]!;
  LOCAL[0] = p[o + 1]! * x + p[o + 4]! * y + p[o + 7]! * z;
  LOCAL[1] = p[o + 2]! * x + p[o + 5]! * y + p[o + 8]! * z;
  LOCAL[2] = p[o + 3]! * x + p[o + 6]! * y + p[o + 9]! * z;
  LOCAL[3] = p[o + 1]! * dx + p[o + 4]! * dy + p[o + 7]! * dz;
  LOCAL[4] = p[o + 2]! * dx + p[o + 5]! * dy + p[o + 8]! * dz;
  LOCAL[5] = p[o + 3]! * dx + p[o + 6]! * dy + p[o + 9]! * dz;
  const kind = p[o]!;
  if (kind === SOLID.block) return hitBlock(p, o + SIZE, limit);
  if (kind === SOLID.cone) return hitCone(p, o + SIZE, limit);
  return kind === SOLID.globe ? hitGlobe(p, o + SIZE, limit) : hitCushion(p, o + SIZE, limit);
}

/** Writes the world normal of the last hit of the solid at `o`, turned towards the ray, into `out[at..at+2]`. */
export function writeNormal(p: Float64Array, o: number, ray: Float64Array, out: Float64Array, at: number): void {
  const a = LOCAL[6]!;
  const b = LOCAL[7]!;
  const c = LOCAL[8]!;
  let x = p[o + 1]! * a + p[o + 2]! * b + p[o + 3]! * c;
  let y = p[o + 4]! * a + p[o + 5]! * b + p[o + 6]! * c;
  let z = p[o + 7]! * a + p[o + 8]! * b + p[o + 9]! * c;
  const side = (x * ray[3]! + y * ray[4]! + z * ray[5]! > 0 ? -1 : 1) / Math.sqrt(x * x + y * y + z * z);
  x *= side;
  y *= side;
  z *= side;
  out[at] = x;
  out[at + 1] = y;
  out[at + 2] = z;
}

function normal(x: number, y: number, z: number): void {
  LOCAL[6] = x;
  LOCAL[7] = y;
  LOCAL[8] = z;
}

function hitBlock(p: Float64Array, s: number, limit: number): number {
  let near = -Infinity;
  let far = Infinity;
  let nearAxis = 0;
  let farAxis = 0;
  for (let axis = 0; axis < 3; axis++) {
    const inverse = 1 / LOCAL[3 + axis]!;
    const middle = -LOCAL[axis]! * inverse;
    const reach = Math.abs(p[s + axis]! * inverse);
    if (middle - reach > near) {
      near = middle - reach;
      nearAxis = axis;
    }
    if (middle + reach < far) {
      far = middle + reach;
      farAxis = axis;
    }
  }
  if (!(near <= far) || far < MIN_DISTANCE) return Infinity;
  const isInside = near < MIN_DISTANCE;
  const t = isInside ? far : near;
  if (t >= limit) return Infinity;
  const axis = isInside ? farAxis : nearAxis;
  normal(axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, axis === 2 ? 1 : 0);
  return t;
}

/** A rounded block: sphere tracing of its distance function (after I. Quilez) between entry and exit of the box around it. */
function hitCushion(p: Float64Array, s: number, limit: number): number {
  let near = MIN_DISTANCE;
  let far = limit;
  for (let axis = 0; axis < 3; axis++) {
    const inverse = 1 / LOCAL[3 + axis]!;
    const middle = -LOCAL[axis]! * inverse;
    const reach = Math.abs(p[s + axis]! * inverse);
    if (middle - reach > near) near = middle - reach;
    if (middle + reach < far) far = middle + reach;
  }
  if (!(near <= far)) return Infinity;
  const radius = p[s + 3]!;
  const hx = p[s]! - radius;
  const hy = p[s + 1]! - radius;
  const hz = p[s + 2]! - radius;
  let t = near;
  for (let step = 0; step < MARCH_STEPS; step++) {
    const x = LOCAL[0]! + LOCAL[3]! * t;
    const y = LOCAL[1]! + LOCAL[4]! * t;
    const z = LOCAL[2]! + LOCAL[5]! * t;
    const qx = Math.max(0, Math.abs(x) - hx);
    const qy = Math.max(0, Math.abs(y) - hy);
    const qz = Math.max(0, Math.abs(z) - hz);
    const away = Math.sqrt(qx * qx + qy * qy + qz * qz);
    const distance = away - radius;
    if (distance < MARCH_NEAR) {
      // A ray that leaves the surface it starts on is let go.
      if (x * LOCAL[3]! * qx + y * LOCAL[4]! * qy + z * LOCAL[5]! * qz > 0 && t <= 2 * MARCH_NEAR) return Infinity;
      normal(x < 0 ? -qx : qx, y < 0 ? -qy : qy, z < 0 ? -qz : qz);
      return away > 0 ? t : Infinity;
    }
    t += distance;
    if (t > far) return Infinity;
  }
  return Infinity;
}

function hitCone(p: Float64Array, s: number, limit: number): number {
  const low = p[s]!;
  const high = p[s + 1]!;
  const half = p[s + 2]!;
  const x = LOCAL[0]!;
  const y = LOCAL[1]!;
  const z = LOCAL[2]!;
  const dx = LOCAL[3]!;
  const dy = LOCAL[4]!;
  const dz = LOCAL[5]!;
  // Radius along the axis: middle + slope * y.
  const slope = (high - low) / (2 * half);
  const middle = (high + low) / 2;
  const r = middle + slope * y;
  const dr = slope * dy;
  const a = dx * dx + dz * dz - dr * dr;
  const b = x * dx + z * dz - r * dr;
  const c = x * x + z * z - r * r;
  let found = Infinity;
  const discriminant = b * b - a * c;
  if (discriminant > 0 && Math.abs(a) > PARALLEL) {
    const root = Math.sqrt(discriminant);
    const first = a > 0 ? -root : root;
    for (let k = 0; k < 2; k++) {
      const t = (-b + (k === 0 ? first : -first)) / a;
      if (t < MIN_DISTANCE || t >= limit) continue;
      const height = y + dy * t;
      if (height < -half || height > half) continue;
      const px = x + dx * t;
      const pz = z + dz * t;
      normal(px, -slope * (middle + slope * height), pz);
      found = t;
      break;
    }
  }
  if (p[s + 3] === 1 || Math.abs(dy) < PARALLEL) return found;
  for (let cap = -1; cap <= 1; cap += 2) {
    const t = (cap * half - y) / dy;
    if (t < MIN_DISTANCE || t >= limit || t >= found) continue;
    const px = x + dx * t;
    const pz = z + dz * t;
    const rim = cap < 0 ? low : high;
    if (px * px + pz * pz > rim * rim) continue;
    normal(0, 1, 0);
    found = t;
  }
  return found;
}

function hitGlobe(p: Float64Array, s: number, limit: number): number {
  const ix = 1 / p[s]!;
  const iy = 1 / p[s + 1]!;
  const iz = 1 / p[s + 2]!;
  const x = LOCAL[0]! * ix;
  const y = LOCAL[1]! * iy;
  const z = LOCAL[2]! * iz;
  const dx = LOCAL[3]! * ix;
  const dy = LOCAL[4]! * iy;
  const dz = LOCAL[5]! * iz;
  const a = dx * dx + dy * dy + dz * dz;
  const b = x * dx + y * dy + z * dz;
  const discriminant = b * b - a * (x * x + y * y + z * z - 1);
  if (discriminant <= 0) return Infinity;
  const root = Math.sqrt(discriminant);
  let t = (-b - root) / a;
  if (t < MIN_DISTANCE) t = (-b + root) / a;
  if (t < MIN_DISTANCE || t >= limit) return Infinity;
  normal((x + dx * t) * ix, (y + dy * t) * iy, (z + dz * t) * iz);
  return t;
}
