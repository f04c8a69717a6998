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

/** Surroundings with less saturation than this are a picture in black and white. */
export const GREY_PICTURE = 0.012;

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

/** So many pixels and tiles are looked at, however large the window. */
const MOST_PIXELS = 40_000;
const MOST_TILES = 30;
const TILE_PX = 72;

/** Measures the pixels of a window that stay. */
export function measureSurroundings(window: Raster, mask: Mask): Surroundings {
  const { width, height, data } = window;
  const known = knownPixels(window, mask);
  if (known.length < LEAST_PIXELS) return NEUTRAL;
  const tiles = knownTiles(window, mask);
  const luminance = known.map((p) => luminanceAt(data, p * 4)).toSorted((a, b) => a - b);
  const at = (share: number) => luminance[Math.floor(share * (luminance.length - 1))] ?? 0;
  return {
    illuminant: illuminantOf(data, known),
    dark: at(0.03),
    middle: at(0.5),
    light: at(0.97),
    saturation: saturationOf(data, known),
    edgeSigmaPx: edgeSigma(tiles),
    grain: grainOf(tiles),
    slope: slopeOf(data, known, width, height),
  };
}

/** Indices of opaque pixels that stay, evenly picked. */
function knownPixels({ data }: Raster, mask: Mask): number[] {
  const step = Math.max(1, Math.floor(mask.data.length / MOST_PIXELS)) | 1;
  const known: number[] = [];
  for (let p = 0; p < mask.data.length; p += step) if (mask.data[p] === 0 && data[p * 4 + 3]! > 127) known.push(p);
  return known;
}

/** A piece of the window: luma of the encoded bytes (Rec. 709, 0..255), and which pixels stay. */
interface Tile {
  readonly luma: Plane;
  readonly isKnown: Uint8Array;
}

/** Tiles of which at least half stays, evenly picked; the whole of a window that has none. */
function knownTiles(window: Raster, mask: Mask): readonly Tile[] {
  const corners: (readonly [number, number])[] = [];
  for (let y = 0; y < window.height; y += TILE_PX) for (let x = 0; x < window.width; x += TILE_PX) corners.push([x, y]);
  const known = corners.filter(([x, y]) => knownShare(mask, x, y) >= 0.5);
  const usable = known.length > 0 ? known : corners;
  const step = Math.max(1, usable.length / MOST_TILES);
  return Array.from({ length: Math.min(usable.length, MOST_TILES) }, (_, k) => {
    const [x, y] = usable[Math.floor(k * step)]!;
    return tileAt(window, mask, x, y);
  });
}

function knownShare({ width, height, data }: Mask, left: number, top: number): number {
  let known = 0;
  let count = 0;
  for (let y = top; y < Math.min(height, top + TILE_PX); y += 4)
    for (let x = left; x < Math.min(width, left + TILE_PX); x += 4) {
      if (data[y * width + x] === 0) known++;
      count++;
    }
  return known / count;
}

function tileAt(window: Raster, mask: Mask, left: number, top: number): Tile {
  const width = Math.min(TILE_PX, window.width - left);
  const height = Math.min(TILE_PX, window.height - top);
  const luma = createPlane(width, height);
  const isKnown = new Uint8Array(width * height);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const from = (top + y) * window.width + left + x;
      const i = from * 4;
      luma.data[p] = 0.2126 * window.data[i]! + 0.7152 * window.data[i + 1]! + 0.0722 * window.data[i + 2]!;
      isKnown[p] = mask.data[from] === 0 ? 1 : 0;
    }
  return { luma, isKnown };
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
function edgeSigma(tiles: readonly Tile[]): number {
  const own = steepest(tiles);
  const blurred = steepest(tiles.map(({ luma, isKnown }) => ({ luma: softBlur(luma, SECOND_SIGMA_PX), isKnown })));
  if (blurred <= 0) return NEUTRAL.edgeSigmaPx;
  const ratio = own / blurred;
  if (ratio <= 1.02) return MOST_EDGE_SIGMA_PX;
  return Math.min(MOST_EDGE_SIGMA_PX, SECOND_SIGMA_PX / Math.sqrt(ratio * ratio - 1));
}

/** 98th percentile of the slope over pixels whose neighbours are known too. */
function steepest(tiles: readonly Tile[]): number {
  const slopes: number[] = [];
  for (const { luma, isKnown } of tiles) {
    const { width, height, data } = luma;
    for (let y = 1; y < height - 1; y++)
      for (let x = 1; x < width - 1; x++) {
        const p = y * width + x;
        if (isKnown[p - 1]! + isKnown[p + 1]! + isKnown[p - width]! + isKnown[p + width]! < 4) continue;
        slopes.push(Math.hypot(data[p + 1]! - data[p - 1]!, data[p + width]! - data[p - width]!));
      }
  }
  return slopes.toSorted((a, b) => a - b)[Math.floor(slopes.length * 0.98)] ?? 0;
}

/** Noise by the Laplacian of Immerkaer (1996, "Fast noise variance estimation"), of the smoothest fifth of the blocks. */
function grainOf(tiles: readonly Tile[]): number {
  const estimates = tiles.flatMap((tile) => blockGrains(tile)).toSorted((a, b) => a - b);
  return Math.min(MOST_GRAIN, estimates[Math.floor(estimates.length / 5)] ?? NEUTRAL.grain);
}

function blockGrains({ luma: { width, height, data }, isKnown }: Tile): number[] {
  const estimates: number[] = [];
  for (let top = 1; top + GRAIN_BLOCK_PX < height; top += GRAIN_BLOCK_PX)
    for (let left = 1; left + GRAIN_BLOCK_PX < width; left += GRAIN_BLOCK_PX) {
      let sum = 0;
      let count = 0;
      for (let y = top; y < top + GRAIN_BLOCK_PX; y++)
        for (let x = left; x < left + GRAIN_BLOCK_PX; x++) {
          const p = y * width + x;
          if (isKnown[p] === 0) continue;
          const cross = data[p - 1]! + data[p + 1]! + data[p - width]! + data[p + width]!;
          const corners = data[p - width - 1]! + data[p - width + 1]! + data[p + width - 1]! + data[p + width + 1]!;
          sum += Math.abs(4 * data[p]! - 2 * cross + corners);
          count++;
        }
      if (count > GRAIN_BLOCK_PX) estimates.push((Math.sqrt(Math.PI / 2) * sum) / (6 * count));
    }
  return estimates;
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
