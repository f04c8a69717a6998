import type { LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import { throughAir, type Air } from './air.ts';

const FAR_OFF_M = 200_000;
/** Steepest way through the mist that is told from the horizontal, as a sine. */
const LEAST_RISE = 0.012;

/** Extinction of the air that the sky is computed with, per metre, and the height over which haze thins out, m. */
const CLEAR_EXTINCTION = 3 / 60_000;
const HAZE_DEPTH_M = 1300;

/** Puts the mist of a valley before the sky: most of it low down, where the way through it is longest. */
export function veilSky({ width, height, data }: LinearRaster, camera: LevelCamera, air: Air): void {
  const { mist, mistLight, eyeM, extinction } = air;
  // The sky has the haze of clear air in it already.
  const haze = Math.max(0, extinction[1] - CLEAR_EXTINCTION) * HAZE_DEPTH_M;
  if (mist.density <= 0 && haze <= 0) return;
  const over = mist.density * mist.depthM * Math.exp(-Math.max(-1, (eyeM - mist.baseM) / mist.depthM));
  for (let y = 0; y < Math.min(height, camera.horizonPx + 1); y++) {
    const up = Math.max(LEAST_RISE, (camera.horizonPx - y - 0.5) / camera.focalPx);
    const hidden = 1 - Math.exp(-(over + haze) / up);
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + (mistLight[c]! - data[k + c]!) * hidden;
    }
  }
}

/** Fills what lies below the horizon with the light of the air far off: what neither land nor water will cover. */
export function fillBelow({ width, height, data }: LinearRaster, camera: LevelCamera, air: Air): void {
  const colour = new Float64Array(3);
  for (let x = 0; x < width; x++) {
    colour.fill(0);
    throughAir(air, colour, FAR_OFF_M, (x + 0.5 - camera.widthPx / 2) / camera.focalPx, 0);
    for (let y = Math.max(0, Math.floor(camera.horizonPx)); y < height; y++) {
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = colour[c]!;
      data[k + 3] = 1;
    }
  }
}
