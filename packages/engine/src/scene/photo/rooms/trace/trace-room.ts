import { createLinearRaster, createRandom, deriveSeed, hashPoint, type LinearRaster } from '@backlot/kernels';
import { denoise } from '../../path-tracer/denoise.ts';
import { createLightFetch } from '../../path-tracer/fetch-light.ts';
import { createLightField, NOTHING, type LightField } from '../../path-tracer/light-field.ts';
import { luminance, type Vec3 } from '../../path-tracer/vector.ts';
import { nearestSolid } from './bounds-tree.ts';
import { writePatternPlace } from './pattern-place.ts';
import { brighter } from './room-light.ts';
import { prepareRoom, writeRoomRay, type PreparedRoom, type RoomCamera, type RoomScene } from './room-scene.ts';
import { createRoomTransport } from './room-transport.ts';

/** How much work a room gets. */
export interface RoomSettings {
  /** The light field has 1/fieldScale of the picture's width. */
  readonly fieldScale: number;
  readonly lampSamples: number;
  readonly sunSamples: number;
  readonly paths: number;
  readonly mirrors: number;
}

/** A traced room: radiance (unbounded, white paper in room light about 1) and depth along the optical axis, metres (`Infinity` outside). */
export interface RoomPicture {
  readonly picture: LinearRaster;
  readonly depth: Float32Array;
  /** What is all around the camera, equirectangular, straight ahead in the middle; where asked for. */
  readonly surroundings?: LinearRaster;
}

interface TraceOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly camera: RoomCamera;
  readonly settings: RoomSettings;
  /** What the light of the lamps on what is seen is brought to. */
  readonly exposure: number;
  readonly seed: number;
  /** Width of the surroundings wanted, px. */
  readonly surroundingsPx?: number;
}

const DIRECT_FILTER = { passes: 3, tolerance: 1 };
const BOUNCED_FILTER = { passes: 5, tolerance: 1.6 };
/** Light beyond this burns out in any case: held back before the filter, it leaves no specks. */
const BRIGHTEST_DIRECT = 3.2;
const GLOSS_FILTER = { passes: 3, tolerance: 1.4 };
/** Light that has bounced more often than is followed, as a share of the light that comes straight. */
const AMBIENT_SHARE = 0.22;
/** The same for what is seen in mirrors, where no bounce is followed. */
const MIRRORED_AMBIENT_SHARE = 0.55;

/** Traces a room: a coarse field of light first, denoised, then every pixel. */
export function traceRoom(scene: RoomScene, options: TraceOptions): RoomPicture {
  const { widthPx, heightPx, settings } = options;
  const unlit = prepareRoom(scene);
  const field = createLightField(widthPx, heightPx, settings.fieldScale);
  const things = new Int32Array(field.width * field.height).fill(-1);
  findThings(unlit, options.camera, field, things);
  const gain = options.exposure / lampLight(unlit, field, things, options);
  const room = { ...unlit, lights: unlit.lights.map((light) => brighter(light, gain)) };
  spreadLight(room, field, things, { ...options, gain });
  const light = denoise(field, field.bounced, BOUNCED_FILTER);
  const direct = denoise(field, field.direct, DIRECT_FILTER);
  for (let i = 0; i < light.length; i++) light[i] = light[i]! + direct[i]!;
  const gloss = denoise(field, field.gloss, GLOSS_FILTER);
  const painted = paintPixels(room, options, createLightFetch(field, light, gloss));
  return options.surroundingsPx === undefined
    ? painted
    : { ...painted, surroundings: lookAround(room, options, options.surroundingsPx) };
}

const LOOKS = 4;

/** A small panorama of the room from where the camera stands, for what is to be lit by it. */
function lookAround(room: PreparedRoom, { camera, exposure, seed }: TraceOptions, width: number): LinearRaster {
  const height = width / 2;
  const map = createLinearRaster(width, height);
  const transport = createRoomTransport(room);
  const random = createRandom(deriveSeed(seed, 'room-surroundings'));
  const ambient = grey(MIRRORED_AMBIENT_SHARE * exposure);
  const ray = new Float64Array(6);
  const one = new Float64Array(3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      for (let s = 0; s < LOOKS; s++) {
        const azimuth = ((x + random()) / width - 0.5) * 2 * Math.PI + camera.yawRad;
        const polar = ((y + random()) / height) * Math.PI;
        ray.set(camera.position);
        ray[3] = Math.sin(polar) * Math.sin(azimuth);
        ray[4] = Math.cos(polar);
        ray[5] = -Math.sin(polar) * Math.cos(azimuth);
        transport.mirrored(ray, random, ambient, one);
        for (let c = 0; c < 3; c++) map.data[k + c] = map.data[k + c]! + one[c]! / LOOKS;
      }
      map.data[k + 3] = 1;
    }
  return map;
}

