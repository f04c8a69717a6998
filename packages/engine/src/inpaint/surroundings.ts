import { createPlane, softBlur, SRGB_TO_LINEAR, type Mask, type Plane, type Raster } from '@backlot/kernels';

/** What the picture looks like round a mask; light is linear, 0..1. */
export interface Surroundings {
  /** Colour of the light relative to its mean, 1 = neutral. */
  readonly illuminant: readonly [number, number, number];
  /** Luminance of the darkest, the middle and the lightest parts. */
  readonly dark: number;
  readonly middle: number;
  readonly light: number;
  /** Mean distance of encoded colours from their grey, 0..1. */
  readonly saturation: number;
  /** Width (standard deviation, px) of the sharpest edges. */
  readonly edgeSigmaPx: number;
  /** Standard deviation of the grain, levels of a byte. */
  readonly grain: number;
  /** Change of log luminance over the window's half width and half height: where the light comes from. */
  readonly slope: readonly [across: number, down: number];
}

/** Nothing is known: even, neutral light. */
export const NEUTRAL: Surroundings = {
  illuminant: [1, 1, 1],
  dark: 0.005,
  middle: 0.25,
  light: 0.9,
  saturation: 0.25,
  edgeSigmaPx: 0.6,
  grain: 1,
  slope: [0, 0],
};

/** Fewer known pixels than this tell nothing. */
const LEAST_PIXELS = 64;
/** Minkowski norm of the illuminant estimate: "shades of grey" with p = 6 (Finlayson, Trezzi 2004). */
const NORM = 6;
/** Second scale of the edges, px. */
const SECOND_SIGMA_PX = 2;
const MOST_EDGE_SIGMA_PX = 4;
const MOST_GRAIN = 7;
const GRAIN_BLOCK_PX = 12;

/** Measures the pixels of a window that stay. */
export function measureSurroundings(window: Raster, mask: Mask): Surroundings {
  const { width, height, data } = window;
  const known: number[] = [];
  for (let p = 0; p < mask.data.length; p++) if (mask.data[p] === 0 && (data[p * 4 + 3] ?? 0) > 127) known.push(p);
  if (known.length < LEAST_PIXELS) return NEUTRAL;
  const luma = lumaPlane(window);
  const luminance = known.map((p) => luminanceAt(data, p * 4)).toSorted((a, b) => a - b);
  const at = (share: number) => luminance[Math.floor(share * (luminance.length - 1))] ?? 0;
  return {
    illuminant: illuminantOf(data, known),
    dark: at(0.03),
    middle: at(0.5),
    light: at(0.97),
    saturation: saturationOf(data, known),
    edgeSigmaPx: edgeSigma(luma, mask),
    grain: grainOf(luma, mask),
    slope: slopeOf(data, known, width, height),
  };
}

/** Rec. 709 luma of the encoded bytes, 0..255. */
function lumaPlane({ width, height, data }: Raster): Plane {
  const plane = createPlane(width, height);
  for (let p = 0; p < plane.data.length; p++)
    plane.data[p] = 0.2126 * (data[p * 4] ?? 0) + 0.7152 * (data[p * 4 + 1] ?? 0) + 0.0722 * (data[p * 4 + 2] ?? 0);
  return plane;
}

function luminanceAt(data: Uint8ClampedArray, i: number): number {
  const linear = (c: number) => SRGB_TO_LINEAR[data[i + c] ?? 0] ?? 0;
  return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
}

function illuminantOf(data: Uint8ClampedArray, known: readonly number[]): readonly [number, number, number] {
  const [r, g, b] = [0, 1, 2].map(
    (c) => known.reduce((sum, p) => sum + (SRGB_TO_LINEAR[data[p * 4 + c] ?? 0] ?? 0) ** NORM, 0) ** (1 / NORM),
  ) as [number, number, number];
  const mean = (r + g + b) / 3;
  return mean > 0 ? [r / mean, g / mean, b / mean] : [1, 1, 1];
}

