import { fbm, gradientNoise, type LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import type { CountryLight } from '../country/country-light.ts';
import type { Relief } from '../country/relief.ts';
import type { Sand } from './shade-sand.ts';

interface BlowOptions {
  readonly camera: LevelCamera;
  readonly relief: Relief;
  readonly light: CountryLight;
  readonly sand: Sand;
  /** 0 = still air, 1 = a storm of sand. */
  readonly amount: number;
  readonly seed: number;
}

/** Distance in which a storm of sand hides 63 % of things, m, and how high it reaches (tangent of the view). */
const STORM_M = 105;
const STORM_TOP = 0.42;
const SKY_M = 600;

/** Fills the air with sand: denser near the ground, in drifting veils. */
export function blowSand(picture: LinearRaster, { camera, relief, light, sand, amount, seed }: BlowOptions): void {
  const { width, height, data } = picture;
  const { direct, ambient, sun } = light;
  const dust = new Float64Array(3);
  for (let c = 0; c < 3; c++) {
    dust[c] = (sand.albedo[c]! * (ambient[c]! + direct[c]! * (0.25 + 0.5 * Math.max(0, sun[1])))) / Math.PI;
  }
  for (let y = 0; y < height; y++) {
    const up = (camera.horizonPx - y) / camera.focalPx;
    const high = Math.exp(-Math.max(0, up) / STORM_TOP);
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const z = Math.min(SKY_M, relief.depth[i]!);
      const right = (x - width / 2) / camera.focalPx;
      const veil =
        1 +
        0.7 * fbm(right * 2.2 + 4, up * 5 + right * 0.6, 4, seed) +
        0.35 * gradientNoise(right * 9, up * 26, seed + 5);
      const hidden = 1 - Math.exp((-z / STORM_M) * amount * amount * high * Math.max(0.15, veil));
      for (let c = 0; c < 3; c++) data[i * 4 + c] = data[i * 4 + c]! + (dust[c]! - data[i * 4 + c]!) * hidden;
    }
  }
}
