import { createLinearRaster, type LinearRaster } from '../image/linear-raster.ts';
import { linearToOklab, oklabToLinear, type Oklab } from './oklab.ts';

/** Mean and standard deviation of each Oklab channel over the visible part of a picture. */
export interface ColourStatistics {
  readonly mean: Oklab;
  readonly deviation: Oklab;
}

/** Keeps a flat picture from being stretched into noise, and a rich one from being flattened. */
const LEAST_STRETCH = 0.5;
const MOST_STRETCH = 1.8;
const FLAT = 1e-3;

/** Statistics of a picture, weighted by its alpha; undefined when nothing of it is visible. */
export function colourStatistics({ data }: LinearRaster): ColourStatistics | undefined {
  const sum = [0, 0, 0];
  const squares = [0, 0, 0];
  const lab: Oklab = [0, 0, 0];
  let weight = 0;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    if (alpha <= 0) continue;
    linearToOklab(data[i]! / alpha, data[i + 1]! / alpha, data[i + 2]! / alpha, lab);
    weight += alpha;
    for (let c = 0; c < 3; c++) {
      sum[c]! += alpha * lab[c]!;
      squares[c]! += alpha * lab[c]! * lab[c]!;
    }
  }
  if (weight === 0) return undefined;
  const mean = sum.map((total) => total / weight) as Oklab;
  const deviation = squares.map((total, c) => Math.sqrt(Math.max(0, total / weight - mean[c]! ** 2))) as Oklab;
  return { mean, deviation };
}

/**
 * Moves the colours of a picture towards those of another by matching mean and deviation of each channel (Reinhard et al. 2001,
 * "Color transfer between images", in Oklab). `strength` 0..1 is the share of the way, of lightness and of colour. Same size and
 * alpha; colours are clipped to 0..1.
 */
export function transferColour(
  picture: LinearRaster,
  from: ColourStatistics,
  to: ColourStatistics,
  strength: { readonly lightness: number; readonly colour: number },
): LinearRaster {
  const { width, height, data } = picture;
  const out = new Float32Array(data.length);
  const shares = [strength.lightness, strength.colour, strength.colour];
  const scale = shares.map((share, c) => 1 + share * (stretchOf(from.deviation[c]!, to.deviation[c]!) - 1));
  const shift = shares.map((share, c) => from.mean[c]! + share * (to.mean[c]! - from.mean[c]!));
  const lab: Oklab = [0, 0, 0];
  const rgb: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    if (alpha <= 0) continue;
    linearToOklab(data[i]! / alpha, data[i + 1]! / alpha, data[i + 2]! / alpha, lab);
    for (let c = 0; c < 3; c++) lab[c] = (lab[c]! - from.mean[c]!) * scale[c]! + shift[c]!;
    oklabToLinear(lab, rgb);
    for (let c = 0; c < 3; c++) out[i + c] = alpha * Math.min(1, Math.max(0, rgb[c]!));
    out[i + 3] = alpha;
  }
  return createLinearRaster(width, height, out);
}

function stretchOf(from: number, to: number): number {
  return from < FLAT ? 1 : Math.min(MOST_STRETCH, Math.max(LEAST_STRETCH, to / from));
}
