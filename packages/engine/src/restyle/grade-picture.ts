import {
  fromOklab,
  linearToOklab,
  SRGB_TO_LINEAR,
  toLinear,
  toOklab,
  toSrgb,
  type Oklab,
  type OklabPicture,
  type Raster,
} from '@backlot/kernels';
import { hexToRgb } from '../scene/vector/hex-colour.ts';
import { findSky } from './find-sky.ts';
import type { Foliage, Grade, Tint, Veil } from './grades.ts';

/** Oklab hue of leaves and grass, degrees, and how far around it is green; by eye on meadows, palms and hedges. */
const GREEN_HUE_DEG = 125;
const GREEN_REACH_DEG = 48;
/** Chroma from which something is green rather than grey. */
const GREEN_CHROMA = [0.02, 0.055] as const;
/** Chroma from which something warm is no longer a pale sky. */
const WARM_CHROMA = [0.025, 0.06] as const;
/** Lightness from which something that reaches down from the top may be sky. */
const SKY_LIGHTNESS = [0.52, 0.82] as const;
/** How far down sky reaches, shares of the height, where it begins to fade and where it ends. */
const SKY_REACH = [0.3, 0.75] as const;
const NO_TINT: Tint = [0, 0];
const DEGREES = Math.PI / 180;

/** Changes the light of a picture by grades, one after the other; `amount` 0 leaves it, 1 goes all the way. Alpha stays. */
export function gradePicture(picture: Raster, grades: readonly Grade[], amount: number): Raster {
  if (grades.length === 0 || amount <= 0) return picture;
  const lab = toOklab(toLinear(picture));
  for (const grade of grades) applyGrade(lab, grade, amount);
  return toSrgb(fromOklab(lab));
}

function applyGrade(lab: OklabPicture, grade: Grade, amount: number): void {
  const { width, height, lightness, greenRed, blueYellow } = lab;
  const sky = grade.sky && skyOf(grade.sky, amount);
  const where = sky && findSky(lab, skyLikeness).data;
  // Oklab's lightness is about the cube root of light: a stop is a third of an octave of it.
  const dimmed = grade.key === undefined ? 1 : Math.min(1, grade.key / Math.max(0.01, meanBelowSky(lightness, where)));
  const gain = 2 ** ((amount * (grade.exposure ?? 0)) / 3) * dimmed ** amount;
  const kept = Math.max(0, 1 - gain) * (grade.keptLights ?? 0);
  const contrast = amount * (grade.contrast ?? 0);
  const lift = amount * (grade.lift ?? 0);
  const saturation = 1 + amount * ((grade.saturation ?? 1) - 1);
  const [shadowA, shadowB] = grade.shadows ?? NO_TINT;
  const [lightA, lightB] = grade.highlights ?? NO_TINT;
  const vignette = amount * (grade.vignette ?? 0);
  const haze = grade.haze && { colour: labOf(grade.haze.hex), share: amount * grade.haze.share };
  const foliage = grade.foliage && foliageOf(grade.foliage, amount);
  const pixel: Oklab = [0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    const v = (y + 0.5) / height;
    for (let x = 0; x < width; x++, i++) {
      pixel[0] = lightness[i]!;
      pixel[1] = greenRed[i]!;
      pixel[2] = blueYellow[i]!;
      foliage?.(pixel);
      sky?.(pixel, v, where![i]!);
      const level = Math.max(0, pixel[0] * (gain + kept * pixel[0] * pixel[0]));
      const curved = level + contrast * (level - 0.55) * 2.4 * level * Math.max(0, 1 - level);
      const toned = lift + curved * (1 - lift);
      const dark = amount * (1 - toned) * (1 - toned);
      const light = amount * toned * toned;
      // Chroma goes with the light: what is dark cannot be colourful.
      const chroma = saturation * (pixel[0] > 0.02 ? Math.min(1.4, toned / pixel[0]) ** 0.7 : 1);
      pixel[0] = toned;
      pixel[1] = pixel[1] * chroma + shadowA * dark + lightA * light;
      pixel[2] = pixel[2] * chroma + shadowB * dark + lightB * light;
      if (haze !== undefined) {
        const share = haze.share * (0.35 + 0.65 * (1 - v));
        for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! + (haze.colour[c]! - pixel[c]!) * share;
      }
      if (vignette > 0) pixel[0] *= 1 - vignette * cornerness((x + 0.5) / width - 0.5, v - 0.5);
      lightness[i] = pixel[0];
      greenRed[i] = pixel[1];
      blueYellow[i] = pixel[2];
    }
  }
}

