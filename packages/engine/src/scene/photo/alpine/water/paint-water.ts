import type { LinearRaster } from '@backlot/kernels';
import type { WaterLook } from '../layout/alpine-plan.ts';
import { throughAir } from '../light/air.ts';
import { groundAt } from '../terrain/land.ts';
import type { LandView } from '../terrain/paint-land.ts';
import { slopeFbm, tileFbm } from '../terrain/slope-noise.ts';
import type { MirrorImage } from './mirror-image.ts';

/** Length of the longest ripples, m. */
const RIPPLE_M = 1.9;
const RIPPLE_OCTAVES = 6;
const RIPPLE_GAIN = 0.58;
/** Lanes of calm and ruffled water, m along and across the view. */
const LANE_M = [160, 42] as const;
/** Reflectance of water seen from straight above. */
const STRAIGHT = 0.02;
/** Depth at which half of the bottom is lost from sight, m, by channel. */
const CLARITY = [0.42, 0.95, 0.8] as const;
const BOTTOM = [0.1, 0.085, 0.062] as const;
/** Taps of the reflection up and down: ripples too fine for a pixel smear it that way. */
const TAPS = [-1, -0.33, 0.33, 1] as const;

const slopes = new Float64Array(3);
const ground = new Float64Array(3);
const reflected = new Float64Array(3);
const colour = new Float64Array(3);

/** Which rows of what water. */
interface WaterRows {
  readonly look: WaterLook;
  readonly rows: readonly [row0: number, row1: number];
}

/** Paints level water at height 0 in the rows below the horizon where nothing is painted yet (`depth` is infinite), and gives it its depth. */
export function paintWater(
  picture: LinearRaster,
  depth: Float32Array,
  view: LandView,
  mirror: MirrorImage,
  { look, rows: [row0, row1] }: WaterRows,
): void {
  const { camera, light } = view;
  const { width, data } = picture;
  const [sx, sy, sz] = light.sunDirection;
  for (let y = Math.max(row0, Math.ceil(camera.horizonPx + 0.2)); y < row1; y++) {
    const down = (y + 0.5 - camera.horizonPx) / camera.focalPx;
    const z = camera.eyeM / down;
    if (z > 26_000) continue;
    const footprint = z / camera.focalPx;
    // A pixel is much longer along the view than across it.
    const along = footprint / Math.max(0.02, down);
    const octaves = Math.min(RIPPLE_OCTAVES, Math.max(0, Math.log2(RIPPLE_M / Math.sqrt(footprint * along)) + 0.6));
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (depth[at] !== Infinity) continue;
      const right = (x + 0.5 - width / 2) / camera.focalPx;
      const worldX = right * z;
      const lane = 0.75 + 1.5 * tileFbm(worldX / LANE_M[0] + 4.4, z / LANE_M[1], 3);
      const ruffled = look.ripple * Math.max(0.12, lane);
      if (octaves > 0) slopeFbm(worldX / RIPPLE_M, z / (RIPPLE_M * 0.7), octaves, RIPPLE_GAIN, slopes);
      else slopes.fill(0);
      const tiltX = slopes[1]! * ruffled;
      const tiltZ = slopes[2]! * ruffled;
      const length = Math.sqrt(right * right + down * down + 1);
      // The level surface mirrors (right, -down, 1) to (right, down, 1); a slope turns that by twice its angle.
      const rx = right - 2 * tiltX * down;
      const ry = Math.max(0.002, down + 2 * (tiltX * right + tiltZ));
      const hidden = ruffled * (1.3 - 0.15 * octaves) * 0.9;
      mirrorAt(mirror, rx, ry, hidden, reflected);
      const cosine = Math.min(1, Math.max(0.01, (down - tiltX * right - tiltZ) / length));
      const fresnel = STRAIGHT + (1 - STRAIGHT) * (1 - cosine) ** 5;
      waterBody(view, look, worldX, z, down, fresnel);
      const glint = sunGlint(rx, ry, sx, sy, sz, hidden + ruffled * 0.5);
      for (let c = 0; c < 3; c++)
        colour[c] = reflected[c]! * fresnel + colour[c]! * (1 - fresnel) + light.sun[c]! * glint * fresnel;
      throughAir(light.air, colour, z * length, right, 0);
      const k = at * 4;
      data[k] = colour[0]!;
      data[k + 1] = colour[1]!;
      data[k + 2] = colour[2]!;
      depth[at] = z;
    }
  }
}

/** The mirror image in the direction (x, y, 1), smeared up and down by `hidden`. */
function mirrorAt({ picture, camera }: MirrorImage, x: number, y: number, hidden: number, out: Float64Array): void {
  const { width, height, data } = picture;
  const u = Math.min(width - 1.001, Math.max(0, camera.widthPx / 2 + x * camera.focalPx - 0.5));
  const column = u | 0;
  const fu = u - column;
  out.fill(0);
  for (const tap of TAPS) {
    const v = Math.min(
      height - 1.001,
      Math.max(0, camera.horizonPx - Math.max(0.001, y + tap * hidden * 2) * camera.focalPx - 0.5),
    );
    const row = v | 0;
    const fv = v - row;
    const k = (row * width + column) * 4;
    const below = k + width * 4;
    for (let c = 0; c < 3; c++) {
      const top = data[k + c]! + (data[k + 4 + c]! - data[k + c]!) * fu;
      const bottom = data[below + c]! + (data[below + 4 + c]! - data[below + c]!) * fu;
      out[c]! += (top + (bottom - top) * fv) / TAPS.length;
    }
  }
}

/** Light that comes out of the water: its own colour, and the bottom where it is shallow. */
function waterBody(view: LandView, look: WaterLook, x: number, z: number, down: number, fresnel: number): void {
  const { light, land } = view;
  const [, sy] = light.sunDirection;
  const enters = 1 - fresnel * 0.5;
  let shallow = 0;
  // Bottoms are only seen through water that is looked into steeply.
  if (down > 0.035) {
    groundAt(land, x, z, 0.1, ground);
    shallow = Math.max(0, -ground[0]!);
  } else shallow = 9;
  const stone = shallow < 4 ? Math.max(0.15, 1 + 1.5 * tileFbm(x * 1.9, z * 1.9, 5)) : 1;
  for (let c = 0; c < 3; c++) {
    const falling = (light.sky[c]! + light.sun[c]! * Math.max(0.02, sy) * 0.8) / Math.PI;
    const seen = shallow < 8 ? Math.exp(-shallow / CLARITY[c]!) : 0;
    colour[c] = falling * enters * (look.body[c]! * (1 - seen) + BOTTOM[c]! * stone * seen);
  }
}

/** Sun mirrored by ripples, per unit of its irradiance. */
function sunGlint(rx: number, ry: number, sx: number, sy: number, sz: number, spread: number): number {
  if (sz <= 0.02 || sy <= 0) return 0;
  const dx = rx - sx / sz;
  const dy = ry - sy / sz;
  const wide = 2 * spread + 0.012;
  const exponent = (dx * dx) / (wide * wide * 0.35) + (dy * dy) / (wide * wide * 2.2);
  return exponent > 12 ? 0 : Math.min(60, (0.5 * Math.exp(-exponent)) / (wide * wide));
}
