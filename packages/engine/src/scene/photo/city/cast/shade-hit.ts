import { gradientNoise, valueNoise, type LinearRaster } from '@backlot/kernels';
import {
  createFacadePoint,
  createSurfaceSample,
  setSurface,
  type FacadePoint,
  type SurfaceSample,
} from '../facade/facade-point.ts';
import { shadeFacade } from '../facade/shade-facade.ts';
import { shadeSign } from '../facade/shade-sign.ts';
import { shadeGround, type GroundSample } from '../ground/shade-ground.ts';
import { isBehindBlob, openness } from '../light/blob.ts';
import { isShaded } from '../light/bake-light.ts';
import { readLightMap } from '../light/light-map.ts';
import type { Prism } from '../model.ts';
import type { CityScene } from './city-scene.ts';

/** The ray at hand and room for its results; one object lives as long as a call that paints rows. */
export interface Tracker {
  /** Sideways and upward step a metre ahead. */
  dx: number;
  slope: number;
  /** 32 random bits of this sample. */
  jitter: number;
  readonly point: FacadePoint;
  readonly surface: SurfaceSample;
  readonly ground: GroundSample;
}

/** Half the sun's apparent size, as a tangent: shadows are as soft as this makes them. */
const SUN_RADIUS = 0.0055;
const SNOW = [0.82, 0.85, 0.9] as const;
/** Light that a wall without a map gets, part of the sky's. */
const OPEN_WALL = 0.42;
const light = new Float64Array(3);
const mirrored = new Float64Array(3);
const drawnOut = new Float64Array(3);
const WATER_F0 = 0.02;
/** Wet streets mirror more than flat water would at the same angle: their grit leans towards the viewer. */
const WET_GAIN = 2.2;

/** A blank tracker. */
export function createTracker(): Tracker {
  return {
    dx: 0,
    slope: 0,
    jitter: 0,
    point: createFacadePoint(),
    surface: createSurfaceSample(),
    ground: { r: 0, g: 0, b: 0, hollow: 0, polish: 0 },
  };
}

/** Light of a wall that the ray meets `t` metres ahead, `along` metres from the left foot of the face. */
export function shadeWallAt(
  scene: CityScene,
  tracker: Tracker,
  prism: Prism,
  faceIndex: number,
  along: number,
  t: number,
  out: Float64Array,
): void {
  const { camera, light: city } = scene;
  const { dx, slope, point, surface } = tracker;
  const face = prism.faces[faceIndex]!;
  const height = camera.eyeM + slope * t;
  const { skin } = prism;
  if (skin.kind === 'sign') {
    shadeSign(skin, along, height - prism.bottomM, face.lengthM, prism.topM - prism.bottomM, prism.seed, surface);
  }
  const length = Math.sqrt(1 + dx * dx + slope * slope);
  const inward = -(face.normalX * dx + face.normalZ);
  point.u = along;
  point.v = height;
  point.lengthM = face.lengthM;
  point.topM = prism.topM;
  point.du = (face.tangentX * dx + face.tangentZ) / inward;
  point.dv = slope / inward;
  point.sunU = face.tangentX * city.sunX + face.tangentZ * city.sunZ;
  point.sunV = city.sunY;
  point.sunN = face.normalX * city.sunX + face.normalZ * city.sunZ;
  const pixel = t / camera.focalPx;
  point.pixelV = pixel;
  point.pixelU = (pixel * Math.sqrt(1 + dx * dx)) / Math.max(0.03, inward);
  point.seed = prism.seed + faceIndex * 101;
  point.x = dx * t;
  point.y = height;
  point.z = t;
  point.viewX = dx / length;
  point.viewY = slope / length;
  point.viewZ = 1 / length;
  point.normalX = face.normalX;
  point.normalZ = face.normalZ;
  if (face.lightMap) readLightMap(face.lightMap, along, height, point.light);
  else for (let c = 0; c < 3; c++) point.light[c] = city.skyOnGround[c]! * OPEN_WALL;
  if (skin.kind === 'facade') shadeFacade(point, skin, scene, surface);
  else if (skin.kind === 'plain') {
    setSurface(surface, skin.colour);
    if (skin.glow) {
      surface.glowR = skin.glow[0];
      surface.glowG = skin.glow[1];
      surface.glowB = skin.glow[2];
    }
  }
  const facing = surface.isLevel ? city.sunY : point.sunN;
  let sun = Math.max(0, facing) * surface.sun;
  if (sun > 0 && isInShade(scene, tracker, point.x + face.normalX * 0.05, height, point.z + face.normalZ * 0.05))
    sun = 0;
  if (surface.isLevel && city.snow > 0) {
    surface.r = SNOW[0];
    surface.g = SNOW[1];
    surface.b = SNOW[2];
  }
  const { ambient } = surface;
  out[0] = (surface.r / Math.PI) * (point.light[0]! * ambient + city.sun[0] * sun) + surface.glowR;
  out[1] = (surface.g / Math.PI) * (point.light[1]! * ambient + city.sun[1] * sun) + surface.glowG;
  out[2] = (surface.b / Math.PI) * (point.light[2]! * ambient + city.sun[2] * sun) + surface.glowB;
  addHaze(scene, t * length, out);
}

