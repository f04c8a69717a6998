import { createRandom, hashPoint } from '@backlot/kernels';
import { writeCameraRay } from './camera.ts';
import { writeCellSpread, writePointOfCell } from './cell-spread.ts';
import { isCovered, type Cover } from './cover.ts';
import { nearest } from './intersect.ts';
import { NOTHING, type LightField } from './light-field.ts';
import type { PreparedScene } from './scene.ts';
import type { TracerSettings } from './settings.ts';
import { writeBounceRay, type Transport } from './transport.ts';

/** The two numbers of the R2 sequence (Roberts 2018): an even spread whatever the count. */
const R2_A = 0.7548776662466927;
const R2_B = 0.5698402909980532;
/** Share of the rays for cells that nobody will see. */
const COVERED_SHARE = 0.3;
/** On rougher surfaces a few rays that happen to meet a thin tube would only sparkle. */
const ROUGH = 0.15;
/** A mirrored path needs only one bounce more than what it shows. */
const MIRROR_BOUNCES = 2;

interface BounceOptions extends Pick<TracerSettings, 'bounces' | 'pathSamples' | 'mirrorSamples'> {
  readonly seed: number;
  readonly cover?: Cover;
}

/** Fills rows `row0` up to `row1` with the light of surroundings and bounces, and with what glossy bodies mirror. Rows are seeded one by one. */
export function traceBounces(
  scene: PreparedScene,
  transport: Transport,
  field: LightField,
  { bounces, pathSamples, mirrorSamples, cover, seed }: BounceOptions,
  [row0, row1]: readonly [number, number],
): void {
  const { width, scale, bounced, gloss } = field;
  const ray = new Float64Array(6);
  const view = new Float64Array(6);
  const point = new Float64Array(6);
  const spread = new Float64Array(6);
  const sum = new Float64Array(3);
  const path = new Float64Array(3);
  for (let y = row0; y < row1; y++) {
    const random = createRandom(hashPoint(y, 1, seed));
    for (let x = 0; x < width; x++) {
      const cell = y * width + x;
      if (field.body[cell] === NOTHING) continue;
      const { surface } = scene.bodies[field.body[cell]!]!;
      if (surface.emission) continue;
      for (let axis = 0; axis < 3; axis++) point[3 + axis] = field.normal[cell * 3 + axis]!;
      const share = isCovered(cover, (x + 0.5) * scale, (y + 0.5) * scale) ? COVERED_SHARE : 1;
      const paths = Math.ceil(pathSamples * share);
      sum.fill(0);
      const a = random();
      const b = random();
      writeCellSpread(field, cell, spread);
      for (let s = 0; s < paths; s++) {
        writePointOfCell(field, cell, spread, s, a, b, point);
        writeBounceRay(point, (a + s * R2_A) % 1, (b + s * R2_B) % 1, ray);
        transport.radianceAlong(ray, bounces, random, path);
        sum[0] = sum[0]! + path[0]!;
        sum[1] = sum[1]! + path[1]!;
        sum[2] = sum[2]! + path[2]!;
      }
      for (let c = 0; c < 3; c++) bounced[cell * 3 + c] = sum[c]! / paths;
      if (surface.specular[1] === 0) continue;
      for (let axis = 0; axis < 3; axis++) point[axis] = field.position[cell * 3 + axis]!;
      const mirror = { showsLights: surface.showsLights === true, showsGlow: surface.roughness < ROUGH };
      writeCameraRay(scene.camera, (x + 0.5) * scale, (y + 0.5) * scale, view);
      const facing = 2 * (view[3]! * point[3]! + view[4]! * point[4]! + view[5]! * point[5]!);
      const mirrored = Math.ceil(mirrorSamples * share);
      sum.fill(0);
      for (let s = 0; s < mirrored; s++) {
        writeGlossyRay(point, view, facing, surface.roughness, random(), random(), random(), ray);
        transport.radianceAlong(ray, MIRROR_BOUNCES, random, path, mirror);
        sum[0] = sum[0]! + path[0]!;
        sum[1] = sum[1]! + path[1]!;
        sum[2] = sum[2]! + path[2]!;
      }
      for (let c = 0; c < 3; c++) gloss[cell * 3 + c] = sum[c]! / mirrored;
    }
  }
}

/** Writes what the camera sees in rows `row0` up to `row1`: body, distance, position and normal. */
export function findSurfaces(scene: PreparedScene, field: LightField, [row0, row1]: readonly [number, number]): void {
  const { width, scale, body, distance, position, normal } = field;
  const view = new Float64Array(6);
  const hit = new Float64Array(4);
  for (let y = row0; y < row1; y++)
    for (let x = 0; x < width; x++) {
      writeCameraRay(scene.camera, (x + 0.5) * scale, (y + 0.5) * scale, view);
      hit[0] = Infinity;
      const seen = nearest(scene.seen, view, hit);
      if (seen < 0) continue;
      const cell = y * width + x;
      body[cell] = scene.seenIndex[seen]!;
      distance[cell] = hit[0];
      for (let axis = 0; axis < 3; axis++) {
        position[cell * 3 + axis] = view[axis]! + view[3 + axis]! * hit[0];
        normal[cell * 3 + axis] = hit[1 + axis]!;
      }
    }
}

/** The mirrored ray, shaken by a point of a ball of radius `roughness`; turned back up when it would leave through the surface. */
function writeGlossyRay(
  point: Float64Array,
  view: Float64Array,
  twiceFacing: number,
  roughness: number,
  r1: number,
  r2: number,
  r3: number,
  ray: Float64Array,
): void {
  const z = r1 * 2 - 1;
  const ring = Math.sqrt(1 - z * z);
  const angle = r2 * 2 * Math.PI;
  const radius = Math.cbrt(r3) * roughness;
  let dx = view[3]! - twiceFacing * point[3]! + radius * ring * Math.cos(angle);
  let dy = view[4]! - twiceFacing * point[4]! + radius * ring * Math.sin(angle);
  let dz = view[5]! - twiceFacing * point[5]! + radius * z;
  const below = dx * point[3]! + dy * point[4]! + dz * point[5]!;
  if (below < 0) {
    dx -= 2 * below * point[3]!;
    dy -= 2 * below * point[4]!;
    dz -= 2 * below * point[5]!;
  }
  const inverse = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
  const lift = 1e-3;
  ray[0] = point[0]! + point[3]! * lift;
  ray[1] = point[1]! + point[4]! * lift;
  ray[2] = point[2]! + point[5]! * lift;
  ray[3] = dx * inverse;
  ray[4] = dy * inverse;
  ray[5] = dz * inverse;
}
