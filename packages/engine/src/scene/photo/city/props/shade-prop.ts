import { skyLight } from '../light/sky-table.ts';
import { isShaded, radianceAlong } from '../light/bake-light.ts';
import { readLightMap } from '../light/light-map.ts';
import { addHaze } from '../cast/haze.ts';
import type { CityScene } from '../cast/city-scene.ts';
import type { MeshMaterial } from './mesh.ts';

const GLOSS_F0 = 0.05;
const GLASS_F0 = 0.06;
/** Leaves let through about half of what they throw back. */
const THROUGH_LEAF = 0.55;
const ground = new Float64Array(3);
const above = new Float64Array(3);
const mirrored = new Float64Array(3);
/** Lamps light things from above; what comes from the side is weaker. */
const SIDE = 0.55;
/** More light at the height of crowns than on the ground. */
const HIGHER = 0.7;

/** Light of a point of a prop; `place` is position and normal (not of unit length). */
export function shadeProp(scene: CityScene, material: MeshMaterial, place: Float64Array, out: Float64Array): void {
  const { light, masses, camera } = scene;
  const [x, y, z] = [place[0]!, place[1]!, place[2]!];
  const distance = Math.sqrt(x * x + (y - camera.eyeM) * (y - camera.eyeM) + z * z);
  if (material.kind === 'glow') {
    for (let c = 0; c < 3; c++) out[c] = material.colour[c]!;
    addHaze(light, camera.eyeM, x, y, z, out);
    return;
  }
  let nx = place[3]!;
  let ny = place[4]!;
  let nz = place[5]!;
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
  nx /= length;
  ny /= length;
  nz /= length;
  const vx = x / distance;
  const vy = (y - camera.eyeM) / distance;
  const vz = z / distance;
  let facing = vx * nx + vy * ny + vz * nz;
  if (facing > 0) {
    nx = -nx;
    ny = -ny;
    nz = -nz;
    facing = -facing;
  }
  // Light around: that of the ground below the point, from above all of it, from below what the ground throws back.
  readLightMap(scene.groundLight, x, z, ground);
  const up = 0.5 + 0.5 * ny;
  skyLight(light.sky, nx, Math.max(0.15, ny), nz, above);
  const toSun = nx * light.sunX + ny * light.sunY + nz * light.sunZ;
  const isLeaf = material.kind === 'leaf';
  let sun = isLeaf ? Math.max(toSun, -toSun * THROUGH_LEAF) : Math.max(0, toSun);
  if (sun > 0 && (light.sun[1] <= 0 || (!scene.isFar && isShaded(x, y, z, light, masses)))) sun = 0;
  // Higher up there is more sky between the houses; at night the lamps are below.
  const open = light.isNight ? 1 : 1 + HIGHER * Math.min(1, Math.max(0, y) / 6);
  for (let c = 0; c < 3; c++) {
    const around = ground[c]! * open * (up + (1 - up) * 0.3) * (SIDE + (1 - SIDE) * up);
    out[c] = (material.colour[c]! / Math.PI) * (around + light.sun[c]! * sun);
  }
  if (material.kind === 'gloss' || material.kind === 'glass') {
    const f0 = material.kind === 'glass' ? GLASS_F0 : GLOSS_F0;
    const fresnel = f0 + (1 - f0) * (1 + facing) ** 5;
    const rx = vx - 2 * facing * nx;
    const ry = vy - 2 * facing * ny;
    const rz = vz - 2 * facing * nz;
    radianceAlong(x, Math.max(0.1, y), z, rx, ry, rz, light, masses, mirrored);
    const glint = rx * light.sunX + ry * light.sunY + rz * light.sunZ;
    const spark = glint > 0.995 && sun > 0 ? ((glint - 0.995) / 0.005) * 2.2 : 0;
    for (let c = 0; c < 3; c++)
      out[c] = out[c]! * (1 - fresnel) + mirrored[c]! * fresnel + spark * light.sun[c]! * fresnel;
  }
  addHaze(light, camera.eyeM, x, y, z, out);
}
