import {
  createLinearRaster,
  createPlane,
  createRandom,
  softBlur,
  type LinearRaster,
  type Plane,
} from '@backlot/kernels';
import { GREY_PICTURE, type Surroundings } from './surroundings.ts';

/** How far a drawing follows the colour of the light around it, and at most. By eye. */
const TINT = { exponent: 0.55, limit: 0.2 };
/** Its white becomes the lightest of the surroundings, and its black their darkest, by these shares. */
const FOLLOWS_LIGHT = 0.8;
const FOLLOWS_DARK = 0.75;
/** White of a drawing, linear. */
const DRAWN_WHITE = 0.92;
const LIGHT_LIMITS = [0.16, 1.05] as const;
/** Saturation: drawings have pure colours, photographs hardly ever. */
const SATURATION = { base: 0.74, perSaturation: 0.6, most: 1 };
/** How far light and shade across the window go over it, and at most. */
const SLOPE = { share: 0.35, limit: 0.35 };
/** Light and shade on its own roundness. */
const ROUNDNESS = 0.2;
/** Light from above on things whose surroundings say nothing. */
const FROM_ABOVE = -0.6;
/** A drawing rendered is this sharp by itself, px. */
const OWN_SIGMA_PX = 0.6;

/**
 * Brings a drawing (premultiplied, the rest clear) into the light of its surroundings: tint, range of tones, saturation, light from
 * where it comes from there, and their sharpness; in a picture without colour it has none unless one was asked for (`isColoured`). Grain comes last ({@link addGrain}), after it lies on its ground.
 */
export function bringIn(drawing: LinearRaster, around: Surroundings, isColoured: boolean): LinearRaster {
  const { width, height, data } = drawing;
  const light = clamp(1 + (around.light / DRAWN_WHITE - 1) * FOLLOWS_LIGHT, ...LIGHT_LIMITS);
  const dark = Math.min(around.dark * FOLLOWS_DARK, light / 3);
  const saturation =
    around.saturation < GREY_PICTURE && !isColoured
      ? 0
      : Math.min(SATURATION.most, SATURATION.base + SATURATION.perSaturation * around.saturation);
  const tint = around.illuminant.map((share) => clamp(share ** TINT.exponent, 1 - TINT.limit, 1 + TINT.limit));
  const shading = shadingOf(drawing, around);
  const out = new Float32Array(data.length);
  for (let p = 0, i = 0; i < data.length; p++, i += 4) {
    const alpha = data[i + 3]!;
    if (alpha <= 0) continue;
    const luminance = 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!;
    const lit = shading.data[p]!;
    for (let c = 0; c < 3; c++) {
      const muted = luminance + (data[i + c]! - luminance) * saturation;
      out[i + c] = Math.min(alpha, (dark * alpha + (light - dark) * Math.max(0, muted)) * tint[c]! * lit);
    }
    out[i + 3] = alpha;
  }
  const sigmaPx = Math.sqrt(Math.max(0, around.edgeSigmaPx ** 2 - OWN_SIGMA_PX ** 2));
  return sigmaPx < 0.3 ? createLinearRaster(width, height, out) : blurred(width, height, out, sigmaPx);
}

/** Factors of light: along the slope of the surroundings, and on the sides of what bulges towards it. */
function shadingOf(drawing: LinearRaster, { slope: [across, down] }: Surroundings): Plane {
  const { width, height, data } = drawing;
  const alpha = createPlane(width, height);
  for (let p = 0; p < alpha.data.length; p++) alpha.data[p] = data[p * 4 + 3]!;
  const bulge = softBlur(alpha, extentOf(alpha) * 0.09);
  const slopeX = clamp(across * SLOPE.share, -SLOPE.limit, SLOPE.limit);
  const slopeY = clamp(down * SLOPE.share, -SLOPE.limit, SLOPE.limit);
  const towardsX = clamp(across, -1, 1);
  const towardsY = clamp(down + FROM_ABOVE, -1, 1);
  const steepness = extentOf(alpha) * 0.2;
  const out = createPlane(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if (alpha.data[p]! <= 0) continue;
      const left = bulge.data[x > 0 ? p - 1 : p]!;
      const right = bulge.data[x < width - 1 ? p + 1 : p]!;
      const above = bulge.data[y > 0 ? p - width : p]!;
      const below = bulge.data[y < height - 1 ? p + width : p]!;
      // The surface falls towards where the bulge gets less: that side looks there.
      const facing = clamp(((left - right) * towardsX + (above - below) * towardsY) * steepness, -1, 1);
      const along = slopeX * ((2 * x) / width - 1) + slopeY * ((2 * y) / height - 1);
      out.data[p] = Math.exp(along) * (1 + ROUNDNESS * facing);
    }
  return out;
}

/** Longer side of what is solid, px. */
function extentOf({ width, height, data }: Plane): number {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! < 0.5) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return Math.max(1, right - left, bottom - top);
}

function blurred(width: number, height: number, data: Float32Array, sigmaPx: number): LinearRaster {
  const out = new Float32Array(data.length);
  const plane = createPlane(width, height);
  for (let c = 0; c < 4; c++) {
    for (let p = 0; p < plane.data.length; p++) plane.data[p] = data[p * 4 + c]!;
    const soft = softBlur(plane, sigmaPx).data;
    for (let p = 0; p < soft.length; p++) out[p * 4 + c] = soft[p]!;
  }
  return createLinearRaster(width, height, out);
}

/** Adds grain of a strength (standard deviation, levels of a byte) to encoded colours where a matte lies. In place. */
export function addGrain(
  pixels: Uint8ClampedArray,
  coverage: (pixel: number) => number,
  strength: number,
  seed: number,
): void {
  const random = createRandom(seed);
  // The sum of three even draws is nearly normal, with variance 3 / 12.
  const spread = strength * 2;
  for (let p = 0, i = 0; i < pixels.length; p++, i += 4) {
    const noise = (random() + random() + random() - 1.5) * spread * coverage(p);
    for (let c = i; c < i + 3; c++) pixels[c] = Math.round(pixels[c]! + noise);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
