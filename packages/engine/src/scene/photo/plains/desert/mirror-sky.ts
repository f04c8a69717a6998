import { gradientNoise, type LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';

interface MirrorOptions {
  readonly camera: LevelCamera;
  /** How strongly each place mirrors, 0..1, by metres to the right and ahead. */
  readonly wetAt: (x: number, z: number) => number;
  /** Slope of the ripples. */
  readonly ripples: number;
  readonly seed: number;
  /** Distance of what stands behind the water, m: its mirror image reaches less far up. */
  readonly bankM: number;
  /** Ground below the camera, m. */
  readonly eyeM: number;
  /** Where the land is: water never lies on what stands higher. */
  readonly depth: Float32Array;
}

/** Reflectance of water looked at from above, and what grazing adds (Schlick). */
const F0 = 0.03;
const WATER_TINT = [0.93, 0.96, 1] as const;

/** Lays water over level ground: what is above the horizon, upside down; the picture must reach as far up as it reaches down. */
export function mirrorSky(
  picture: LinearRaster,
  { camera, wetAt, ripples, seed, eyeM, bankM, depth }: MirrorOptions,
): void {
  const { width, height, data } = picture;
  const shift = (2 * eyeM * camera.focalPx) / bankM;
  const source = data.slice();
  // Far water shows the foot of its bank, a little below the horizon.
  const lastRow = Math.min(height - 1, Math.ceil(camera.horizonPx + shift / 2) - 1);
  for (let y = Math.ceil(camera.horizonPx); y < height; y++) {
    const down = (y + 0.5 - camera.horizonPx) / camera.focalPx;
    const z = eyeM / down;
    const grazing = 1 - Math.min(1, down / Math.hypot(1, down));
    const fresnel = F0 + (1 - F0) * grazing ** 3;
    for (let x = 0; x < width; x++) {
      const right = (x + 0.5 - width / 2) / camera.focalPx;
      if (depth[y * width + x]! < z * 0.8) continue;
      const wet = wetAt(right * z, z) * fresnel;
      if (wet <= 0.004) continue;
      const shown = Math.min(1, (0.5 * camera.focalPx) / (z * 60));
      const wave =
        ripples * shown * gradientNoise(right * z * 3, z * 1.1, seed) +
        ripples * 0.4 * gradientNoise(right * 40, z * 0.2, seed + 1);
      const mirrored = 2 * camera.horizonPx - y - 1 + shift + wave * camera.focalPx;
      const row = Math.min(lastRow, Math.max(0, Math.round(mirrored)));
      const column = Math.min(width - 1, Math.max(0, Math.round(x + wave * camera.focalPx * 0.25)));
      const k = (y * width + x) * 4;
      const from = (row * width + column) * 4;
      for (let c = 0; c < 3; c++)
        data[k + c] = data[k + c]! + (source[from + c]! * WATER_TINT[c]! - data[k + c]!) * wet;
    }
  }
}
