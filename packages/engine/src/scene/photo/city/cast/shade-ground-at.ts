import { gradientNoise, valueNoise } from '@backlot/kernels';
import { snowCover } from '../ground/snow-cover.ts';
import { pave, shadeGround } from '../ground/shade-ground.ts';
import { openness } from '../light/blob.ts';
import { readLightMap } from '../light/light-map.ts';
import type { Prism } from '../model.ts';
import type { CityScene } from './city-scene.ts';
import { addHaze } from './haze.ts';
import { readRaster } from './read-raster.ts';
import { isInShade } from './shadow.ts';
import { SNOW } from './shade-wall-at.ts';
import type { Tracker } from './tracker.ts';

const WATER_F0 = 0.02;
/** Wet streets mirror more than flat water would at the same angle: their grit leans towards the viewer. */
const WET_GAIN = 2.2;
const light = new Float64Array(3);
const mirrored = new Float64Array(3);
const drawnOut = new Float64Array(3);

/** Light of the flat top of a block. */
export function shadeRoofAt(
  scene: CityScene,
  { dx, jitter, ground }: Tracker,
  prism: Prism,
  t: number,
  out: Float64Array,
): void {
  const { light: city, camera } = scene;
  const x = dx * t;
  const sun = city.sunY > 0 && !isInShade(scene, jitter, x, prism.topM + 0.02, t) ? city.sunY : 0;
  const tone = prism.roofPaving ? 1 : 0.85 + 0.3 * valueNoise(x * 0.4, t * 0.4, prism.seed);
  [ground.r, ground.g, ground.b] = [prism.roof[0] * tone, prism.roof[1] * tone, prism.roof[2] * tone];
  if (prism.roofPaving) pave(prism.roofPaving, x, t, (t / camera.focalPx) * 1.5, prism.seed, ground);
  whiten(ground, city.snow);
  const lamps = prism.roofLight ?? NO_LIGHT;
  out[0] = (ground.r / Math.PI) * (city.skyOnGround[0] * 0.9 + city.sun[0] * sun + lamps[0]);
  out[1] = (ground.g / Math.PI) * (city.skyOnGround[1] * 0.9 + city.sun[1] * sun + lamps[1]);
  out[2] = (ground.b / Math.PI) * (city.skyOnGround[2] * 0.9 + city.sun[2] * sun + lamps[2]);
  addHaze(city, camera.eyeM, x, prism.topM, t, out);
}

const NO_LIGHT = [0, 0, 0] as const;

function whiten(ground: Tracker['ground'], cover: number): void {
  ground.r += (SNOW[0] - ground.r) * cover;
  ground.g += (SNOW[1] - ground.g) * cover;
  ground.b += (SNOW[2] - ground.b) * cover;
}

/** Light of the ground, or of the water before a city, `t` metres ahead. */
export function shadeGroundAt(scene: CityScene, tracker: Tracker, t: number, out: Float64Array): void {
  const { light: city, camera, ground: plan, water } = scene;
  const { dx, slope, ground, jitter } = tracker;
  const x = dx * t;
  if (tracker.water && water && t < water.shoreM) {
    tracker.water(scene, dx, slope, jitter, t, out);
    addHaze(city, camera.eyeM, x, 0, t, out);
    return;
  }
  const pixelZ = (t * t) / (camera.focalPx * camera.eyeM);
  shadeGround(plan, x, t, Math.sqrt(pixelZ * (t / camera.focalPx)), ground);
  readLightMap(scene.groundLight, x, t, light);
  const open = openness(scene.blobs, x, t);
  for (let c = 0; c < 3; c++) light[c] = light[c]! * open;
  const sun = city.sunY > 0 && !isInShade(scene, jitter, x, 0.02, t) ? city.sunY : 0;
  if (city.snow > 0) whiten(ground, city.snow * snowCover(plan, x, t));
  const wet = city.wetness * (1 - city.snow);
  const dark = 1 - 0.5 * wet;
  out[0] = ((ground.r * dark) / Math.PI) * (light[0]! + city.sun[0] * sun);
  out[1] = ((ground.g * dark) / Math.PI) * (light[1]! + city.sun[1] * sun);
  out[2] = ((ground.b * dark) / Math.PI) * (light[2]! + city.sun[2] * sun);
  if (scene.mirror && (wet > 0 || ground.polish > 0)) addMirror(scene, tracker, t, wet, out);
  addHaze(city, camera.eyeM, x, 0, t, out);
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
  readRaster(mirror, across * mirrorScale, Math.abs(down) * mirrorScale, mirrored);
  readRaster(smeared, across * mirrorScale, Math.abs(down) * mirrorScale, drawnOut);
  const clear = puddle * puddle;
  for (let c = 0; c < 3; c++)
    out[c] = out[c]! * (1 - share) + (drawnOut[c]! + (mirrored[c]! - drawnOut[c]!) * clear) * share;
}