/** Mean of what is not sky; of everything, where all is. */
function meanBelowSky(lightness: Float32Array, where: Float32Array | undefined): number {
  let [sum, weights] = [0, 1e-6];
  for (let i = 0; i < lightness.length; i++) {
    const weight = 1.001 - (where === undefined ? 0 : where[i]!);
    sum += lightness[i]! * weight;
    weights += weight;
  }
  return sum / weights;
}

function skyOf({ top, low, share }: Veil, amount: number): (pixel: Oklab, v: number, isSky: number) => void {
  const [upper, lower] = [labOf(top), labOf(low)];
  return (pixel, v, isSky) => {
    if (isSky <= 0) return;
    const weight = isSky * amount * share * skyLikeness(...pixel) * (1 - smoothstep(SKY_REACH[0], SKY_REACH[1], v));
    if (weight <= 0) return;
    const t = Math.min(1, v / SKY_REACH[1]);
    const target = [0, 1, 2].map((c) => upper[c]! + (lower[c]! - upper[c]!) * t);
    // Clouds keep their shape: only what the pixel differs from a plain bright sky stays.
    const relief = (pixel[0] - 0.85) * 0.6;
    pixel[0] += (target[0]! + relief - pixel[0]) * weight;
    pixel[1] += (target[1]! - pixel[1]) * weight;
    pixel[2] += (target[2]! - pixel[2]) * weight;
  };
}

/** How much a colour is one that skies have, 0..1. */
function skyLikeness(...pixel: Oklab): number {
  return smoothstep(SKY_LIGHTNESS[0], SKY_LIGHTNESS[1], pixel[0]) * (1 - greenness(pixel)) * (1 - warmth(pixel));
}

function foliageOf({ hueDeg, chroma, lightness }: Foliage, amount: number): (pixel: Oklab) => void {
  const [cos, sin] = [Math.cos(hueDeg * DEGREES), Math.sin(hueDeg * DEGREES)];
  return (pixel) => {
    const weight = amount * greenness(pixel);
    if (weight <= 0) return;
    const strength = Math.hypot(pixel[1], pixel[2]) * chroma;
    pixel[0] += lightness * weight;
    pixel[1] += (strength * cos - pixel[1]) * weight;
    pixel[2] += (strength * sin - pixel[2]) * weight;
  };
}

/** How much a colour is that of leaves, 0..1. */
function greenness([, a, b]: Oklab): number {
  const chroma = smoothstep(GREEN_CHROMA[0], GREEN_CHROMA[1], Math.hypot(a, b));
  if (chroma === 0) return 0;
  const off = Math.abs(Math.atan2(b, a) / DEGREES - GREEN_HUE_DEG);
  return chroma * (1 - smoothstep(GREEN_REACH_DEG * 0.5, GREEN_REACH_DEG, off));
}

/** How much a colour is that of skin, wood and stone in the sun, 0..1: no sky that is to be coloured is. */
function warmth([, a, b]: Oklab): number {
  return a > 0 && b > 0 ? smoothstep(WARM_CHROMA[0], WARM_CHROMA[1], Math.hypot(a, b)) : 0;
}

function cornerness(dx: number, dy: number): number {
  return smoothstep(0.28, 0.78, Math.hypot(dx, dy));
}

function labOf(hex: string): Oklab {
  const [r, g, b] = hexToRgb(hex);
  const lab: Oklab = [0, 0, 0];
  linearToOklab(SRGB_TO_LINEAR[r] ?? 0, SRGB_TO_LINEAR[g] ?? 0, SRGB_TO_LINEAR[b] ?? 0, lab);
  return lab;
}

function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
