import { guidedSmooth } from '../filter/guided-smooth.ts';
import type { LinearRaster } from '../image/linear-raster.ts';
import { fromOklab, toOklab, type OklabPicture } from './oklab-picture.ts';
import type { Oklab } from './oklab.ts';
import { planPalette, type ColourSample, type Paint, type PalettePlan } from './palette-plan.ts';

/** How paints are laid on. */
export interface PaintOptions {
  /** 0..1: how far the lightness of an area follows that of its paint; what is light or dark within it stays either way. */
  readonly lightness: number;
  /** 0..1: how much of its own colour the part of the picture keeps that no paint covers. */
  readonly kept: number;
}

/** Pixels that the plan is made from. */
const SAMPLES = 3000;
/** Texture finer than this part of the shorter side, and weaker than this variance of Oklab, goes with the area that it lies in. */
const TEXTURE = { radius: 0.025, epsilon: 0.005 } as const;
/** What no paint covers is tinged with the paints by this much, or it would look cut in. */
const TINGE = 0.22;
/** Squared distance in Oklab's colour plane at which two colours are no longer alike. */
const ALIKE = 0.006;
/** Share of the fine variation of colour within an area that stays. */
const KEPT_TEXTURE = 0.35;

/**
 * Makes a picture of the paints given, each covering its share: hue and chroma become those of the paints, light and shade stay those
 * of the picture. Same size and alpha. The same picture when no pixel of it is visible or there are no paints.
 */
export function applyPaints(picture: LinearRaster, paints: readonly Paint[], options: PaintOptions): LinearRaster {
  const from = toOklab(picture);
  const smooth = smoothed(from);
  const samples = sampled(smooth);
  if (samples.length === 0 || paints.length === 0) return picture;
  const plan = planPalette(samples, paints);
  const { width, height, alpha } = from;
  const out: OklabPicture = { ...from, ...emptyPlanes(alpha.length) };
  const part = new Float64Array(paints.length + 1);
  const colour: Oklab = [0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    const depth = height > 1 ? y / (height - 1) : 0.5;
    for (let x = 0; x < width; x++, i++) {
      if (alpha[i]! <= 0) continue;
      const greenRed = smooth.greenRed[i]!;
      const blueYellow = smooth.blueYellow[i]!;
      plan.shareOf(smooth.lightness[i]!, greenRed, blueYellow, depth, part);
      colour[0] = from.lightness[i]!;
      colour[1] = greenRed;
      colour[2] = blueYellow;
      layPaint(plan, part, options, colour);
      out.lightness[i] = colour[0];
      out.greenRed[i] = colour[1] + KEPT_TEXTURE * (from.greenRed[i]! - greenRed);
      out.blueYellow[i] = colour[2] + KEPT_TEXTURE * (from.blueYellow[i]! - blueYellow);
    }
  }
  return fromOklab(out);
}

/** Turns a colour, in place, into that of its paints (shares as by {@link PalettePlan.shareOf}), lighter or darker as it was itself. */
export function layPaint(
  plan: PalettePlan,
  part: Float64Array,
  { lightness, kept }: PaintOptions,
  colour: Oklab,
): void {
  const { paints, lightnesses } = plan;
  let shift = 0;
  for (let k = 0; k < paints.length; k++) shift += part[k]! * (paints[k]!.colour[0] - lightnesses[k]!);
  const level = withinRange(colour[0], colour[0] + lightness * shift);
  const own = part[paints.length]! * (kept + (1 - kept) * likeness(paints, colour));
  let greenRed = own * colour[1];
  let blueYellow = own * colour[2];
  for (let k = 0; k < paints.length; k++) {
    const paint = paints[k]!.colour;
    const covered = part[k]! + part[paints.length]! * TINGE * paints[k]!.share;
    const vividness = covered * chromaAt(level, paint[0]);
    greenRed += vividness * paint[1];
    blueYellow += vividness * paint[2];
  }
  colour[0] = level;
  colour[1] = greenRed;
  colour[2] = blueYellow;
}

/** 0..1: how like one of the paints the hue and chroma of a colour are already. */
function likeness(paints: readonly Paint[], colour: Oklab): number {
  let nearest = Infinity;
  for (const { colour: paint } of paints)
    nearest = Math.min(nearest, (colour[1] - paint[1]) ** 2 + (colour[2] - paint[2]) ** 2);
  return Math.exp(-nearest / ALIKE);
}

/** Where a shift ends: nothing is clipped, the last step to black and white gets shorter instead. */
function withinRange(from: number, to: number): number {
  if (to > from) return from + (1 - from) * softStep((to - from) / Math.max(1e-6, 1 - from));
  return from - from * softStep((from - to) / Math.max(1e-6, from));
}

/** Nearly the identity to one half, never reaches 1. */
function softStep(share: number): number {
  return share <= 0.5 ? share : 0.5 + 0.5 * Math.tanh((share - 0.5) / 0.5);
}

/** How much chroma of a paint is left in its shades (less light, less colour) and in its tints. */
function chromaAt(lightness: number, ofPaint: number): number {
  if (lightness <= ofPaint) return Math.sqrt(lightness / Math.max(ofPaint, 1e-3));
  return Math.max(0, (1 - lightness) / Math.max(1 - ofPaint, 1e-3)) ** 0.7;
}

function smoothed(picture: OklabPicture): OklabPicture {
  const { width, height } = picture;
  const options = {
    radiusPx: Math.max(2, Math.round(Math.min(width, height) * TEXTURE.radius)),
    epsilon: TEXTURE.epsilon,
  };
  const smooth = (channel: Float32Array): Float32Array => guidedSmooth(channel, width, height, options);
  return {
    ...picture,
    lightness: smooth(picture.lightness),
    greenRed: smooth(picture.greenRed),
    blueYellow: smooth(picture.blueYellow),
  };
}

function sampled({ width, height, lightness, greenRed, blueYellow, alpha }: OklabPicture): ColourSample[] {
  const samples: ColourSample[] = [];
  const step = Math.max(1, Math.sqrt((width * height) / SAMPLES));
  for (let row = step / 2; row < height; row += step)
    for (let column = step / 2; column < width; column += step) {
      const y = Math.floor(row);
      const i = y * width + Math.floor(column);
      if (alpha[i]! <= 0) continue;
      const colour: Oklab = [lightness[i]!, greenRed[i]!, blueYellow[i]!];
      samples.push({ colour, depth: height > 1 ? y / (height - 1) : 0.5, mass: alpha[i]! });
    }
  return samples;
}

function emptyPlanes(count: number): Pick<OklabPicture, 'lightness' | 'greenRed' | 'blueYellow'> {
  return {
    lightness: new Float32Array(count),
    greenRed: new Float32Array(count),
    blueYellow: new Float32Array(count),
  };
}