/** Identity of a thing in a light field, where it is only compared with those near by. */
function mark(index: number): number {
  return index % NOTHING;
}

function findThings(room: PreparedRoom, camera: RoomCamera, field: LightField, things: Int32Array): void {
  const ray = new Float64Array(6);
  const hit = new Float64Array(4);
  const { width, height, scale } = field;
  for (let y = 0; y < height; y++)
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

/** Writes the light straight from the lamps; returns its mean as the eye sums it up. */
function lampLight(
  room: PreparedRoom,
  field: LightField,
  things: Int32Array,
  { settings, seed }: TraceOptions,
): number {
  const transport = createRoomTransport(room);
  const point = new Float64Array(6);
  const sum = new Float64Array(3);
  let roots = 0;
  let lit = 0;
  for (let y = 0; y < field.height; y++) {
    const random = createRandom(hashPoint(y, 1, deriveSeed(seed, 'room-lamps')));
    for (let x = 0; x < field.width; x++) {
      const cell = y * field.width + x;
      if (!isLit(room, things[cell]!)) continue;
      loadPoint(field, cell, point);
      sum.fill(0);
      transport.addLamps(point, settings.lampSamples, random, sum);
      field.direct.set(sum, cell * 3);
      roots += Math.sqrt(luminance([sum[0]!, sum[1]!, sum[2]!]));
      lit++;
    }
  }
  return Math.max(1e-6, (roots / Math.max(1, lit)) ** 2);
}

/** Brings the light of the lamps to `gain` and adds sun, bounces and reflections. */
function spreadLight(
  room: PreparedRoom,
  field: LightField,
  things: Int32Array,
  { camera, settings, seed, exposure, gain }: TraceOptions & { readonly gain: number },
): void {
  const transport = createRoomTransport(room);
  const point = new Float64Array(6);
  const sum = new Float64Array(3);
  const one = new Float64Array(3);
  const view = new Float64Array(6);
  const ray = new Float64Array(6);
  const ambient = grey(AMBIENT_SHARE * exposure);
  const beyond = grey(MIRRORED_AMBIENT_SHARE * exposure);
  for (let y = 0; y < field.height; y++) {
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

function grey(level: number): Vec3 {
  return [level, level, level];
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

const LIFT = 1e-3;

/** The mirrored view, shaken by a point of a ball of radius `roughness` and kept above the surface. */
function writeMirrorRay(
  point: Float64Array,
  view: Float64Array,
  roughness: number,
  r1: number,
  r2: number,
  r3: number,
  ray: Float64Array,
): void {
  const facing = 2 * (view[3]! * point[3]! + view[4]! * point[4]! + view[5]! * point[5]!);
  const height = r1 * 2 - 1;
  const radius = Math.cbrt(r3) * roughness;
  const ring = Math.sqrt(1 - height * height) * radius;
  let x = view[3]! - facing * point[3]! + ring * Math.cos(r2 * 2 * Math.PI);
  let y = view[4]! - facing * point[4]! + ring * Math.sin(r2 * 2 * Math.PI);
  let z = view[5]! - facing * point[5]! + radius * height;
  const below = Math.min(0, x * point[3]! + y * point[4]! + z * point[5]!) * 2;
  x -= below * point[3]!;
  y -= below * point[4]!;
  z -= below * point[5]!;
  const inverse = 1 / Math.sqrt(x * x + y * y + z * z);
  for (let axis = 0; axis < 3; axis++) ray[axis] = point[axis]! + point[3 + axis]! * LIFT;
  ray[3] = x * inverse;
  ray[4] = y * inverse;
  ray[5] = z * inverse;
}

type LightFetch = ReturnType<typeof createLightFetch>;

/** What a pixel shader found. */
interface Seen {
  index: number;
  depth: number;
  readonly colour: Float64Array;
}

/** Where samples of a pixel on an edge lie: a turned grid. */
const SUBPIXELS = [
  [0.375, 0.125],
  [0.875, 0.375],
  [0.125, 0.625],
  [0.625, 0.875],
] as const;
/** One sample of a lamp must not outweigh the rest of its pixel: else thin bars before windows turn to pearls. */
const BRIGHTEST_SAMPLE = 5;

function paintPixels(
  room: PreparedRoom,
  { widthPx, heightPx, camera }: TraceOptions,
  fetchLight: LightFetch,
): RoomPicture {
  const picture = createLinearRaster(widthPx, heightPx);
  const depth = new Float32Array(widthPx * heightPx);
  const seen = new Int32Array(widthPx * heightPx);
  const shader = createShader(room, camera, fetchLight);
  const { result } = shader;
  const { data } = picture;
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      shader.shade(x + 0.5, y + 0.5);
      seen[i] = result.index;
      depth[i] = result.depth;
      for (let c = 0; c < 3; c++) data[i * 4 + c] = result.colour[c]!;
      data[i * 4 + 3] = 1;
    }
  for (let y = 1; y < heightPx - 1; y++)
    for (let x = 1; x < widthPx - 1; x++) {
      const i = y * widthPx + x;
      const own = seen[i]!;
      if (seen[i - 1] === own && seen[i + 1] === own && seen[i - widthPx] === own && seen[i + widthPx] === own)
        continue;
      for (let c = 0; c < 3; c++) data[i * 4 + c] = 0;
      for (const [dx, dy] of SUBPIXELS) {
        shader.shade(x + dx, y + dy);
        for (let c = 0; c < 3; c++)
          data[i * 4 + c] = data[i * 4 + c]! + Math.min(BRIGHTEST_SAMPLE, result.colour[c]!) / SUBPIXELS.length;
      }
    }
  return { picture, depth };
}

function createShader(
  room: PreparedRoom,
  camera: RoomCamera,
  fetchLight: LightFetch,
): { readonly result: Seen; shade(x: number, y: number): void } {
  const ray = new Float64Array(6);
  const hit = new Float64Array(4);
  const point = new Float64Array(6);
  const place = new Float64Array(5);
  const query = new Float64Array(8);
  const light = new Float64Array(6);
  const paint = new Float64Array(4);
  const axis = new Float64Array(6);
  writeRoomRay(camera, camera.centreX, camera.centreY, axis);
  const result: Seen = { index: -1, depth: Infinity, colour: new Float64Array(3) };
  const { colour } = result;

  function shade(x: number, y: number): void {
    writeRoomRay(camera, x, y, ray);
    const along = ray[3]! * axis[3]! + ray[4]! * axis[4]! + ray[5]! * axis[5]!;
    hit[0] = Infinity;
    const index = nearestSolid(room.tree, ray, hit);
    result.index = index;
    if (index < 0) {
      result.depth = Infinity;
      room.outside(ray, colour);
      return;
    }
    const thing = room.things[index]!;
    const { surface, glow } = thing;
    result.depth = hit[0] * along;
    for (let k = 0; k < 3; k++) {
      point[k] = query[2 + k] = ray[k]! + ray[3 + k]! * hit[0];
      point[3 + k] = query[5 + k] = hit[1 + k]!;
    }
    const cosine = Math.abs(ray[3]! * point[3]! + ray[4]! * point[4]! + ray[5]! * point[5]!);
    writePatternPlace(thing, point, hit[0] / camera.focalPx / Math.sqrt(Math.max(0.04, cosine)), place);
    if (glow) {
      glow(place, colour);
      return;
    }
    surface.paint(place, paint);
    query[0] = x;
    query[1] = y;
    fetchLight(mark(index), query, light);
    const grazing = (1 - cosine) ** 5 * Math.max(0.08, 0.6 - 1.4 * surface.roughness);
    for (let c = 0; c < 3; c++) {
      const straight = surface.specular[c as 0 | 1 | 2];
      const fresnel = straight > 0 ? Math.min(1, (straight + (1 - straight) * grazing) * paint[3]!) : 0;
      colour[c] = light[c]! * paint[c]! * (1 - fresnel) + light[3 + c]! * fresnel;
    }
  }

  return { result, shade };
}
