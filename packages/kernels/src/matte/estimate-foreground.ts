import type { Matte } from '../image/matte.ts';
import { createRaster, type Raster } from '../image/raster.ts';
import { AROUND, collectSoftEdge, type SoftEdge } from './soft-edge.ts';

// Constants of Germer et al. 2020, section 3 and the authors' implementation.
/** Smoothness where alpha is flat, and how much an alpha step adds to it. */
const REGULARISATION = 1e-5;
const GRADIENT_WEIGHT = 0.1;
/** Sweeps on levels up to `SMALL_SIDE` px, and on larger ones. */
const SWEEPS_SMALL = 10;
const SWEEPS_LARGE = 2;
const SMALL_SIDE = 32;
/** Alphas this near 0 or 1 are certain: the picture itself is the background or the foreground there. */
const CERTAIN = 1 / 512;
/** So many rows are enough for the mean colours that the coarsest level starts from. */
const MEAN_ROWS = 256;

/** Colours of a level, three interleaved values of 0..255 a pixel. */
interface Level {
  readonly width: number;
  readonly height: number;
  readonly foreground: Float32Array;
  readonly background: Float32Array;
}

/**
 * Fast multi-level foreground estimation (Germer, Uelwer, Conrad, Harmeling 2020): the colours of the subject alone, free of
 * the old background that shows through soft edges, as a cut-out with `matte` as its alpha (times the alpha it had). Works on
 * sRGB values, as alpha was estimated from them. Certain pixels are not iterated, so the cost follows the soft edge:
 * about 20 ms a megapixel with a band of a tenth. Colour far outside the subject becomes black.
 */
export function estimateForeground(picture: Raster, matte: Matte): Raster {
  const { width, height } = picture;
  const levels = Math.max(1, Math.ceil(Math.log2(Math.max(width, height))));
  let level = meanColours(picture, matte);
  for (let i = 0; i < levels; i++)
    level = refineLevel(level, sample(picture, matte, width ** (i / levels), height ** (i / levels)));
  return refineEdge(level, picture, matte);
}

function meanColours({ data, width, height }: Raster, matte: Matte): Level {
  const foreground = new Float64Array(4);
  const background = new Float64Array(4);
  const step = Math.max(1, Math.floor(height / MEAN_ROWS));
  for (let y = 0; y < height; y += step)
    for (let i = y * width, end = i + width; i < end; i++) {
      const alpha = matte.data[i]!;
      if (alpha >= 0.1 && alpha <= 0.9) continue;
      const to = alpha > 0.9 ? foreground : background;
      to[0]! += data[i * 4]!;
      to[1]! += data[i * 4 + 1]!;
      to[2]! += data[i * 4 + 2]!;
      to[3]! += 1;
    }
  return { width: 1, height: 1, foreground: mean(foreground), background: mean(background) };
}

function mean(sums: Float64Array): Float32Array {
  return Float32Array.from(sums.subarray(0, 3), (sum) => sum / Math.max(1, sums[3]!));
}

interface Sampled {
  readonly width: number;
  readonly height: number;
  /** Interleaved red, green and blue. */
  readonly colour: Uint8Array;
  readonly alpha: Float32Array;
}

/** Nearest pixels, as in the paper. */
function sample(picture: Raster, matte: Matte, exactWidth: number, exactHeight: number): Sampled {
  const width = Math.round(exactWidth);
  const height = Math.round(exactHeight);
  const colour = new Uint8Array(width * height * 3);
  const alpha = new Float32Array(width * height);
  const columns = nearestColumns(picture.width, width);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor((y * picture.height) / height) * picture.width;
    for (let x = 0; x < width; x++, i++) {
      const from = row + columns[x]!;
      alpha[i] = matte.data[from]!;
      colour[i * 3] = picture.data[from * 4]!;
      colour[i * 3 + 1] = picture.data[from * 4 + 1]!;
      colour[i * 3 + 2] = picture.data[from * 4 + 2]!;
    }
  }
  return { width, height, colour, alpha };
}

function nearestColumns(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to }, (_, x) => Math.floor((x * from) / to));
}

function refineLevel(coarser: Level, { width, height, colour, alpha }: Sampled): Level {
  const foreground = new Float32Array(colour.length);
  const background = new Float32Array(colour.length);
  const columns = nearestColumns(coarser.width, width);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * coarser.height) / height) * coarser.width;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const from = (row + columns[x]!) * 3;
      if (alpha[i]! >= 1 - CERTAIN) copyBytes(foreground, i * 3, colour, i * 3);
      else copyFloats(foreground, i * 3, coarser.foreground, from);
      if (alpha[i]! <= CERTAIN) copyBytes(background, i * 3, colour, i * 3);
      else copyFloats(background, i * 3, coarser.background, from);
    }
  }
  const edge = collectSoftEdge(alpha, width, height, CERTAIN);
  const unknowns = createUnknowns(edge);
  const { pixels } = edge;
  for (let slot = 0; slot < pixels.length; slot++) {
    const pixel = pixels[slot]!;
    unknowns.alpha[slot] = alpha[pixel]!;
    copyBytes(unknowns.colour, slot * 3, colour, pixel * 3);
    copyFloats(unknowns.foreground, slot * 3, foreground, pixel * 3);
    copyFloats(unknowns.background, slot * 3, background, pixel * 3);
  }
  solve(edge, unknowns, Math.max(width, height) <= SMALL_SIDE ? SWEEPS_SMALL : SWEEPS_LARGE);
  for (let slot = 0; slot < pixels.length; slot++) {
    copyFloats(foreground, pixels[slot]! * 3, unknowns.foreground, slot * 3);
    copyFloats(background, pixels[slot]! * 3, unknowns.background, slot * 3);
  }
  return { width, height, foreground, background };
}

