import { createRandom, hashPoint } from '@backlot/kernels';
import { writeCameraRay } from './camera.ts';
import { nearest } from './intersect.ts';
import type { PreparedScene } from './scene.ts';
import type { TracerSettings } from './settings.ts';
import { createTransport, writeBounceRay } from './transport.ts';

/** Light at a coarse grid of picture points, without the colour of what it falls on. Pass A. */
export interface LightField {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Radiance of a white matt surface lit by the lights alone, three floats a cell. Evenly sampled: little noise, sharp penumbras. */
  readonly direct: Float32Array;
  /** The same by everything else: surroundings and bounces. Noisy but smooth. */
  readonly bounced: Float32Array;
  /** Mirrored radiance, three floats a cell; 0 on matt bodies. */
  readonly gloss: Float32Array;
  /** Index of the body seen, or {@link NOTHING}. */
  readonly body: Uint8Array;
  readonly distance: Float32Array;
  readonly position: Float32Array;
  readonly normal: Float32Array;
}

/** The camera looks past every body here. */
export const NOTHING = 255;

export function createLightField(widthPx: number, heightPx: number, scale: number): LightField {
  const width = Math.ceil(widthPx / scale);
  const height = Math.ceil(heightPx / scale);
  const cells = width * height;
  return {
    width,
    height,
    scale,
    direct: new Float32Array(cells * 3),
    bounced: new Float32Array(cells * 3),
    gloss: new Float32Array(cells * 3),
    body: new Uint8Array(cells).fill(NOTHING),
    distance: new Float32Array(cells),
    position: new Float32Array(cells * 3),
    normal: new Float32Array(cells * 3),
  };
}

/** The two numbers of the R2 sequence (Roberts 2018): an even spread whatever the count. */
const R2_A = 0.7548776662466927;
const R2_B = 0.5698402909980532;
/** On rougher surfaces a few rays that happen to meet a thin tube would only sparkle. */
const ROUGH = 0.15;
/** A mirrored path needs only one bounce more than what it shows. */
const MIRROR_BOUNCES = 2;

/** Fills rows `row0` up to `row1` of the field. Rows are seeded one by one, so any split gives the same light. */
export function traceLightField(
  scene: PreparedScene,
  field: LightField,
  settings: TracerSettings & { readonly seed: number },
  [row0, row1]: readonly [number, number],
): void {
  const { width, scale, direct, bounced, gloss } = field;
  const { pathSamples, mirrorSamples, bounces } = settings;
  const transport = createTransport(scene);
  const ray = new Float64Array(6);
  const view = new Float64Array(6);
  const hit = new Float64Array(4);
  const point = new Float64Array(6);
  const sum = new Float64Array(3);
  const path = new Float64Array(3);
  for (let y = row0; y < row1; y++) {
    const random = createRandom(hashPoint(y, 1, settings.seed));
    for (let x = 0; x < width; x++) {
      writeCameraRay(scene.camera, (x + 0.5) * scale, (y + 0.5) * scale, view);
      hit[0] = Infinity;
      const seen = nearest(scene.seen, view, hit);
      if (seen < 0) continue;
      const cell = y * width + x;
      const index = scene.seenIndex[seen]!;
      field.body[cell] = index;
      field.distance[cell] = hit[0];
      for (let axis = 0; axis < 3; axis++) {
        point[axis] = view[axis]! + view[3 + axis]! * hit[0];
        point[3 + axis] = hit[1 + axis]!;
        field.position[cell * 3 + axis] = point[axis]!;
        field.normal[cell * 3 + axis] = point[3 + axis]!;
      }
      const surface = scene.bodies[index]!.surface;
      if (surface.emission) continue;
      sum.fill(0);
      for (let l = 0; l < scene.lights.length; l++) {
        const a = random();
        const b = random();
        for (let s = 0; s < pathSamples; s++) transport.addLight(l, point, (a + s * R2_A) % 1, (b + s * R2_B) % 1, sum);
      }
      for (let c = 0; c < 3; c++) direct[cell * 3 + c] = sum[c]! / pathSamples;
      sum.fill(0);
      const a = random();
      const b = random();
      for (let s = 0; s < pathSamples; s++) {
        writeBounceRay(point, (a + s * R2_A) % 1, (b + s * R2_B) % 1, ray);
        transport.radianceAlong(ray, bounces, random, path);
        sum[0] = sum[0]! + path[0]!;
        sum[1] = sum[1]! + path[1]!;
        sum[2] = sum[2]! + path[2]!;
      }
      for (let c = 0; c < 3; c++) bounced[cell * 3 + c] = sum[c]! / pathSamples;
      if (surface.specular[1] === 0) continue;
      const mirror = { showsLights: surface.showsLights === true, showsGlow: surface.roughness < ROUGH };
      const facing = 2 * (view[3]! * point[3]! + view[4]! * point[4]! + view[5]! * point[5]!);
      sum.fill(0);
      for (let s = 0; s < mirrorSamples; s++) {
        writeGlossyRay(point, view, facing, surface.roughness, random(), random(), random(), ray);
        transport.radianceAlong(ray, MIRROR_BOUNCES, random, path, mirror);
        sum[0] = sum[0]! + path[0]!;
        sum[1] = sum[1]! + path[1]!;
        sum[2] = sum[2]! + path[2]!;
      }
      for (let c = 0; c < 3; c++) gloss[cell * 3 + c] = sum[c]! / mirrorSamples;
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
