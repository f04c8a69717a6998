import type { StyleProfile } from '@backlot/contract';
import {
  measureTexture,
  principalColours,
  toLinear,
  toOklab,
  type Oklab,
  type OklabPicture,
  type Raster,
} from '@backlot/kernels';
import { asMeasured } from './as-measured.ts';
import { rgbOfOklab } from './oklab-of-rgb.ts';

/** Colours that tell a style. */
const COLOURS = 10;
const TONES = 17;
/** Pixels that colours are taken from. */
const SAMPLES = 4000;
/** Below this opacity a pixel says nothing. */
const VISIBLE = 0.5;

/** Measures what a picture looks like, as far as a style can be told from pixels. Undefined when nothing of it is visible. */
export function measureStyle(raster: Raster, base: string): StyleProfile | undefined {
  const picture = toOklab(asMeasured(toLinear(raster)));
  const samples = visibleSamples(picture);
  if (samples.length === 0) return undefined;
  const { grain, flatness, ink, detail, softness, scales } = measureTexture(picture);
  const palette = principalColours(
    samples.map((colour) => ({ colour, weight: 1 })),
    COLOURS,
  );
  return {
    version: 1,
    base,
    palette: palette.map(({ colour, weight }) => ({ rgb: rgbOfOklab(colour), weight })),
    statistics: statisticsOf(samples),
    tones: tonesOf(samples),
    grain,
    flatness,
    ink,
    detail,
    softness,
    scales: [...scales],
  };
}

function visibleSamples({ lightness, greenRed, blueYellow, alpha }: OklabPicture): Oklab[] {
  const step = Math.max(1, Math.floor(alpha.length / SAMPLES));
  const samples: Oklab[] = [];
  for (let i = step >> 1; i < alpha.length; i += step)
    if ((alpha[i] ?? 0) >= VISIBLE) samples.push([lightness[i] ?? 0, greenRed[i] ?? 0, blueYellow[i] ?? 0]);
  return samples;
}

function statisticsOf(samples: readonly Oklab[]): StyleProfile['statistics'] {
  const channel = (c: 0 | 1 | 2): { mean: number; deviation: number } => {
    const mean = samples.reduce((sum, sample) => sum + sample[c], 0) / samples.length;
    const variance = samples.reduce((sum, sample) => sum + (sample[c] - mean) ** 2, 0) / samples.length;
    return { mean, deviation: Math.sqrt(variance) };
  };
  const channels = [channel(0), channel(1), channel(2)] as const;
  return {
    mean: [channels[0].mean, channels[1].mean, channels[2].mean],
    deviation: [channels[0].deviation, channels[1].deviation, channels[2].deviation],
  };
}

function tonesOf(samples: readonly Oklab[]): number[] {
  const sorted = samples.map(([lightness]) => Math.min(1, Math.max(0, lightness))).sort((one, other) => one - other);
  return Array.from({ length: TONES }, (_, k) => sorted[Math.round((k / (TONES - 1)) * (sorted.length - 1))] ?? 0);
}
