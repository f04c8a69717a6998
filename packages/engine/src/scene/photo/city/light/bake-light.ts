import { hashPoint } from '@backlot/kernels';
import type { Face, Prism } from '../model.ts';
import { meanColour } from '../facade/mean-colour.ts';
import type { CityLight } from './city-light.ts';
import { createLightMap, readLightMap, smoothLightMap, type LightMap } from './light-map.ts';
import { traceMasses, type MassHit, type Masses } from './masses.ts';
import { skyLight } from './sky-table.ts';

/** Rays a grid point looks around with; neighbours look elsewhere and are averaged. */
const RAYS = 14;
const FACE_CELL_M = 2.2;
const GROUND_CELL_M = 1.6;
const MOST_CELLS = 26;
/** Reflectance of the ground where only its bounce matters. */
const GROUND_ALBEDO = 0.2;
/** Light that comes to a bounce point from everywhere else, part of the sky's. */
const GUESS = 0.3;
/** Light thrown to and fro more than twice. */
const SHADE_GAIN = 1.65;
const LAMP_SOFTENING_M2 = 0.6;
const UNIT = 1 / 0x1_0000_0000;
const colour = new Float64Array(3);
const hit: MassHit = { distance: 0, mass: undefined, face: undefined };
const shadowHit: MassHit = { distance: 0, mass: undefined, face: undefined };

/** Lights one side of a building: sky, what other walls and the ground throw back, and lamps. The sun's own light is added while painting. */
export function bakeFace(face: Face, { bottomM, topM }: Prism, light: CityLight, masses: Masses): LightMap {
  const heightM = topM - bottomM;
  const cell = Math.max(FACE_CELL_M, face.lengthM / MOST_CELLS, heightM / MOST_CELLS);
  const map = createLightMap(0, bottomM, face.lengthM, heightM, cell);
  for (let row = 0; row < map.rows; row++)
    for (let column = 0; column < map.columns; column++) {
      const u = Math.min(face.lengthM - 0.05, column * cell + 0.05);
      const y = bottomM + Math.min(heightM, row * cell + 0.2);
      const x = face.x + face.tangentX * u + face.normalX * 0.05;
      const z = face.z + face.tangentZ * u + face.normalZ * 0.05;
      gather(x, y, z, face.normalX, 0, face.normalZ, hashPoint(column, row, 71), light, masses);
      map.data.set(colour, (row * map.columns + column) * 3);
    }
  smoothLightMap(map);
  return map;
}

/** Lights the ground between `minX` and `maxX`, up to `farM` ahead; u is x, v is z. */
export function bakeGround(minX: number, maxX: number, farM: number, light: CityLight, masses: Masses): LightMap {
  const map = createLightMap(minX, 0.5, maxX - minX, farM, Math.max(GROUND_CELL_M, farM / 60));
  for (let row = 0; row < map.rows; row++)
    for (let column = 0; column < map.columns; column++) {
      gather(
        minX + column * map.cellM,
        0.05,
        0.5 + row * map.cellM,
        0,
        1,
        0,
        hashPoint(column, row, 17),
        light,
        masses,
      );
      map.data.set(colour, (row * map.columns + column) * 3);
    }
  smoothLightMap(map);
  return map;
}

const total = new Float64Array(3);

