import { AT } from '../../path-tracer/surface.ts';
import type { Thing } from './room-scene.ts';
import { SOLID } from './solid.ts';

/** Relief is shaded as by light from the upper left. */
const LIGHT_U = -0.5;
const LIGHT_V = -0.7;

/** Writes where on the thing's own surface `point` (position, normal) lies, for its painter: patterns travel with things. */
export function writePatternPlace(
  { solid, isUpright = false }: Thing,
  point: Float64Array,
  footprint: number,
  at: Float64Array,
): void {
  const { kind, centre, rotation, size } = solid;
  const x = point[0]! - centre[0];
  const y = point[1]! - centre[1];
  const z = point[2]! - centre[2];
  const [a, b, c] = rotation;
  const lx = a[0] * x + b[0] * y + c[0] * z;
  const ly = a[1] * x + b[1] * y + c[1] * z;
  const lz = a[2] * x + b[2] * y + c[2] * z;
  const nx = a[0] * point[3]! + b[0] * point[4]! + c[0] * point[5]!;
  const ny = a[1] * point[3]! + b[1] * point[4]! + c[1] * point[5]!;
  const nz = a[2] * point[3]! + b[2] * point[4]! + c[2] * point[5]!;
  let u = lx;
  let v = lz;
  if (kind === SOLID.cone && Math.abs(ny) < 0.9) {
    u = Math.atan2(lx, lz) * Math.max(size[0], size[1]);
    v = -ly;
  } else if (Math.abs(nz) >= Math.abs(nx) && Math.abs(nz) >= Math.abs(ny)) v = -ly;
  else if (Math.abs(nx) > Math.abs(ny)) {
    u = lz;
    v = -ly;
  }
  at[AT.u] = isUpright ? v : u;
  at[AT.v] = isUpright ? u : v;
  at[AT.footprint] = footprint;
  at[AT.lightU] = LIGHT_U;
  at[AT.lightV] = LIGHT_V;
}
