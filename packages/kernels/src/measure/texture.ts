import type { OklabPicture } from '../colour/oklab-picture.ts';
import { createPlane } from '../image/plane.ts';
import { softBlur } from '../stylise/soft-blur.ts';

/** What a surface looks like close up, whatever it shows; every value 0..1. Comparable only between pictures of about one size. */
export interface Texture {
  /** Strength of noise where nothing else is: 1 = a standard deviation of 0.045 in Oklab lightness, as heavy as film gets. */
  readonly grain: number;
  /** Share of the picture in areas of one colour. */
  readonly flatness: number;
  /** Share of the picture in dark, thin lines. */
  readonly ink: number;
  /** Mean strength of edges; 1 = 0.1 of lightness from pixel to pixel. */
  readonly detail: number;
  /** 0 = every edge is a step, 1 = nothing sharp. */
  readonly softness: number;
  /** Strength of lightness at four scales, finest first (about 2, 4, 8 and 16 px); 1 = a standard deviation of 0.2. */
  readonly scales: readonly [number, number, number, number];
}

const HEAVY_GRAIN = 0.045;
const STRONG_EDGE = 0.1;
const STRONG_SCALE = 0.2;
/** Pixels this far apart in an area of one colour differ by less than this (Oklab). */
const FLAT = { reachPx: 5, difference: 0.014 } as const;
/** A line is this much darker than what closes over it, darker than a middle tone, and at most about twice this wide. */
const LINE = { contrast: 0.16, lightest: 0.5, radiusPx: 3 } as const;
/** An edge, for softness, is a difference of this much within so many pixels. */
const EDGE = { height: 0.12, radiusPx: 3 } as const;
const SCALES_PX = [0.7, 1.4, 2.8, 5.6, 11.2] as const;

/** Measures the texture of a picture; transparent pixels count as black. */
export function measureTexture(picture: OklabPicture): Texture {
  const { lightness, width, height } = picture;
  const blurred = SCALES_PX.map((sigma) => softBlur(createPlane(width, height, lightness), sigma).data);
  const [band0, band1, band2, band3] = [0, 1, 2, 3].map((k) => strengthOf(blurred[k]!, blurred[k + 1]!));
  const steps = gradients(lightness, width, height);
  return {
    grain: grainOf(lightness, blurred[1]!, gradients(blurred[2]!, width, height)),
    flatness: flatnessOf(picture),
    ink: inkOf(lightness, width, height),
    detail: Math.min(1, mean(steps) / STRONG_EDGE),
    softness: softnessOf(lightness, width, height),
    scales: [band0!, band1!, band2!, band3!],
  };
}

function strengthOf(fine: Float32Array, coarse: Float32Array): number {
  let squares = 0;
  for (let i = 0; i < fine.length; i++) squares += (fine[i]! - coarse[i]!) ** 2;
  return Math.min(1, Math.sqrt(squares / fine.length) / STRONG_SCALE);
}

/** Robust deviation (Rousseeuw and Croux 1993: 1.4826 times the median) of the finest band where the picture is smoothest. */
function grainOf(lightness: Float32Array, blurred: Float32Array, structure: Float32Array): number {
  const calm = median(structure);
  const residues: number[] = [];
  for (let i = 0; i < lightness.length; i++)
    if (structure[i]! <= calm) residues.push(Math.abs(lightness[i]! - blurred[i]!));
  return Math.min(1, (1.4826 * median(Float32Array.from(residues))) / HEAVY_GRAIN);
}

function flatnessOf({ width, height, lightness, greenRed, blueYellow }: OklabPicture): number {
  const { reachPx, difference } = FLAT;
  const alike = (i: number, k: number): boolean =>
    Math.abs(lightness[i]! - lightness[k]!) < difference &&
    Math.abs(greenRed[i]! - greenRed[k]!) < difference &&
    Math.abs(blueYellow[i]! - blueYellow[k]!) < difference;
  let flat = 0;
  let count = 0;
  for (let y = 0; y + reachPx < height; y++)
    for (let x = 0; x + reachPx < width; x++) {
      const i = y * width + x;
      count++;
      if (alike(i, i + reachPx) && alike(i, i + reachPx * width) && alike(i, i + 1)) flat++;
    }
  return count === 0 ? 1 : flat / count;
}

/** Black top-hat (Serra 1982): what a closing by a square fills is a dark line or dot. */
function inkOf(lightness: Float32Array, width: number, height: number): number {
  const lightest = extreme(lightness, width, height, Math.max);
  const closed = extreme(lightest, width, height, Math.min);
  let ink = 0;
  for (let i = 0; i < lightness.length; i++)
    if (lightness[i]! < LINE.lightest && closed[i]! - lightness[i]! > LINE.contrast) ink++;
  return ink / lightness.length;
}

/** Greatest or least value within a square of {@link LINE}'s radius, edges repeated; rows, then columns. */
function extreme(
  values: Float32Array,
  width: number,
  height: number,
  choose: (a: number, b: number) => number,
): Float32Array {
  const rows = new Float32Array(values.length);
  const out = new Float32Array(values.length);
  const radius = LINE.radiusPx;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let best = values[i]!;
      for (let k = Math.max(0, x - radius); k <= Math.min(width - 1, x + radius); k++)
        best = choose(best, values[y * width + k]!);
      rows[i] = best;
    }
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let best = rows[i]!;
      for (let k = Math.max(0, y - radius); k <= Math.min(height - 1, y + radius); k++)
        best = choose(best, rows[k * width + x]!);
      out[i] = best;
    }
  return out;
}

/** At edges, along rows and columns: how little of the whole difference lies between two neighbours. */
function softnessOf(lightness: Float32Array, width: number, height: number): number {
  const sums = { rise: 0, step: 0 };
  addEdges(lightness, { count: height, length: width, across: width, along: 1 }, sums);
  addEdges(lightness, { count: width, length: height, across: 1, along: width }, sums);
  // A straight ramp rises by one part in 2 · radius a pixel: that is as soft as an edge of this reach can be.
  const softest = 1 / (2 * EDGE.radiusPx);
  return sums.rise === 0 ? 1 : Math.min(1, Math.max(0, (1 - sums.step / sums.rise) / (1 - softest)));
}

/** Lines of pixels: how many, how long, and the steps in memory from line to line and from pixel to pixel. */
interface Lines {
  readonly count: number;
  readonly length: number;
  readonly across: number;
  readonly along: number;
}

function addEdges(
  values: Float32Array,
  { count, length, across, along }: Lines,
  sums: { rise: number; step: number },
): void {
  const reach = EDGE.radiusPx;
  for (let line = 0; line < count; line++)
    for (let place = reach; place + reach < length; place++) {
      const i = line * across + place * along;
      const rise = Math.abs(values[i + reach * along]! - values[i - reach * along]!);
      if (rise < EDGE.height) continue;
      let step = 0;
      for (let k = i - reach * along; k < i + reach * along; k += along)
        step = Math.max(step, Math.abs(values[k + along]! - values[k]!));
      sums.rise += rise;
      sums.step += Math.min(rise, step);
    }
}

function gradients(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0; x + 1 < width; x++) {
      const i = y * width + x;
      out[i] = Math.hypot(values[i + 1]! - values[i]!, values[i + width]! - values[i]!);
    }
  return out;
}

function mean(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

function median(values: Float32Array): number {
  if (values.length === 0) return 0;
  return Float32Array.from(values).sort()[values.length >> 1]!;
}