/** The last level, at full size, only along the edge. */
function refineEdge(coarser: Level, { width, height, data }: Raster, matte: Matte): Raster {
  const edge = collectSoftEdge(matte.data, width, height, CERTAIN);
  const unknowns = createUnknowns(edge);
  for (let slot = 0; slot < edge.pixels.length; slot++) {
    const pixel = edge.pixels[slot]!;
    const alpha = matte.data[pixel]!;
    const x = pixel % width;
    const y = (pixel - x) / width;
    const row = Math.floor((y * coarser.height) / height) * coarser.width;
    const from = (row + Math.floor((x * coarser.width) / width)) * 3;
    unknowns.alpha[slot] = alpha;
    for (let c = 0; c < 3; c++) {
      const value = data[pixel * 4 + c]!;
      unknowns.colour[slot * 3 + c] = value;
      unknowns.foreground[slot * 3 + c] = alpha >= 1 - CERTAIN ? value : coarser.foreground[from + c]!;
      unknowns.background[slot * 3 + c] = alpha <= CERTAIN ? value : coarser.background[from + c]!;
    }
  }
  solve(edge, unknowns, SWEEPS_LARGE);

  const out = createRaster(width, height);
  copyInside(out, data, matte.data);
  for (let slot = 0; slot < edge.pixels.length; slot++) {
    const alpha = unknowns.alpha[slot]!;
    if (alpha >= 1 - CERTAIN) continue;
    const o = edge.pixels[slot]! * 4;
    for (let c = 0; c < 3; c++) out.data[o + c] = unknowns.foreground[slot * 3 + c]!;
    out.data[o + 3] = alpha * data[o + 3]!;
  }
  return out;
}

/** Copies the pixels that are all subject, run by run. */
function copyInside(out: Raster, data: Uint8ClampedArray, alpha: Float32Array): void {
  for (let i = 0; i < alpha.length; i++) {
    if (!(alpha[i]! >= 1 - CERTAIN)) continue;
    const start = i;
    while (i < alpha.length && alpha[i] === 1) i++;
    if (i > start) {
      out.data.set(data.subarray(start * 4, i * 4), start * 4);
      i--;
      continue;
    }
    for (let c = 0; c < 3; c++) out.data[i * 4 + c] = data[i * 4 + c]!;
    out.data[i * 4 + 3] = alpha[i]! * data[i * 4 + 3]!;
  }
}

/** What is known and sought at the slots of a soft edge. */
interface Unknowns {
  readonly alpha: Float32Array;
  readonly colour: Uint8Array;
  readonly foreground: Float32Array;
  readonly background: Float32Array;
}

function createUnknowns({ pixels: { length } }: SoftEdge): Unknowns {
  return {
    alpha: new Float32Array(length),
    colour: new Uint8Array(length * 3),
    foreground: new Float32Array(length * 3),
    background: new Float32Array(length * 3),
  };
}

function copyFloats(to: Float32Array, o: number, from: Float32Array, i: number): void {
  to[o] = from[i]!;
  to[o + 1] = from[i + 1]!;
  to[o + 2] = from[i + 2]!;
}

function copyBytes(to: Float32Array | Uint8Array, o: number, from: Uint8Array, i: number): void {
  to[o] = from[i]!;
  to[o + 1] = from[i + 1]!;
  to[o + 2] = from[i + 2]!;
}

/** Gauss-Seidel sweeps of eq. 4 over the soft pixels. */
function solve({ around }: SoftEdge, { alpha, colour, foreground, background }: Unknowns, sweeps: number): void {
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (let n = 0; n < around.length; n += AROUND) {
      const i = around[n]! * 3;
      const left = around[n + 1]! * 3;
      const right = around[n + 2]! * 3;
      const up = around[n + 3]! * 3;
      const down = around[n + 4]! * 3;
      const a = alpha[around[n]!]!;
      const b = 1 - a;
      const wl = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[around[n + 1]!]!);
      const wr = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[around[n + 2]!]!);
      const wu = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[around[n + 3]!]!);
      const wd = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[around[n + 4]!]!);
      const weight = wl + wr + wu + wd;
      const aa = a * a + weight;
      const ab = a * b;
      const bb = b * b + weight;
      const scale = 1 / (aa * bb - ab * ab);
      for (let c = 0; c < 3; c++) {
        const value = colour[i + c]!;
        const f =
          a * value +
          wl * foreground[left + c]! +
          wr * foreground[right + c]! +
          wu * foreground[up + c]! +
          wd * foreground[down + c]!;
        const g =
          b * value +
          wl * background[left + c]! +
          wr * background[right + c]! +
          wu * background[up + c]! +
          wd * background[down + c]!;
        const front = (bb * f - ab * g) * scale;
        const back = (aa * g - ab * f) * scale;
        foreground[i + c] = front < 0 ? 0 : front > 255 ? 255 : front;
        background[i + c] = back < 0 ? 0 : back > 255 ? 255 : back;
      }
    }
}
