import type { Vec3 } from './vector.ts';

/**
 * A camera that looks towards -z, tilted down by `pitchRad`, with a lens that can be shifted: `centreX`, `centreY` is the
 * pixel that the optical axis meets, which need not be the middle of the picture (so verticals can stay upright).
 */
export interface Camera {
  readonly position: Vec3;
  readonly pitchRad: number;
  readonly focalPx: number;
  readonly centreX: number;
  readonly centreY: number;
}

/** Writes the ray through picture point x, y (pixels, 0.5 = middle of the first) into `ray`. */
export function writeCameraRay(camera: Camera, x: number, y: number, ray: Float64Array): void {
  const a = (x - camera.centreX) / camera.focalPx;
  const b = (camera.centreY - y) / camera.focalPx;
  const cos = Math.cos(camera.pitchRad);
  const sin = Math.sin(camera.pitchRad);
  const inverse = 1 / Math.sqrt(a * a + b * b + 1);
  ray[0] = camera.position[0];
  ray[1] = camera.position[1];
  ray[2] = camera.position[2];
  ray[3] = a * inverse;
  ray[4] = (b * cos - sin) * inverse;
  ray[5] = (-b * sin - cos) * inverse;
}

/** Picture point of a point in the world, and its distance along the optical axis. */
export function project(
  camera: Camera,
  point: Vec3,
): { readonly x: number; readonly y: number; readonly depth: number } {
  const cos = Math.cos(camera.pitchRad);
  const sin = Math.sin(camera.pitchRad);
  const x = point[0] - camera.position[0];
  const y = point[1] - camera.position[1];
  const z = point[2] - camera.position[2];
  const depth = -y * sin - z * cos;
  const up = y * cos - z * sin;
  return {
    x: camera.centreX + (camera.focalPx * x) / depth,
    y: camera.centreY - (camera.focalPx * up) / depth,
    depth,
  };
}

/** Where the ray through picture point x, y meets the level plane at height `level`; null when it never comes down to it. */
export function pointOnLevel(camera: Camera, x: number, y: number, level: number): Vec3 | null {
  const ray = new Float64Array(6);
  writeCameraRay(camera, x, y, ray);
  const t = (level - ray[1]!) / ray[4]!;
  if (!(t > 0) || !Number.isFinite(t)) return null;
  return [ray[0]! + ray[3]! * t, level, ray[2]! + ray[5]! * t];
}

/** Where the ray through picture point x, y meets the upright plane at depth `z`. Throws `RangeError` when it runs away from it. */
export function pointOnUpright(camera: Camera, x: number, y: number, z: number): Vec3 {
  const ray = new Float64Array(6);
  writeCameraRay(camera, x, y, ray);
  const t = (z - ray[2]!) / ray[5]!;
  if (!(t > 0) || !Number.isFinite(t))
    throw new RangeError(`the ray through ${x}, ${y} does not meet the plane z = ${z}`);
  return [ray[0]! + ray[3]! * t, ray[1]! + ray[4]! * t, z];
}
