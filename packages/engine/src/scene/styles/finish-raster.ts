import { createRaster, hashPoint, type Raster } from '@backlot/kernels';
import type { StyleParameters } from './style-parameters.ts';
import { isVectorTreatment } from './treatments.ts';

/** Treatments that do their own tinting. */
const TINTED: ReadonlySet<string> = new Set(
  'blueprint coloured-pencil double-exposure halftone pastel pencil watercolor mosaic-tiles'.split(' '),
);
/** Treatments that do their own grain. */
const GRAINED: ReadonlySet<string> = new Set(
  (
    'black-and-white cinematic coloured-pencil duotone-red faded film hard-flash noir pastel pencil poster riso watercolor ' +
    'woodblock graffiti grain-illustration'
  ).split(' '),
);
/** How far a full-strength tint goes, 0..1: it colours, and does not cover. */
const TINT_REACH = 0.6;
const USUAL_STRENGTH = 0.5;
/** Standard deviation of heavy grain, in 8-bit levels. */
const HEAVY_GRAIN = 15;
/** Mean and standard deviation of the sum of four bytes. */
const FOUR_BYTES = { mean: 510, deviation: 147.8 } as const;

/**
 * Gives a picture the tint and the grain of its style where the treatment does not read these parameters itself: what tells
 * Recraft's "Enterprise" from its "Natural tones". Same size, same alpha; the same raster if there is nothing to do.
 */
export function finishRaster(raster: Raster, treatment: string, parameters: StyleParameters, seed: number): Raster {
  const tint = TINTED.has(treatment) || isVectorTreatment(treatment) ? undefined : parameters.tint;
  const grain = GRAINED.has(treatment) ? 0 : (parameters.grain ?? 0);
  if (tint === undefined && grain === 0) return raster;
  const { width, height, data } = raster;
  const tables = tintTables(tint, (parameters.strength ?? USUAL_STRENGTH) * TINT_REACH);
  const out = createRaster(width, height);
  const deviation = grain * HEAVY_GRAIN;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const speck = deviation === 0 ? 0 : deviation * bell(hashPoint(x, y, seed));
      for (let c = 0; c < 3; c++) out.data[i + c] = tables[c]![data[i + c]!]! + speck;
      out.data[i + 3] = data[i + 3]!;
    }
  return out;
}

/** One table of 256 levels per channel: soft light (as in W3C Compositing, simplified by Pegtop) of the tint, mixed in by `amount`. */
function tintTables(tint: string | undefined, amount: number): Float32Array[] {
  return [1, 3, 5].map((index) => {
    const ink = tint === undefined ? 0.5 : Number.parseInt(tint.slice(index, index + 2), 16) / 255;
    return Float32Array.from({ length: 256 }, (_, level) => {
      const value = level / 255;
      const lit = (1 - 2 * ink) * value * value + 2 * ink * value;
      return 255 * (value + (tint === undefined ? 0 : amount) * (lit - value));
    });
  });
}

/** A bell-shaped number of mean 0 and deviation 1 from 32 random bits. */
function bell(bits: number): number {
  const sum = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
  return (sum - FOUR_BYTES.mean) / FOUR_BYTES.deviation;
}
