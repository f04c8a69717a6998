import { fbm, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { drawPalm } from '../silhouette/palm.ts';
import { project, type LevelCamera } from './camera.ts';
import type { Island, Seascape } from './seascape.ts';
import type { WaterLight } from './shade-water.ts';

const FOREST: readonly [number, number, number] = [0.055, 0.085, 0.03];
const LAYERS = [
  { inlandM: 34, heightM: 9 },
  { inlandM: 22, heightM: 6.5 },
  { inlandM: 13.5, heightM: 3.4 },
] as const;
/** Trees fade into the air with this distance, m (a moist coast). */
const TREE_HAZE_M = 900;

/** Islands on the horizon, hazy. */
export function paintIslands(picture: LinearRaster, camera: LevelCamera, scene: Seascape, light: WaterLight): void {
  scene.islands.forEach((island, index) =>
    paintIsland(picture, camera, island, { seed: scene.seed + index * 977, light }),
  );
}

function paintIsland(
  { width, data }: LinearRaster,
  camera: LevelCamera,
  island: Island,
  { seed, light }: { readonly seed: number; readonly light: WaterLight },
): void {
  const { sunDirection: sun, sunIrradiance } = light.atmosphere;
  const air = new Float64Array(3);
  const heightPx = island.height * camera.heightPx;
  const base = Math.ceil(camera.horizonPx);
  for (let x = 0; x < width; x++) {
    const t = (x / camera.widthPx - island.x) / island.width;
    if (t <= 0 || t >= 1) continue;
    const swell = Math.sin(Math.PI * t) ** 0.55;
    const ridge =
      heightPx * swell * (0.55 + 0.55 * fbm(t * 3.2, seed & 15, 5, seed) + 0.2 * fbm(t * 17, 3, 2, seed + 1));
    const dx = (x - camera.widthPx / 2) / camera.focalPx;
    light.dome.light(dx, 0.02, 1, air);
    for (let y = Math.max(0, Math.floor(base - ridge - 1)); y < Math.min(base, camera.heightPx); y++) {
      const inside = Math.min(1, y + 1 - (base - ridge));
      if (inside <= 0) continue;
      const up = (base - y) / heightPx;
      const slope = 0.5 + 0.8 * gradientNoise(t * 26, up * 4 + t * 9, seed + 2);
      const direct = Math.max(0, 0.25 + 0.5 * sun[1] - 0.5 * sun[2]) * slope * light.sunshine;
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) {
        const land = (FOREST[c]! / Math.PI) * (light.ambient[c]! * 0.6 + sunIrradiance[c]! * direct);
        const seen = land + (air[c]! * 0.9 - land) * Math.min(1, island.haze + 0.2 * (1 - up));
        data[k + c] = data[k + c]! + (seen - data[k + c]!) * inside;
      }
    }
  }
}

/** The wood behind a beach that runs away from the camera: curtains of trees one behind the other, shaded leaf by leaf as far as pixels show it. */
export function paintGrove(picture: LinearRaster, camera: LevelCamera, scene: Seascape, light: WaterLight): void {
  const { shore } = scene;
  if (!shore || !scene.hasGrove) return;
  for (const layer of LAYERS)
    paintCurtain(picture, camera, { ...layer, shore, seed: scene.seed, visibilityM: scene.visibilityM }, light);
}

interface Curtain {
  readonly inlandM: number;
  readonly heightM: number;
  readonly shore: { readonly distanceM: number; readonly angleDeg: number };
  readonly seed: number;
  readonly visibilityM: number;
}

function paintCurtain(
  { width, height, data }: LinearRaster,
  camera: LevelCamera,
  curtain: Curtain,
  light: WaterLight,
): void {
  const { inlandM, heightM, shore, visibilityM } = curtain;
  const seed = curtain.seed + Math.round(inlandM);
  const angle = (shore.angleDeg * Math.PI) / 180;
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  const { sunDirection: sun, sunIrradiance } = light.atmosphere;
  const facing = Math.max(0, -sin * sun[0] * 0.8 + 0.55 * sun[1] + (cos * 0.8 - 0.25) * sun[2]);
  const air = new Float64Array(3);
  for (let x = 0; x < width; x++) {
    const right = (x + 0.5 - width / 2) / camera.focalPx;
    // Where the ray meets the line that is `inlandM` away from the water.
    const z = (inlandM - shore.distanceM * cos) / (right * sin - cos);
    if (!(z > 3) || z > 1500) continue;
    const along = right * z * cos + (z - shore.distanceM) * sin;
    const crown = 0.62 + 0.4 * fbm(along * 0.11, inlandM, 3, seed) + 0.2 * fbm(along * 0.8, inlandM, 3, seed + 1);
    const topM = heightM * Math.max(0.2, crown);
    const [, top] = project(camera, 0, topM, z);
    const [, bottom] = project(camera, 0, 0.25 * gradientNoise(along * 0.9, 1, seed), z);
    const hazed = 1 - Math.exp(-z / Math.min(TREE_HAZE_M, visibilityM));
    if (visibilityM < 1000) air.set(light.fog);
    else light.dome.light(right, 0.02, 1, air);
    const footprint = z / camera.focalPx;
    const fineness = Math.min(1, 0.05 / footprint);
    for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, Math.floor(bottom)); y++) {
      const up = ((bottom - y) / Math.max(1, bottom - top)) * topM;
      const clump = gradientNoise(along * 0.9, up * 1.1, seed + 5);
      const leaf =
        gradientNoise(along * 4.3, up * 5.1, seed + 6) * fineness +
        gradientNoise(along * 13, up * 15, seed + 7) * fineness ** 2;
      const inside =
        Math.min(1, y + 1 - top) * (y + 1 - top < 6 ? Math.min(1, Math.max(0.15, 0.75 + leaf + (y - top) * 0.15)) : 1);
      const open = 0.22 + 0.5 * (up / topM) + 0.3 * clump;
      const direct = Math.max(0, facing * (0.55 + 0.9 * clump + 0.8 * leaf)) * light.sunshine;
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) {
        const lit =
          (FOREST[c]! * (1 + 0.5 * leaf) * light.ambient[c]! * Math.max(0.08, open) +
            FOREST[c]! * sunIrradiance[c]! * direct) /
          Math.PI;
        const seen = lit * 1.3 + (air[c]! - lit * 1.3) * hazed;
        data[k + c] = data[k + c]! + (seen - data[k + c]!) * inside;
      }
    }
  }
}

/** The palms, far ones first. */
export function paintPalms(picture: LinearRaster, camera: LevelCamera, scene: Seascape, light: WaterLight): void {
  const air = new Float64Array(3);
  for (const palm of [...scene.palms].sort((a, b) => b.z - a.z)) {
    const [rootX, rootY] = project(camera, palm.x, 0, palm.z);
    if (scene.visibilityM < 1000) air.set(light.fog);
    else light.dome.light(palm.x / palm.z, 0.05, 1, air);
    const { sunDirection, sunIrradiance } = light.atmosphere;
    drawPalm(
      picture,
      { rootX, rootY, heightPx: (palm.heightM / palm.z) * camera.focalPx, lean: palm.lean, seed: palm.seed },
      {
        sunDirection,
        sunIrradiance: sunIrradiance.map((value) => value * light.sunshine),
        ambient: light.ambient.map((value) => value / Math.PI),
        haze: air,
        hazeAmount: 1 - Math.exp(-palm.z / Math.min(TREE_HAZE_M, scene.visibilityM)),
      },
    );
  }
}