function saturationOf(data: Uint8ClampedArray, known: readonly number[]): number {
  let sum = 0;
  for (const p of known) {
    const [r, g, b] = [data[p * 4] ?? 0, data[p * 4 + 1] ?? 0, data[p * 4 + 2] ?? 0];
    sum += (Math.max(r, g, b) - Math.min(r, g, b)) / 255;
  }
  return sum / known.length;
}

/**
 * Width of the sharpest edges from how much a blur of known width flattens them: a step of width s has a slope in proportion to
 * 1 / s, blurred by t to 1 / sqrt(s^2 + t^2).
 */
function edgeSigma(luma: Plane, mask: Mask): number {
  const own = steepest(luma, mask);
  const blurred = steepest(softBlur(luma, SECOND_SIGMA_PX), mask);
  if (blurred <= 0) return MOST_EDGE_SIGMA_PX / 2;
  const ratio = own / blurred;
  return ratio <= 1.02
    ? MOST_EDGE_SIGMA_PX
    : Math.min(MOST_EDGE_SIGMA_PX, SECOND_SIGMA_PX / Math.sqrt(ratio * ratio - 1));
}

/** 98th percentile of the slope over pixels whose neighbours are known too. */
function steepest({ width, height, data }: Plane, mask: Mask): number {
  const slopes: number[] = [];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const p = y * width + x;
      if (mask.data[p - 1] !== 0 || mask.data[p + 1] !== 0 || mask.data[p - width] !== 0 || mask.data[p + width] !== 0)
        continue;
      slopes.push(Math.hypot((data[p + 1] ?? 0) - (data[p - 1] ?? 0), (data[p + width] ?? 0) - (data[p - width] ?? 0)));
    }
  return slopes.toSorted((a, b) => a - b)[Math.floor(slopes.length * 0.98)] ?? 0;
}

/** Noise by the Laplacian of Immerkaer (1996, "Fast noise variance estimation"), of the smoothest fifth of the blocks. */
function grainOf({ width, height, data }: Plane, mask: Mask): number {
  const estimates: number[] = [];
  for (let top = 1; top + GRAIN_BLOCK_PX < height; top += GRAIN_BLOCK_PX)
    for (let left = 1; left + GRAIN_BLOCK_PX < width; left += GRAIN_BLOCK_PX) {
      let sum = 0;
      let count = 0;
      for (let y = top; y < top + GRAIN_BLOCK_PX; y++)
        for (let x = left; x < left + GRAIN_BLOCK_PX; x++) {
          const p = y * width + x;
          if (mask.data[p] !== 0) continue;
          const v = (offset: number) => data[p + offset] ?? 0;
          const cross = v(-1) + v(1) + v(-width) + v(width);
          const corners = v(-width - 1) + v(-width + 1) + v(width - 1) + v(width + 1);
          sum += Math.abs(4 * v(0) - 2 * cross + corners);
          count++;
        }
      if (count > GRAIN_BLOCK_PX) estimates.push((Math.sqrt(Math.PI / 2) * sum) / (6 * count));
    }
  return Math.min(MOST_GRAIN, estimates.toSorted((a, b) => a - b)[Math.floor(estimates.length / 5)] ?? 1);
}

/** Least-squares slope of log luminance along x and y, each -1..1 over the window. */
function slopeOf(
  data: Uint8ClampedArray,
  known: readonly number[],
  width: number,
  height: number,
): readonly [number, number] {
  let [sum, sumX, sumY, xx, yy, vx, vy] = [0, 0, 0, 0, 0, 0, 0];
  for (const p of known) {
    const x = ((p % width) / width) * 2 - 1;
    const y = (Math.floor(p / width) / height) * 2 - 1;
    const value = Math.log(luminanceAt(data, p * 4) + 0.04);
    sum += value;
    sumX += x;
    sumY += y;
    xx += x * x;
    yy += y * y;
    vx += value * x;
    vy += value * y;
  }
  const n = known.length;
  const slope = (cross: number, first: number, square: number) => {
    const spread = square - (first * first) / n;
    return spread > 1e-6 ? (cross - (sum * first) / n) / spread : 0;
  };
  return [slope(vx, sumX, xx), slope(vy, sumY, yy)];
}
