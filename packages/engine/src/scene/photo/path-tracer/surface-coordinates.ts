import { SHAPE, type Shape } from './shapes/shape.ts';
import { AT } from './surface.ts';
import type { Vec3 } from './vector.ts';

/** A light this flat over a surface would exaggerate relief without end. */
const LOWEST_LIGHT = 0.3;
const QUARTER_TURN = Math.PI / 2;

/**
 * Writes where on its surface a hit lies (metres, continuous over the fillet of a sweep and round a cylinder) and how the
 * key light strikes it there into the {@link AT} entries of `at`. `point` holds position then normal.
 */
export function writeSurfaceCoordinates(shape: Shape, point: Float64Array, key: Vec3, at: Float64Array): void {
  const p = shape.numbers;
  const x = point[0]!;
  const y = point[1]!;
  const z = point[2]!;
  const nx = point[3]!;
  const ny = point[4]!;
  const nz = point[5]!;
  // Tangent of u, then of v.
  let ux = 1;
  let uz = 0;
  let vx = 0;
  let vy = 0;
  let vz = 0;
  let u = x;
  let v = z;
  if (shape.kind === SHAPE.sweep) {
    const floorY = p[0]!;
    const radius = p[2]!;
    const start = p[1]! + radius;
    vy = -nz;
    vz = ny;
    if (nz === 0) v = z - start;
    else if (ny === 0) v = -radius * QUARTER_TURN - (y - floorY - radius);
    else v = -radius * Math.atan2(nz, ny);
  } else if (shape.kind === SHAPE.sphere) {
    const radius = p[3]!;
    const angle = Math.atan2(nx, nz);
    u = angle * radius;
    v = -Math.asin(Math.max(-1, Math.min(1, ny))) * radius;
    ux = Math.cos(angle);
    uz = -Math.sin(angle);
    vy = -1;
  } else if (ny > 0.5 || ny < -0.5) {
    vz = 1;
    if (shape.kind === SHAPE.box) {
      // A turned box carries its pattern with it.
      const cos = p[6]!;
      const sin = p[7]!;
      u = x * cos - z * sin;
      v = x * sin + z * cos;
      ux = cos;
      uz = -sin;
      vx = sin;
      vz = cos;
    }
  } else if (shape.kind === SHAPE.cylinder || shape.kind === SHAPE.stack) {
    const angle = Math.atan2(nx, nz);
    u = angle * p[2]!;
    v = -y;
    ux = nz;
    uz = -nx;
    vy = -1;
  } else {
    // Any upright plane.
    u = x * nz - z * nx;
    v = -y;
    ux = nz;
    uz = -nx;
    vy = -1;
  }
  const height = Math.max(LOWEST_LIGHT, key[0] * nx + key[1] * ny + key[2] * nz);
  at[AT.u] = u;
  at[AT.v] = v;
  at[AT.lightU] = (key[0] * ux + key[2] * uz) / height;
  at[AT.lightV] = (key[0] * vx + key[1] * vy + key[2] * vz) / height;
}
