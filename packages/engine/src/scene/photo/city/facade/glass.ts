import { hashPoint, valueNoise } from '@backlot/kernels';
import { radianceAlong } from '../light/bake-light.ts';
import type { FacadePoint, FacadeScene, SurfaceSample } from './facade-point.ts';

const GLASS_F0 = 0.045;
const UNIT = 1 / 0x1_0000_0000;
/** No two panes hang quite alike, and old ones are wavy. */
const TILT = 0.008;
const WAVE = 0.006;
const mirrored = new Float64Array(3);

/** Adds to `out` what a pane mirrors and, behind it, the light `inside`; `coating` raises the reflectance (1 = plain glass), `tint` colours what comes through. */
export function shadeGlass(
  point: FacadePoint,
  scene: FacadeScene,
  pane: number,
  inside: Float64Array,
  coating: number,
  out: SurfaceSample,
): void {
  const { viewX, viewY, viewZ, normalX, normalZ, seed } = point;
  const hash = hashPoint(pane, 13, seed);
  const near = point.pixelV < 0.06 ? WAVE : 0;
  const tilt =
    ((hash & 0xffff) / 0x10000 - 0.5) * TILT + near * (valueNoise(point.u * 2.1, point.v * 1.3, seed) - 0.5) * 2;
  const lean =
    ((hash >>> 16) / 0x10000 - 0.5) * TILT * 0.7 +
    near * (valueNoise(point.u * 1.7, point.v * 1.9, seed + 1) - 0.5) * 2;
  // A frame around the face: right is (-normalZ, normalX).
  let nx = normalX - normalZ * tilt;
  let ny = lean;
  let nz = normalZ + normalX * tilt;
  const scale = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
  nx *= scale;
  ny *= scale;
  nz *= scale;
  const facing = Math.min(0, viewX * nx + viewY * ny + viewZ * nz);
  const rx = viewX - 2 * facing * nx;
  const ry = viewY - 2 * facing * ny;
  const rz = viewZ - 2 * facing * nz;
  const f0 = GLASS_F0 * coating;
  const fresnel = f0 + (1 - f0) * (1 + facing) ** 5;
  radianceAlong(
    point.x + normalX * 0.1,
    point.y,
    point.z + normalZ * 0.1,
    rx,
    ry,
    rz,
    scene.light,
    scene.masses,
    mirrored,
  );
  // Two sides of a pane mirror about twice.
  const share = Math.min(1, fresnel * 1.7);
  const dust = 0.012 + 0.01 * (hash * UNIT);
  out.r = dust;
  out.g = dust;
  out.b = dust;
  out.glowR = mirrored[0]! * share + inside[0]! * (1 - share);
  out.glowG = mirrored[1]! * share + inside[1]! * (1 - share);
  out.glowB = mirrored[2]! * share + inside[2]! * (1 - share);
}