/** Light of the flat top of a block. */
export function shadeRoofAt(scene: CityScene, tracker: Tracker, prism: Prism, t: number, out: Float64Array): void {
  const { light: city } = scene;
  const x = tracker.dx * t;
  const sun = city.sunY > 0 && !isInShade(scene, tracker, x, prism.topM + 0.02, t) ? city.sunY : 0;
  const tone = 0.85 + 0.3 * valueNoise(x * 0.4, t * 0.4, prism.seed);
  for (let c = 0; c < 3; c++) {
    const albedo = prism.roof[c]! * tone + (SNOW[c]! - prism.roof[c]! * tone) * city.snow;
    out[c] = (albedo / Math.PI) * (city.skyOnGround[c]! * 0.9 + city.sun[c]! * sun);
  }
  addHaze(scene, t * Math.sqrt(1 + tracker.dx * tracker.dx + tracker.slope * tracker.slope), out);
}

/** Light of the ground `t` metres ahead. */
export function shadeGroundAt(scene: CityScene, tracker: Tracker, t: number, out: Float64Array): void {
  const { light: city, camera, ground: plan } = scene;
  const { dx, slope, ground } = tracker;
  const x = dx * t;
  const length = Math.sqrt(1 + dx * dx + slope * slope);
  const pixelZ = (t * t) / (camera.focalPx * camera.eyeM);
  shadeGround(plan, x, t, Math.sqrt(pixelZ * (t / camera.focalPx)), ground);
  readLightMap(scene.groundLight, x, t, light);
  const open = openness(scene.blobs, x, t);
  for (let c = 0; c < 3; c++) light[c] = light[c]! * open;
  const sun = city.sunY > 0 && !isInShade(scene, tracker, x, 0.02, t) ? city.sunY : 0;
  if (city.snow > 0) {
    const cover = Math.min(1, Math.max(0, city.snow * 1.5 - 0.35 + gradientNoise(x * 0.5, t * 0.35, plan.seed) * 0.5));
    ground.r += (SNOW[0] - ground.r) * cover;
    ground.g += (SNOW[1] - ground.g) * cover;
    ground.b += (SNOW[2] - ground.b) * cover;
  }
  const wet = city.wetness * (1 - city.snow);
  const dark = 1 - 0.5 * wet;
  out[0] = ((ground.r * dark) / Math.PI) * (light[0]! + city.sun[0] * sun);
  out[1] = ((ground.g * dark) / Math.PI) * (light[1]! + city.sun[1] * sun);
  out[2] = ((ground.b * dark) / Math.PI) * (light[2]! + city.sun[2] * sun);
  if (scene.mirror && (wet > 0 || ground.polish > 0)) addMirror(scene, tracker, t, wet, out);
  addHaze(scene, t * length, out);
}

