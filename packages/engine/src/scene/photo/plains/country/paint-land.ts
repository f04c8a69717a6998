import type { LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import type { Air } from './air.ts';
import type { HeightAt, Relief } from './relief.ts';
import type { SunShade } from './sun-shade.ts';

/** A point of bare land as the camera sees it; filled in anew for each pixel. */
export interface LandPoint {
  /** m. */
  x: number;
  y: number;
  z: number;
  slopeX: number;
  slopeZ: number;
  /** Sunlight that other land lets through, 0..1. */
  lit: number;
  /** Unit vector from the camera. */
  viewX: number;
  viewY: number;
  viewZ: number;
  /** Size of a pixel on the ground, m, across the view and along it. */
  acrossM: number;
  alongM: number;
}

/** Light of a point of land. */
export type ShadeLand = (point: LandPoint, out: Float64Array) => void;

/** Everything that painting a row of land reads. */
export interface PreparedLand {
  readonly camera: LevelCamera;
  readonly relief: Relief;
  readonly heightAt: HeightAt;
  readonly eyeY: number;
  readonly sunShade: SunShade;
  readonly air: Air;
  readonly shade: ShadeLand;
}

/** Errors of the found distance up to this many pixels are left alone; crests show larger ones as teeth. */
const EXACT_PX = 0.25;
const MOST_CORRECTION = 0.04;
const CORRECTIONS = 3;
const LEAST_STEP_M = 0.02;
const LEAST_MEETING = 0.02;
/** Haze thins out upwards with this height, m. */
const HAZE_HEIGHT_M = 220;

/** Paints the land in rows `fromRow` up to `toRow`; rows above must be painted, as crests mix with what is behind them. */
export function paintLand(picture: LinearRaster, prepared: PreparedLand, fromRow: number, toRow: number): void {
  const { camera, relief, heightAt, eyeY, sunShade, air, shade } = prepared;
  const { width, data } = picture;
  const { focalPx, horizonPx } = camera;
  const colour = new Float64Array(3);
  const point: LandPoint = {
    x: 0,
    y: 0,
    z: 0,
    slopeX: 0,
    slopeZ: 0,
    lit: 1,
    viewX: 0,
    viewY: 0,
    viewZ: 1,
    acrossM: 1,
    alongM: 1,
  };
  for (let y = fromRow; y < toRow; y++) {
    const up = (horizonPx - y - 0.5) / focalPx;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const found = relief.depth[i]!;
      if (found === Infinity) continue;
      const right = (x + 0.5 - width / 2) / focalPx;
      const z = exactDepth(heightAt, found, { right, up, eyeY, focalPx });
      const acrossM = z / focalPx;
      const e = Math.max(LEAST_STEP_M, acrossM);
      const here = heightAt(right * z, z);
      const length = Math.sqrt(1 + right * right + up * up);
      point.x = right * z;
      point.y = here;
      point.z = z;
      point.slopeX = (heightAt(point.x + e, z) - here) / e;
      point.slopeZ = (here - heightAt(point.x, z - e)) / e;
      point.lit = sunShade.lit(point.x, z);
      point.viewX = right / length;
      point.viewY = up / length;
      point.viewZ = 1 / length;
      point.acrossM = acrossM;
      // How steeply the view meets the ground decides how long a pixel's patch of it is.
      point.alongM = acrossM / Math.max(LEAST_MEETING, (point.slopeZ + point.slopeX * right - up) / length);
      shade(point, colour);
      const thin = Math.exp(-Math.max(0, here - eyeY) / HAZE_HEIGHT_M);
      const hazed = 1 - Math.exp((-z * length * thin) / air.visibilityM);
      const cover = relief.cover[i]!;
      const k = i * 4;
      for (let c = 0; c < 3; c++) {
        const seen = colour[c]! + (air.colour[x * 3 + c]! - colour[c]!) * hazed;
        const behind = y > 0 ? data[k - width * 4 + c]! : seen;
        data[k + c] = seen * cover + behind * (1 - cover);
      }
      data[k + 3] = 1;
    }
  }
}

interface Ray {
  /** Tangents to the right and up. */
  readonly right: number;
  readonly up: number;
  readonly eyeY: number;
  readonly focalPx: number;
}

/** Newton's method from a distance that is nearly right to where the ray meets the land. */
function exactDepth(heightAt: HeightAt, found: number, { right, up, eyeY, focalPx }: Ray): number {
  let z = found;
  for (let i = 0; i < CORRECTIONS; i++) {
    const miss = heightAt(right * z, z) - eyeY - up * z;
    if (Math.abs(miss) * focalPx < EXACT_PX * z) return z;
    const e = z * 2e-3;
    const slope = (heightAt(right * (z + e), z + e) - eyeY - up * (z + e) - miss) / e;
    if (slope < 0.01) return z;
    z = Math.min(found * (1 + MOST_CORRECTION), Math.max(found * (1 - MOST_CORRECTION), z - miss / slope));
  }
  return z;
}

/** Depths that differ by more than this from side to side are an edge. */
const EDGE_RATIO = 1.06;

/** Softens upright edges of land, which a column at a time leaves jagged. */
export function softenUprightEdges({ width, height, data }: LinearRaster, { depth }: Relief): void {
  const row = new Float32Array(width * 4);
  for (let y = 0; y < height; y++) {
    row.set(data.subarray(y * width * 4, (y + 1) * width * 4));
    for (let x = 1; x < width - 1; x++) {
      const left = depth[y * width + x - 1]!;
      const right = depth[y * width + x + 1]!;
      if (left === right || (left < right * EDGE_RATIO && right < left * EDGE_RATIO)) continue;
      for (let c = 0; c < 3; c++)
        data[(y * width + x) * 4 + c] = (row[(x - 1) * 4 + c]! + 2 * row[x * 4 + c]! + row[(x + 1) * 4 + c]!) / 4;
    }
  }
}
