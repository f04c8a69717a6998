import type { Random } from '@backlot/kernels';
import { writeBounceRay } from '../../path-tracer/transport.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import { isBlocked, nearestSolid } from './bounds-tree.ts';
import { promiseOf, writeLampSample } from './room-light.ts';
import type { PreparedRoom } from './room-scene.ts';
import { writePatternPlace } from './pattern-place.ts';

/** Rays start this far above the surface they leave, metres. */
const LIFT = 1e-3;
const FAR = 60;
/** Brighter than this a single path would only be a speck. */
const BRIGHTEST_PATH = 3;
/** Reflected lamps and windows are held back to this. */
const BRIGHTEST_MIRRORED = 9;

/** Light arithmetic of one room, with its own scratch memory. */
export interface RoomTransport {
  /** Adds the light of lamps, by `samples` shadow rays to lamps chosen by what they promise, to `out`. */
  addLamps(point: Float64Array, samples: number, random: Random, out: Float64Array): void;
  addSun(point: Float64Array, random: Random, out: Float64Array): void;
  /** Writes what reaches `point` over `bounces` diffuse bounces, lamps themselves left out. */
  bounced(point: Float64Array, random: Random, ambient: Vec3, out: Float64Array): void;
  /** Writes what a mirror would show along `ray`. */
  mirrored(ray: Float64Array, random: Random, ambient: Vec3, out: Float64Array): void;
}

const BOUNCES = 2;

export function createRoomTransport(room: PreparedRoom): RoomTransport {
  const { things, tree, occluders, lights, sun, outside } = room;
  const shadow = new Float64Array(6);
  const sample = new Float64Array(5);
  const promises = new Float64Array(lights.length);
  const hit = new Float64Array(4);
  const ray = new Float64Array(6);
  const at = new Float64Array(6);
  const direct = new Float64Array(3);
  const pattern = new Float64Array(5);

  function aim(point: Float64Array, x: number, y: number, z: number): void {
    shadow[0] = point[0]! + point[3]! * LIFT;
    shadow[1] = point[1]! + point[4]! * LIFT;
    shadow[2] = point[2]! + point[5]! * LIFT;
    shadow[3] = x;
    shadow[4] = y;
    shadow[5] = z;
  }

  function addLamps(point: Float64Array, samples: number, random: Random, out: Float64Array): void {
    let total = 0;
    for (let l = 0; l < lights.length; l++) {
      total += promiseOf(lights[l]!, point);
      promises[l] = total;
    }
    if (total <= 0) return;
    for (let s = 0; s < samples; s++) {
      // Stratified: one draw in each equal share of what is promised.
      const draw = ((s + random()) / samples) * total;
      let l = 0;
      while (l < lights.length - 1 && promises[l]! <= draw) l++;
      const light = lights[l]!;
      if (!writeLampSample(light, point, random(), random(), sample)) continue;
      aim(point, sample[0]!, sample[1]!, sample[2]!);
      if (isBlocked(occluders, shadow, sample[3]! - 2 * LIFT)) continue;
      const share = (promises[l]! - (l > 0 ? promises[l - 1]! : 0)) / total;
      const weight = sample[4]! / (share * samples);
      out[0] = out[0]! + light.radiance[0] * weight;
      out[1] = out[1]! + light.radiance[1] * weight;
      out[2] = out[2]! + light.radiance[2] * weight;
    }
  }

  function addSun(point: Float64Array, random: Random, out: Float64Array): void {
    if (!sun) return;
    const d = sun.direction;
    const cosine = d[0] * point[3]! + d[1] * point[4]! + d[2] * point[5]!;
    if (cosine <= 0) return;
    const shake = (): number => (random() * 2 - 1) * sun.size;
    aim(point, d[0] + shake(), d[1] + shake(), d[2] + shake());
    if (isBlocked(occluders, shadow, FAR)) return;
    for (let c = 0 as 0 | 1 | 2; c < 3; c++) out[c] = out[c]! + sun.strength[c] * cosine;
  }

  /** Follows `ray` to the next surface; leaves it in `at` and gives its index, or -1. */
  function step(along: Float64Array): number {
    hit[0] = FAR;
    const index = nearestSolid(tree, along, hit);
    if (index < 0) return -1;
    for (let axis = 0; axis < 3; axis++) {
      at[axis] = along[axis]! + along[3 + axis]! * hit[0];
      at[3 + axis] = hit[1 + axis]!;
    }
    return index;
  }

  function bounced(point: Float64Array, random: Random, ambient: Vec3, out: Float64Array): void {
    let throughR = 1;
    let throughG = 1;
    let throughB = 1;
    out.fill(0);
    writeBounceRay(point, random(), random(), ray);
    for (let bounce = 0; bounce < BOUNCES; bounce++) {
      const index = step(ray);
      if (index < 0 || things[index]!.glow) break;
      const { average } = things[index]!.surface;
      throughR *= average[0];
      throughG *= average[1];
      throughB *= average[2];
      direct.fill(0);
      addLamps(at, 1, random, direct);
      addSun(at, random, direct);
      if (bounce + 1 < BOUNCES) writeBounceRay(at, random(), random(), ray);
      else for (let c = 0 as 0 | 1 | 2; c < 3; c++) direct[c] = direct[c]! + ambient[c];
      out[0] = out[0]! + throughR * direct[0]!;
      out[1] = out[1]! + throughG * direct[1]!;
      out[2] = out[2]! + throughB * direct[2]!;
    }
    for (let c = 0; c < 3; c++) out[c] = Math.min(BRIGHTEST_PATH, out[c]!);
  }

  function mirrored(along: Float64Array, random: Random, ambient: Vec3, out: Float64Array): void {
    const index = step(along);
    out.fill(0);
    if (index < 0) outside(along, out);
    else {
      const thing = things[index]!;
      if (thing.glow) {
        writePatternPlace(thing, at, hit[0]! * 0.02, pattern);
        thing.glow(pattern, out);
      } else {
        addLamps(at, 1, random, out);
        addSun(at, random, out);
        for (let c = 0 as 0 | 1 | 2; c < 3; c++) out[c] = (out[c]! + ambient[c]) * thing.surface.average[c];
      }
    }
    for (let c = 0; c < 3; c++) out[c] = Math.min(BRIGHTEST_MIRRORED, out[c]!);
  }

  return { addLamps, addSun, bounced, mirrored };
}