/** Irradiance at a point with a unit normal, into `colour`. */
function gather(
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
  hash: number,
  light: CityLight,
  masses: Masses,
): void {
  total.fill(0);
  // A frame around the normal: walls have level tangents, the ground the axes.
  const tx = ny > 0.5 ? 1 : -nz;
  const tz = ny > 0.5 ? 0 : nx;
  const bx = 0;
  const by = ny > 0.5 ? 0 : 1;
  const bz = ny > 0.5 ? 1 : 0;
  const turn = hash * UNIT;
  for (let i = 0; i < RAYS; i++) {
    // Cosine-weighted directions on a golden spiral.
    const squared = (i + 0.5) / RAYS;
    const radius = Math.sqrt(squared);
    const angle = 2 * Math.PI * ((i * 0.618034 + turn) % 1);
    const a = radius * Math.cos(angle);
    const b = radius * Math.sin(angle);
    const n = Math.sqrt(1 - squared);
    const dx = tx * a + bx * b + nx * n;
    const dy = by * b + ny * n;
    const dz = tz * a + bz * b + nz * n;
    radianceAlong(x, y, z, dx, dy, dz, light, masses, colour);
    for (let c = 0; c < 3; c++) total[c] = total[c]! + (colour[c]! * Math.PI) / RAYS;
  }
  // A camera balanced for the street takes half of the blue out of open shade.
  if (!light.isNight) balance(total, light.shadeBalance);
  for (const lamp of light.lamps) {
    const lx = lamp.x - x;
    const ly = lamp.y - y;
    const lz = lamp.z - z;
    const squared = lx * lx + ly * ly + lz * lz;
    // Lamps on the wall itself still graze it.
    const facing = (lx * nx + ly * ny + lz * nz) / Math.sqrt(squared) + 0.12;
    if (facing <= 0) continue;
    const share = facing / (squared + LAMP_SOFTENING_M2);
    for (let c = 0; c < 3; c++) total[c] = total[c]! + lamp.power[c]! * share;
  }
  colour.set(total);
}

function balance(light: Float64Array, amount: number): void {
  const grey = 0.2126 * light[0]! + 0.7152 * light[1]! + 0.0722 * light[2]!;
  for (let c = 0; c < 3; c++) light[c] = (light[c]! + (grey - light[c]!) * amount) * SHADE_GAIN;
}

/** Light that comes from a unit direction: sky, or a wall or the ground as coarsely as a bounce or a window pane needs it. */
export function radianceAlong(
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  light: CityLight,
  masses: Masses,
  out: Float64Array,
): void {
  traceMasses(masses, x, y, z, dx, dy, dz, false, hit);
  const toGround = dy < -1e-4 ? -y / dy : Infinity;
  const { face, mass } = hit;
  const distance = Math.min(hit.distance, toGround);
  if (distance === Infinity) {
    skyLight(light.sky, dx, dy, dz, out);
    return;
  }
  const px = x + dx * distance;
  const py = y + dy * distance;
  const pz = z + dz * distance;
  if (face === undefined || mass === undefined || toGround < hit.distance) {
    const down = light.sunY > 0 && !isShaded(px, 0.05, pz, light, masses) ? light.sunY : 0;
    for (let c = 0; c < 3; c++)
      out[c] = (GROUND_ALBEDO / Math.PI) * (light.sun[c]! * down + light.skyOnGround[c]! * GUESS * 1.4);
    return;
  }
  const facing = face.normalX * light.sunX + face.normalZ * light.sunZ;
  const lit =
    facing > 0 && !isShaded(px + face.normalX * 0.05, py, pz + face.normalZ * 0.05, light, masses) ? facing : 0;
  const albedo = meanColour(mass.prism.skin);
  if (face.lightMap)
    readLightMap(face.lightMap, (px - face.x) * face.tangentX + (pz - face.z) * face.tangentZ, py, out);
  else for (let c = 0; c < 3; c++) out[c] = light.skyOnGround[c]! * GUESS;
  for (let c = 0; c < 3; c++) out[c] = (albedo[c]! / Math.PI) * (out[c]! + light.sun[c]! * lit);
}

/** Whether a block stands between a point and the sun. */
export function isShaded(
  x: number,
  y: number,
  z: number,
  light: Pick<CityLight, 'sunX' | 'sunY' | 'sunZ'>,
  masses: Masses,
): boolean {
  if (light.sunY <= 0) return true;
  return traceMasses(masses, x, y, z, light.sunX, light.sunY, light.sunZ, true, shadowHit);
}
