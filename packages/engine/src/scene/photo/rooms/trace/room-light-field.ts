import { createRandom, deriveSeed, hashPoint } from '@backlot/kernels';
import type { LightField } from '../../path-tracer/light-field.ts';
import { luminance } from '../../path-tracer/vector.ts';
import { nearestSolid } from './bounds-tree.ts';
import { writeMirrorRay } from './mirror-ray.ts';
import { writeRoomRay, type PreparedRoom, type RoomCamera } from './room-scene.ts';
import { createRoomTransport } from './room-transport.ts';
import { AMBIENT_SHARE, grey, mark, MIRRORED_AMBIENT_SHARE, type TraceOptions } from './trace-options.ts';

/** Light beyond this burns out in any case: held back before the filter, it leaves no specks. */
const BRIGHTEST_DIRECT = 3.2;

/** A field with the index of the thing seen in each cell, -1 where there is none. */
export interface SeenField {
  readonly field: LightField;
  readonly things: Int32Array;
}

/** The rows of a field that are written. */
type Rows = readonly [row0: number, row1: number];

/** Writes what the camera sees in each cell of the field. */
export function findThings(
  room: PreparedRoom,
  camera: RoomCamera,
  { field, things }: SeenField,
  [row0, row1]: Rows,
): void {
  const ray = new Float64Array(6);
  const hit = new Float64Array(4);
  const { width, scale } = field;
  for (let y = row0; y < row1; y++)
    for (let x = 0; x < width; x++) {
      writeRoomRay(camera, (x + 0.5) * scale, (y + 0.5) * scale, ray);
      hit[0] = Infinity;
      const index = nearestSolid(room.tree, ray, hit);
      if (index < 0) continue;
      const cell = y * width + x;
      things[cell] = index;
      field.body[cell] = mark(index);
      field.distance[cell] = hit[0];
      for (let axis = 0; axis < 3; axis++) {
        field.position[cell * 3 + axis] = ray[axis]! + ray[3 + axis]! * hit[0];
        field.normal[cell * 3 + axis] = hit[1 + axis]!;
      }
    }
}

/** Root of a cell that is not lit. */
const UNLIT = -1;

/** Writes the light straight from the lamps, and the root of its luminance into `roots`. */
export function addLampLight(
  room: PreparedRoom,
  { settings, seed }: TraceOptions,
  { field, things, roots }: SeenField & { readonly roots: Float64Array },
  [row0, row1]: Rows,
): void {
  const transport = createRoomTransport(room);
  const point = new Float64Array(6);
  const sum = new Float64Array(3);
  for (let y = row0; y < row1; y++) {
    const random = createRandom(hashPoint(y, 1, deriveSeed(seed, 'room-lamps')));
    for (let x = 0; x < field.width; x++) {
      const cell = y * field.width + x;
      roots[cell] = UNLIT;
      if (!isLit(room, things[cell]!)) continue;
      loadPoint(field, cell, point);
      sum.fill(0);
      transport.addLamps(point, settings.lampSamples, random, sum);
      field.direct.set(sum, cell * 3);
      roots[cell] = Math.sqrt(luminance([sum[0]!, sum[1]!, sum[2]!]));
    }
  }
}

/** The mean light of the lamps as the eye sums it up. */
export function meanLampLight(roots: Float64Array): number {
  let sum = 0;
  let lit = 0;
  for (const root of roots)
    if (root !== UNLIT) {
      sum += root;
      lit++;
    }
  return Math.max(1e-6, (sum / Math.max(1, lit)) ** 2);
}

/** Brings the light of the lamps to `gain` (the lamps of `room` are so bright already) and adds sun, bounces and reflections. */
export function spreadLight(
  room: PreparedRoom,
  { camera, settings, seed, exposure }: TraceOptions,
  { field, things, gain }: SeenField & { readonly gain: number },
  [row0, row1]: Rows,
): void {
  const transport = createRoomTransport(room);
  const point = new Float64Array(6);
  const sum = new Float64Array(3);
  const one = new Float64Array(3);
  const view = new Float64Array(6);
  const ray = new Float64Array(6);
  const ambient = grey(AMBIENT_SHARE * exposure);
  const beyond = grey(MIRRORED_AMBIENT_SHARE * exposure);
  for (let y = row0; y < row1; y++) {
    const random = createRandom(hashPoint(y, 2, deriveSeed(seed, 'room-paths')));
    for (let x = 0; x < field.width; x++) {
      const cell = y * field.width + x;
      if (!isLit(room, things[cell]!)) continue;
      const { surface } = room.things[things[cell]!]!;
      loadPoint(field, cell, point);
      sum.fill(0);
      if (room.sun) for (let s = 0; s < settings.sunSamples; s++) transport.addSun(point, random, sum);
      for (let c = 0; c < 3; c++)
        field.direct[cell * 3 + c] =
          Math.min(BRIGHTEST_DIRECT, field.direct[cell * 3 + c]! * gain) + sum[c]! / settings.sunSamples;
      sum.fill(0);
      for (let s = 0; s < settings.paths; s++) {
        transport.bounced(point, random, ambient, one);
        for (let c = 0; c < 3; c++) sum[c] = sum[c]! + one[c]!;
      }
      for (let c = 0; c < 3; c++) field.bounced[cell * 3 + c] = sum[c]! / settings.paths;
      if (surface.specular[1] === 0) continue;
      writeRoomRay(camera, (x + 0.5) * field.scale, (y + 0.5) * field.scale, view);
      sum.fill(0);
      for (let s = 0; s < settings.mirrors; s++) {
        writeMirrorRay(point, view, surface.roughness, random(), random(), random(), ray);
        transport.mirrored(ray, random, beyond, one);
        for (let c = 0; c < 3; c++) sum[c] = sum[c]! + one[c]!;
      }
      for (let c = 0; c < 3; c++) field.gloss[cell * 3 + c] = sum[c]! / settings.mirrors;
    }
  }
}

function isLit(room: PreparedRoom, index: number): boolean {
  return index >= 0 && !room.things[index]!.glow;
}

function loadPoint({ position, normal }: LightField, cell: number, point: Float64Array): void {
  for (let axis = 0; axis < 3; axis++) {
    point[axis] = position[cell * 3 + axis]!;
    point[3 + axis] = normal[cell * 3 + axis]!;
  }
}
