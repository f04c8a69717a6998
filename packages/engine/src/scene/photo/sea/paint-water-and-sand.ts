import { gradientNoise, type LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from './camera.ts';
import { createSurf, type Surf } from './foam.ts';
import type { Seascape } from './seascape.ts';
import { shadeSand } from './shade-sand.ts';
import { NORTHERN, TROPICAL, shadeWater, type WaterLight } from './shade-water.ts';
import { createShore } from './shore.ts';
import { createWaves, type WaveSlopes } from './wave-slopes.ts';

/** How dark the ground is at a point because a tree stands in the sun, 0 = in full light. */
export type Shade = (x: number, z: number) => number;

/** The bottom falls so much a metre. */
const BEACH_SLOPE = 0.075;
const DEEPEST_M = 14;
const FOAM: readonly [number, number, number] = [0.86, 0.88, 0.9];
/** Seas steeper than this have white caps. */
const WHITECAPS_FROM = 0.1;
const NO_SURF: Surf = { foam: 0, slope: 0, crest: 0 };
/** Width over which the film of water ends on the sand, m. */
const EDGE_M = 0.14;

interface ShoreLight {
  readonly light: WaterLight;
  /** What stands in the sun. */
  readonly shade: Shade;
  /** Rows from and up to which to paint. */
  readonly rows: readonly [number, number];
}

/** Paints everything below the horizon: water, surf and sand. */
export function paintWaterAndSand(
  picture: LinearRaster,
  camera: LevelCamera,
  scene: Seascape,
  { light, shade, rows: [row0, row1] }: ShoreLight,
): void {
  const { width, data } = picture;
  const { focalPx, horizonPx, eyeM } = camera;
  const shore = scene.shore && createShore(scene.shore);
  const angle = ((scene.shore?.angleDeg ?? 0) * Math.PI) / 180;
  const sinShore = Math.sin(angle);
  const cosShore = Math.cos(angle);
  const surfAt = createSurf({ seed: scene.seed, strength: scene.surf });
  const wavesAt = createWaves({ seed: scene.seed, ...scene.waves });
  const colour = scene.isTropical ? TROPICAL : NORTHERN;
  const slopes: WaveSlopes = { x: 0, z: 0, variance: 0, height: 0 };
  const surf: Surf = { ...NO_SURF };
  const view: [number, number, number] = [0, 0, 1];
  const water = new Float64Array(3);
  const sand = new Float64Array(3);
  const isRough = scene.waves.steepness > WHITECAPS_FROM;
  const isFoggy = scene.visibilityM < 1000;
  const air = Float64Array.from(light.fog);
  for (let y = Math.max(row0, Math.ceil(horizonPx)); y < row1; y++) {
    const below = y + 0.5 - horizonPx;
    const z = (eyeM * focalPx) / Math.max(0.35, below);
    const footprintX = z / focalPx;
    const footprintZ = (z * z) / (focalPx * eyeM);
    const hidden = 1 - Math.exp(-z / scene.visibilityM);
    for (let x = 0; x < width; x++) {
      const right = (x + 0.5 - width / 2) / focalPx;
      const worldX = right * z;
      const length = Math.sqrt(right * right + 1 + (eyeM / z) ** 2);
      view[0] = right / length;
      view[1] = -eyeM / z / length;
      view[2] = 1 / length;
      const out = shore ? shore(worldX, z) : Infinity;
      const k = (y * width + x) * 4;
      let target = water;
      if (out > -1) {
        wavesAt(worldX, z, footprintX, footprintZ, slopes);
        if (shore) {
          surfAt(out, worldX * cosShore + z * sinShore, footprintZ * 0.5 + footprintX * 0.5, surf);
          // Waves die where the water ends.
          const shoal = Math.min(1, 0.15 + Math.max(0, out) / 5);
          slopes.x = slopes.x * shoal - surf.slope * sinShore;
          slopes.z = slopes.z * shoal + surf.slope * cosShore;
        }
        const depthM = Math.min(DEEPEST_M, Math.max(0, out) * BEACH_SLOPE + Math.max(0, out - 30) * 0.12);
        const crest = Math.max(surf.crest, Math.max(0, slopes.height - 0.25) * 0.35);
        shadeWater({ view, slopes, depthM, crest }, light, colour, water);
        const cap = isRough ? whitecap(worldX, z, slopes.height, footprintZ, scene.seed) : 0;
        if (surf.foam > 0 || cap > 0) addFoam(water, Math.max(surf.foam, cap), light);
      }
      if (out < EDGE_M) {
        const lit = 1 - shade(worldX, z);
        shadeSand({ x: worldX, z, view, inlandM: -out, footprint: footprintZ, lit }, light, scene.seed, sand);
        const edge = Math.min(1, Math.max(0, (out + EDGE_M) / (2 * EDGE_M)));
        if (edge > 0) {
          const thin = edge * (0.55 + 0.45 * Math.max(surf.foam, edge));
          for (let c = 0; c < 3; c++) sand[c] = sand[c]! + (water[c]! - sand[c]!) * thin;
        } else if (surf.foam > 0 && out > -1) addFoam(sand, surf.foam * 0.6, light);
        target = sand;
      }
      if (hidden > 0.004) {
        if (!isFoggy) light.dome.light(view[0], 0.015, view[2], air);
        for (let c = 0; c < 3; c++) target[c] = target[c]! + (air[c]! * (isFoggy ? 1 : 0.92) - target[c]!) * hidden;
      }
      data[k] = target[0]!;
      data[k + 1] = target[1]!;
      data[k + 2] = target[2]!;
      data[k + 3] = 1;
    }
  }
}

/** Torn foam on the highest crests; none where a pixel would smear it. */
function whitecap(x: number, z: number, height: number, footprint: number, seed: number): number {
  const seen = 1 - footprint / 0.5;
  if (seen <= 0 || height < 0.2) return 0;
  const torn = gradientNoise(x * 1.7, z * 2.9, seed + 51) + 0.6 * gradientNoise(x * 5.1, z * 8.3, seed + 52);
  return Math.min(0.85, Math.max(0, (height - 0.38) * 2.4 + torn * 0.7) * seen);
}

/** Foam is matt and white. */
function addFoam(colour: Float64Array, amount: number, light: WaterLight): void {
  const { sunDirection, sunIrradiance } = light.atmosphere;
  // Bubbles stand up: even a low sun lights them.
  const direct = (0.25 + 0.75 * Math.max(0, sunDirection[1])) * light.sunshine;
  for (let c = 0; c < 3; c++) {
    const white = (FOAM[c]! / Math.PI) * (light.ambient[c]! + sunIrradiance[c]! * direct) * 0.86;
    colour[c] = colour[c]! + (white - colour[c]!) * amount;
  }
}
