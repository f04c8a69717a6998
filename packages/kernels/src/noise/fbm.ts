import { gradientNoise } from './gradient-noise.ts';

/** Each octave is turned by 36.87 degrees (a 3-4-5 triangle) and scaled by a little over two, so that lattices never line up. */
const LACUNARITY = 2.03;
const TURN_COS = 0.8 * LACUNARITY;
const TURN_SIN = 0.6 * LACUNARITY;
const GAIN = 0.5;
const OCTAVE_SEED = 17;
const OFFSET_X = 3.1;
const OFFSET_Y = 1.7;

/**
 * Fractal Brownian motion: `octaves` of {@link gradientNoise}, each half as strong and twice as fine, about -1..1.
 * `detail` (may be fractional, default all) leaves out octaves finer than it without changing the coarse ones:
 * pass {@link octavesAbove} to fade out what a pixel cannot show.
 */
export function fbm(x: number, y: number, octaves: number, seed: number, detail: number = octaves): number {
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < octaves; i++) {
    if (i < detail) sum += amplitude * Math.min(1, detail - i) * gradientNoise(x, y, seed + i * OCTAVE_SEED);
    total += amplitude;
    const turned = x * TURN_COS - y * TURN_SIN + OFFSET_X;
    y = x * TURN_SIN + y * TURN_COS + OFFSET_Y;
    x = turned;
    amplitude *= GAIN;
  }
  return sum / total;
}

/** Ridged multifractal noise (Musgrave, "Texturing and Modeling", ch. 16): sharp crests at 1, valleys towards 0. */
export function ridgedFbm(x: number, y: number, octaves: number, seed: number): number {
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  let weight = 1;
  for (let i = 0; i < octaves; i++) {
    const crest = 1 - Math.abs(gradientNoise(x, y, seed + i * OCTAVE_SEED));
    const signal = crest * crest;
    sum += amplitude * signal * weight;
    total += amplitude;
    weight = Math.min(1, signal * 1.6);
    const turned = x * TURN_COS - y * TURN_SIN + OFFSET_X;
    y = x * TURN_SIN + y * TURN_COS + OFFSET_Y;
    x = turned;
    amplitude *= GAIN;
  }
  return sum / total;
}

/** How many octaves of noise with `frequency` periods a unit are coarser than two samples `footprint` units apart (Nyquist). May be negative. */
export function octavesAbove(frequency: number, footprint: number): number {
  return Math.log2(0.5 / (frequency * footprint));
}
