import { gradientNoise, type LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import type { Air } from '../country/air.ts';
import type { CountryLight } from '../country/country-light.ts';
import type { HeightAt, Relief } from '../country/relief.ts';
import { shadePlant, type PlantShade } from './plant-light.ts';

/** What lies on, or grows on, a point of the land as seen from afar. Filled in by a {@link GroundAt}. */
export interface GroundCover {
  shade: PlantShade;
  gain: number;
}

/** Says what covers the land at a place. */
export type GroundAt = (x: number, z: number, out: GroundCover) => void;

interface GroundOptions {
  readonly camera: LevelCamera;
  readonly relief: Relief;
  readonly heightAt: HeightAt;
  readonly light: CountryLight;
  readonly air: Air;
  readonly groundAt: GroundAt;
  readonly litAt: (x: number, z: number) => number;
  readonly seed: number;
}

/** Plants stand in all directions: slopes change their light less than they would a smooth surface's. */
const SLOPE_SHARE = 0.8;
const STEEPEST_GAIN = 2;
const LEAST_SUN = 0.12;
/** Slopes are measured over this part of the distance, m at least. */
const SLOPE_STEP = 0.006;
const LEAST_STEP_M = 0.3;

/** Paints the land in rows `fromRow` up to `toRow`: what is between and behind the plants that are drawn one by one. */
export function paintGround(picture: LinearRaster, options: GroundOptions, fromRow: number, toRow: number): void {
  const { camera, relief, heightAt, light, air, groundAt, litAt, seed } = options;
  const { width, data } = picture;
  const { focalPx, horizonPx } = camera;
  const { sun } = light;
  const level = Math.max(LEAST_SUN, sun[1]);
  const colour = new Float64Array(3);
  const cover: GroundCover = { shade: { ambient: [0, 0, 0], direct: new Float64Array(0) }, gain: 1 };
  for (let y = fromRow; y < toRow; y++) {
    const up = (horizonPx - y - 0.5) / focalPx;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const z = relief.depth[i]!;
      if (z === Infinity) continue;
      const right = (x + 0.5 - width / 2) / focalPx;
      const worldX = right * z;
      const length = Math.sqrt(1 + right * right + up * up);
      groundAt(worldX, z, cover);
      const e = Math.max(LEAST_STEP_M, z * SLOPE_STEP);
      const here = heightAt(worldX, z);
      const slopeX = (heightAt(worldX + e, z) - here) / e;
      const slopeZ = (here - heightAt(worldX, z - e)) / e;
      const facing = (sun[1] - slopeX * sun[0] - slopeZ * sun[2]) / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
      const slope = 1 + SLOPE_SHARE * (Math.min(STEEPEST_GAIN, Math.max(0, facing) / level) - 1);
      const fine = Math.min(1, (0.04 * focalPx) / z);
      const texture =
        1 +
        0.3 * fine * gradientNoise(worldX * 2.3, z * 0.5, seed + 11) +
        0.14 * gradientNoise(worldX * 0.21, z * 0.06, seed + 12);
      const towards = (right * sun[0] + up * sun[1] + sun[2]) / length;
      shadePlant(colour, cover.shade, towards, litAt(worldX, z) * slope, cover.gain * texture);
      const hazed = 1 - Math.exp((-z * length) / air.visibilityM);
      const shown = relief.cover[i]!;
      const k = i * 4;
      for (let c = 0; c < 3; c++) {
        const seen = colour[c]! + (air.colour[x * 3 + c]! - colour[c]!) * hazed;
        const behind = y > 0 ? data[k - width * 4 + c]! : seen;
        data[k + c] = seen * shown + behind * (1 - shown);
      }
      data[k + 3] = 1;
    }
  }
}
