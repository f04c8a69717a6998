import type { LinearRaster } from '@backlot/kernels';
import type { Vec3 } from './vector.ts';

/** Radiance of the far surroundings in the direction `ray[3..5]`, written into `out[0..2]`. */
export type Environment = (ray: Float64Array, out: Float64Array) => void;

interface GradientOptions {
  readonly above: Vec3;
  readonly level: Vec3;
  readonly below: Vec3;
}

/** Three colours joined by height: a studio's grey surroundings. */
export function gradientEnvironment({ above, level, below }: GradientOptions): Environment {
  return (ray, out) => {
    const height = ray[4]!;
    const end = height > 0 ? above : below;
    const share = height > 0 ? height : -height;
    out[0] = level[0] + (end[0] - level[0]) * share;
    out[1] = level[1] + (end[1] - level[1]) * share;
    out[2] = level[2] + (end[2] - level[2]) * share;
  };
}

/** A small equirectangular picture (radiance; its middle lies towards -z, where cameras look), nearest pixel. 64 x 32 is plenty for light. */
export function mapEnvironment(map: LinearRaster): Environment {
  const { width, height, data } = map;
  return (ray, out) => {
    const u = Math.atan2(ray[3]!, -ray[5]!) / (2 * Math.PI) + 0.5;
    const v = Math.acos(Math.max(-1, Math.min(1, ray[4]!))) / Math.PI;
    const i = (Math.min(height - 1, (v * height) | 0) * width + Math.min(width - 1, (u * width) | 0)) * 4;
    out[0] = data[i]!;
    out[1] = data[i + 1]!;
    out[2] = data[i + 2]!;
  };
}
