import type { Matte } from '../image/matte.ts';
import { createRaster, type Raster } from '../image/raster.ts';

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
 * about 50 ms a megapixel with a band of a tenth. Colour far outside the subject becomes black.
 */
export function estimateForeground(picture: Raster, matte: Matte): Raster {
  const { width, height } = picture;
  const levels = Math.max(1, Math.ceil(Math.log2(Math.max(width, height))));
  let level = meanColours(picture, matte);
  for (let i = 0; i < levels; i++) {
    const levelWidth = Math.round(width ** (i / levels));
    const levelHeight = Math.round(height ** (i / levels));
    level = refineLevel(level, sample(picture, matte, levelWidth, levelHeight));
  }
  return refineEdge(level, picture, matte);
}

function meanColours({ data }: Raster, matte: Matte): Level {
  const foreground = new Float32Array(3);
  const background = new Float32Array(3);
  let inside = 0;
  let outside = 0;
  for (let i = 0; i < matte.data.length; i++) {
    const alpha = matte.data[i]!;
    const to = alpha > 0.9 ? foreground : alpha < 0.1 ? background : undefined;
    if (to === undefined) continue;
    if (to === foreground) inside++;
    else outside++;
    for (let c = 0; c < 3; c++) to[c]! += data[i * 4 + c]!;
  }
  for (let c = 0; c < 3; c++) {
    foreground[c]! /= Math.max(1, inside);
    background[c]! /= Math.max(1, outside);
  }
  return { width: 1, height: 1, foreground, background };
}

interface Sampled {
  readonly width: number;
  readonly height: number;
  readonly colour: Float32Array;
  readonly alpha: Float32Array;
}

/** Nearest pixels, as in the paper. */
function sample(picture: Raster, matte: Matte, width: number, height: number): Sampled {
  const colour = new Float32Array(width * height * 3);
  const alpha = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor((y * picture.height) / height) * picture.width;
    for (let x = 0; x < width; x++, i++) {
      const from = row + Math.floor((x * picture.width) / width);
      alpha[i] = matte.data[from]!;
      for (let c = 0; c < 3; c++) colour[i * 3 + c] = picture.data[from * 4 + c]!;
    }
  }
  return { width, height, colour, alpha };
}

function refineLevel(coarser: Level, { width, height, colour, alpha }: Sampled): Level {
  const foreground = new Float32Array(colour.length);
  const background = new Float32Array(colour.length);
  const band: number[] = [];
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor((y * coarser.height) / height) * coarser.width;
    for (let x = 0; x < width; x++, i++) {
      const from = (row + Math.floor((x * coarser.width) / width)) * 3;
      const a = alpha[i]!;
      if (a > CERTAIN && a < 1 - CERTAIN) band.push(i);
      for (let c = 0; c < 3; c++) {
        foreground[i * 3 + c] = a >= 1 - CERTAIN ? colour[i * 3 + c]! : coarser.foreground[from + c]!;
        background[i * 3 + c] = a <= CERTAIN ? colour[i * 3 + c]! : coarser.background[from + c]!;
      }
    }
  }
  const level = { width, height, foreground, background };
  const sweeps = Math.max(width, height) <= SMALL_SIDE ? SWEEPS_SMALL : SWEEPS_LARGE;
  for (let sweep = 0; sweep < sweeps; sweep++) solve(level, band, colour, 3, alpha);
  return level;
}

/** The last level, at full size, only along the edge. */
function refineEdge(coarser: Level, picture: Raster, matte: Matte): Raster {
  const { width, height, data } = picture;
  const alpha = matte.data;
  const foreground = new Float32Array(width * height * 3);
  const background = new Float32Array(width * height * 3);
  const band: number[] = [];
  const isReady = new Uint8Array(width * height);
  const ready = (i: number): void => {
    if (isReady[i] === 1) return;
    isReady[i] = 1;
    const x = i % width;
    const y = (i - x) / width;
    const row = Math.floor((y * coarser.height) / height) * coarser.width;
    const from = (row + Math.floor((x * coarser.width) / width)) * 3;
    for (let c = 0; c < 3; c++) {
      foreground[i * 3 + c] = alpha[i]! >= 1 - CERTAIN ? data[i * 4 + c]! : coarser.foreground[from + c]!;
      background[i * 3 + c] = alpha[i]! <= CERTAIN ? data[i * 4 + c]! : coarser.background[from + c]!;
    }
  };
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (alpha[i]! <= CERTAIN || alpha[i]! >= 1 - CERTAIN) continue;
      band.push(i);
      ready(i);
      if (x > 0) ready(i - 1);
      if (x < width - 1) ready(i + 1);
      if (y > 0) ready(i - width);
      if (y < height - 1) ready(i + width);
    }
  const level = { width, height, foreground, background };
  for (let sweep = 0; sweep < SWEEPS_LARGE; sweep++) solve(level, band, data, 4, alpha);

  const out = createRaster(width, height);
  for (let i = 0; i < alpha.length; i++) {
    const isInside = alpha[i]! >= 1 - CERTAIN;
    if (isInside || isReady[i] === 1)
      for (let c = 0; c < 3; c++) out.data[i * 4 + c] = isInside ? data[i * 4 + c]! : foreground[i * 3 + c]!;
    out.data[i * 4 + 3] = alpha[i]! * data[i * 4 + 3]!;
  }
  return out;
}

/** One Gauss-Seidel sweep of eq. 4 over the pixels of `band`; `colour` has `stride` values a pixel. */
function solve(
  { width, height, foreground, background }: Level,
  band: readonly number[],
  colour: Float32Array | Uint8ClampedArray,
  stride: number,
  alpha: Float32Array,
): void {
  const lastRow = (height - 1) * width;
  for (let n = 0; n < band.length; n++) {
    const i = band[n]!;
    const x = i % width;
    const a = alpha[i]!;
    const b = 1 - a;
    const left = x > 0 ? i - 1 : i;
    const right = x < width - 1 ? i + 1 : i;
    const up = i >= width ? i - width : i;
    const down = i < lastRow ? i + width : i;
    const wl = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[left]!);
    const wr = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[right]!);
    const wu = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[up]!);
    const wd = REGULARISATION + GRADIENT_WEIGHT * Math.abs(a - alpha[down]!);
    const weight = wl + wr + wu + wd;
    const aa = a * a + weight;
    const ab = a * b;
    const bb = b * b + weight;
    const scale = 1 / (aa * bb - ab * ab);
    for (let c = 0; c < 3; c++) {
      const value = colour[i * stride + c]!;
      const f =
        a * value +
        wl * foreground[left * 3 + c]! +
        wr * foreground[right * 3 + c]! +
        wu * foreground[up * 3 + c]! +
        wd * foreground[down * 3 + c]!;
      const g =
        b * value +
        wl * background[left * 3 + c]! +
        wr * background[right * 3 + c]! +
        wu * background[up * 3 + c]! +
        wd * background[down * 3 + c]!;
      const front = (bb * f - ab * g) * scale;
      const back = (aa * g - ab * f) * scale;
      foreground[i * 3 + c] = front < 0 ? 0 : front > 255 ? 255 : front;
      background[i * 3 + c] = back < 0 ? 0 : back > 255 ? 255 : back;
    }
  }
}
