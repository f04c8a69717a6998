import type { Random } from '@backlot/kernels';
import { goboTransmission } from './gobo/gobo.ts';
import { isOccluded, nearest } from './intersect.ts';
import { lightColour, SAMPLE, writeBoxInMirror, writeLightSample } from './light.ts';
import type { PreparedScene } from './scene.ts';

/** Rays start this far above the surface they leave, metres. */
const LIFT = 1e-3;
const FAR = 1e9;
/** Beyond this nothing stands in the sun. */
const SUN_REACH = 100;

/** The light arithmetic of one scene, with its own scratch memory: nothing is allocated per ray. */
export interface Transport {
  /** Adds to `out` the light that `point` (position, normal) gets from light number `index` through the light point r1, r2. Radiance of a white surface. True when something stands in the way. */
  addLight(index: number, point: Float64Array, r1: number, r2: number, out: Float64Array): boolean;
  /** Adds to `out` the sun's light at `point`, through one random point of its disc. */
  addSun(point: Float64Array, random: Random, out: Float64Array): void;
  /** Writes into `out` the light that comes along `ray`, followed over `bounces` diffuse bounces. `mirror`: the ray left a glossy surface and may see lamps themselves. */
  radianceAlong(ray: Float64Array, bounces: number, random: Random, out: Float64Array, mirror?: MirrorView): void;
}

export interface MirrorView {
  readonly showsLights: boolean;
  readonly showsGlow: boolean;
}

export function createTransport(scene: PreparedScene): Transport {
  const { bodies, shapes, occluders, lights, sun, environment, ambient } = scene;
  const sample = new Float64Array(8);
  const shadow = new Float64Array(6);
  const hit = new Float64Array(4);
  const point = new Float64Array(6);
  const direct = new Float64Array(3);
  const sky = new Float64Array(3);

  function addLight(index: number, at: Float64Array, r1: number, r2: number, out: Float64Array): boolean {
    const light = lights[index]!;
    if (!writeLightSample(light, at, r1, r2, sample)) return false;
    aimShadow(at, sample[SAMPLE.toLightX]!, sample[SAMPLE.toLightY]!, sample[SAMPLE.toLightZ]!);
    if (isOccluded(occluders, shadow, sample[SAMPLE.distance]! - 2 * LIFT)) return true;
    const weight = sample[SAMPLE.weight]!;
    const colour = lightColour(light);
    out[0] = out[0]! + colour[0] * weight;
    out[1] = out[1]! + colour[1] * weight;
    out[2] = out[2]! + colour[2] * weight;
    return false;
  }

  function addSun(at: Float64Array, random: Random, out: Float64Array): void {
    if (!sun) return;
    const d = sun.direction;
    const cosine = d[0] * at[3]! + d[1] * at[4]! + d[2] * at[5]!;
    if (cosine <= 0) return;
    const passed = sun.gobo ? goboTransmission(sun.gobo, at, d) : 1;
    if (passed <= 0) return;
    const angle = random() * 2 * Math.PI;
    const radius = Math.sqrt(random()) * sun.size;
    const a = Math.cos(angle) * radius;
    const b = Math.sin(angle) * radius;
    aimShadow(
      at,
      d[0] + sun.across[0] * a + sun.up[0] * b,
      d[1] + sun.across[1] * a + sun.up[1] * b,
      d[2] + sun.across[2] * a + sun.up[2] * b,
    );
    if (isOccluded(occluders, shadow, SUN_REACH)) return;
    const weight = cosine * passed;
    out[0] = out[0]! + sun.strength[0] * weight;
    out[1] = out[1]! + sun.strength[1] * weight;
    out[2] = out[2]! + sun.strength[2] * weight;
  }

  function aimShadow(at: Float64Array, x: number, y: number, z: number): void {
    shadow[0] = at[0]! + at[3]! * LIFT;
    shadow[1] = at[1]! + at[4]! * LIFT;
    shadow[2] = at[2]! + at[5]! * LIFT;
    shadow[3] = x;
    shadow[4] = y;
    shadow[5] = z;
  }

  function radianceAlong(
    ray: Float64Array,
    bounces: number,
    random: Random,
    out: Float64Array,
    mirror?: MirrorView,
  ): void {
    let throughR = 1;
    let throughG = 1;
    let throughB = 1;
    out[0] = 0;
    out[1] = 0;
    out[2] = 0;
    for (let bounce = 0; bounce < bounces; bounce++) {
      hit[0] = FAR;
      const index = nearest(shapes, ray, hit);
      if (mirror?.showsLights === true && bounce === 0) {
        for (const light of lights) {
          if (light.kind !== 'soft-box') continue;
          const share = writeBoxInMirror(light, ray, hit[0]);
          for (let c = 0; c < 3; c++) out[c] = out[c]! + light.radiance[c as 0 | 1 | 2] * share;
        }
      }
      if (index < 0) {
        environment(ray, sky);
        out[0] = out[0]! + throughR * sky[0]!;
        out[1] = out[1]! + throughG * sky[1]!;
        out[2] = out[2]! + throughB * sky[2]!;
        return;
      }
      const surface = bodies[index]!.surface;
      const glow = surface.emission;
      if (glow) {
        // Its light is sampled by a Tube; counting it here too would double it (and sparkle).
        if (mirror?.showsGlow === true && bounce === 0)
          for (let c = 0; c < 3; c++) out[c] = out[c]! + glow[c as 0 | 1 | 2];
        return;
      }
      const t = hit[0];
      for (let axis = 0; axis < 3; axis++) {
        point[axis] = ray[axis]! + ray[3 + axis]! * t;
        point[3 + axis] = hit[1 + axis]!;
      }
      throughR *= surface.average[0];
      throughG *= surface.average[1];
      throughB *= surface.average[2];
      direct[0] = 0;
      direct[1] = 0;
      direct[2] = 0;
      for (let l = 0; l < lights.length; l++) addLight(l, point, random(), random(), direct);
      addSun(point, random, direct);
      if (bounce + 1 < bounces) writeBounceRay(point, random(), random(), ray);
      else for (let c = 0; c < 3; c++) direct[c] = direct[c]! + ambient[c as 0 | 1 | 2];
      out[0] = out[0]! + throughR * direct[0];
      out[1] = out[1]! + throughG * direct[1];
      out[2] = out[2]! + throughB * direct[2];
    }
  }

  return { addLight, addSun, radianceAlong };
}

/** Writes a ray that leaves `point` (position, normal) with cosine distribution; frame after Duff et al., "Building an Orthonormal Basis, Revisited", JCGT 2017. */
export function writeBounceRay(point: Float64Array, r1: number, r2: number, ray: Float64Array): void {
  const nx = point[3]!;
  const ny = point[4]!;
  const nz = point[5]!;
  const radius = Math.sqrt(r1);
  const angle = 2 * Math.PI * r2;
  const x = radius * Math.cos(angle);
  const y = radius * Math.sin(angle);
  const z = Math.sqrt(1 - r1);
  const sign = nz >= 0 ? 1 : -1;
  const a = -1 / (sign + nz);
  const b = nx * ny * a;
  ray[0] = point[0]! + nx * LIFT;
  ray[1] = point[1]! + ny * LIFT;
  ray[2] = point[2]! + nz * LIFT;
  ray[3] = x * (1 + sign * nx * nx * a) + y * b + z * nx;
  ray[4] = x * sign * b + y * (sign + ny * ny * a) + z * ny;
  ray[5] = -x * sign * nx - y * ny + z * nz;
}