/** Film of water over rough ground: mirrors what is beyond, drawn out along the view, rippled; a true mirror where it stands deep. */
function addMirror(
  scene: CityScene,
  { dx, slope, ground, jitter }: Tracker,
  t: number,
  wet: number,
  out: Float64Array,
): void {
  const { mirror, smeared, mirrorScale, camera, ground: plan } = scene;
  if (!mirror || !smeared) return;
  const cosine = -slope / Math.sqrt(1 + dx * dx + slope * slope);
  const puddle = Math.min(1, ground.hollow * wet * 1.15);
  const fresnel = WATER_F0 + (1 - WATER_F0) * (1 - cosine) ** 5;
  const share = Math.min(1, fresnel * WET_GAIN) * (ground.polish * (1 - wet) + wet * (0.55 + 0.45 * puddle));
  const x = dx * t;
  // Grit scatters each sample a little; ripples bend what puddles show.
  const grain = ((jitter & 0xffff) / 0x10000 - 0.5) * 2;
  const side = ((jitter >>> 16) / 0x10000 - 0.5) * 2;
  const rough = 1 - puddle;
  const ripple = gradientNoise(x * 2.3, t * 2.3, plan.seed + 60);
  const down = -slope * camera.focalPx * (1 + 0.07 * ripple + 0.16 * rough * grain);
  const across =
    camera.widthPx / 2 +
    dx * camera.focalPx +
    camera.focalPx * (0.006 * rough * side + 0.005 * gradientNoise(x * 1.7, t * 1.7, plan.seed + 61));
  sample(mirror, across * mirrorScale, Math.abs(down) * mirrorScale, mirrored);
  sample(smeared, across * mirrorScale, Math.abs(down) * mirrorScale, drawnOut);
  const clear = puddle * puddle;
  for (let c = 0; c < 3; c++)
    out[c] = out[c]! * (1 - share) + (drawnOut[c]! + (mirrored[c]! - drawnOut[c]!) * clear) * share;
}

/** Bilinear. */
function sample({ width, height, data }: LinearRaster, x: number, y: number, out: Float64Array): void {
  const px = Math.min(width - 1.001, Math.max(0, x - 0.5));
  const py = Math.min(height - 1.001, Math.max(0, y - 0.5));
  const left = px | 0;
  const top = py | 0;
  const fx = px - left;
  const fy = py - top;
  const a = (top * width + left) * 4;
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  for (let c = 0; c < 3; c++) {
    const high = data[a + c]! + (data[a + right + c]! - data[a + c]!) * fx;
    const low = data[a + below + c]! + (data[a + below + right + c]! - data[a + below + c]!) * fx;
    out[c] = high + (low - high) * fy;
  }
}

/** Whether blocks keep the sun from a point; the sun is a small disc of which each sample sees one point. */
function isInShade(
  { light: city, masses, blobs }: CityScene,
  { jitter }: Tracker,
  x: number,
  y: number,
  z: number,
): boolean {
  if (city.sun[1] <= 0) return true;
  jittered.sunX = city.sunX + ((jitter & 0xffff) / 0x10000 - 0.5) * 2 * SUN_RADIUS;
  jittered.sunY = Math.max(0.004, city.sunY + ((jitter >>> 16) / 0x10000 - 0.5) * 2 * SUN_RADIUS);
  jittered.sunZ = city.sunZ;
  if (isShaded(x, y, z, jittered, masses)) return true;
  return blobs.length > 0 && isBehindBlob(blobs, x, y, z, jittered.sunX, jittered.sunY, jittered.sunZ);
}

const jittered = { sunX: 0, sunY: 0, sunZ: 1 };

function addHaze({ light: city }: CityScene, distance: number, out: Float64Array): void {
  const clear = Math.exp(-distance / city.visibilityM);
  for (let c = 0; c < 3; c++) out[c] = out[c]! * clear + city.haze[c]! * (1 - clear);
}
