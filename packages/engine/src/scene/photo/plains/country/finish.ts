import type { LinearRaster } from '@backlot/kernels';
import type { Threads } from '../../../../threads/threads.ts';
import type { Mood, SceneSpec, TimeOfDay } from '../../../spec.ts';
import { developInBands } from '../../tone/develop.ts';
import { filmic } from '../../tone/tone-curve.ts';
import type { CountryLight } from './country-light.ts';
import type { CountrySky } from './country-sky.ts';

type Triple = readonly [number, number, number];

/** What a white sheet on the ground becomes before the tone curve: the reading of an incident-light meter. */
const WHITE: Readonly<Record<TimeOfDay, number>> = { dawn: 1.35, day: 1.85, golden: 1.5, sunset: 1.25, night: 0.55 };
/** What the brightest part may become: skies keep their colour. */
const HIGHLIGHT: Readonly<Record<TimeOfDay, number>> = { dawn: 2.2, day: 2.4, golden: 2.4, sunset: 2.5, night: 0.9 };
/** A low sun brings colour enough. */
const SATURATION: Readonly<Record<TimeOfDay, number>> = { dawn: 0.95, day: 1, golden: 0.97, sunset: 0.92, night: 1 };
const BRIGHT_PERCENTILE = 0.97;
const SAMPLE_STEP = 13;
/** A low sun rakes the ground, but lights what stands on it: it counts as if it stood this high (sine). */
const LEAST_SUN = 0.3;

/** After the sun has gone the light is blue and little. */
const BLUE_HOUR: Triple = [0.7, 0.88, 1.32];
const BLUE_HOUR_WHITE = 0.5;

/** White balance of the film, by the eye: dawn is pinker and cooler than evening. */
const BALANCE: Readonly<Record<TimeOfDay, Triple>> = {
  dawn: [1.0, 0.96, 1.08],
  day: [1, 1, 1],
  golden: [1.03, 1, 0.95],
  sunset: [1.03, 0.97, 1.0],
  night: [1, 1, 1],
};

interface FinishOptions {
  /** Exposure beside the usual one: less where the ground is white. */
  readonly groundGain?: number;
  readonly threads: Threads | undefined;
}

/** From scene-referred light to the picture: exposure, white balance, the mood's tint, bloom, film. */
export function finishCountry(
  picture: LinearRaster,
  spec: SceneSpec,
  sky: CountrySky,
  light: CountryLight,
  { groundGain = 1, threads }: FinishOptions,
): Promise<LinearRaster> {
  const isBlueHour = !sky.isNight && light.sun[1] <= 0;
  balance(picture, isBlueHour ? BLUE_HOUR : BALANCE[spec.time], moodTint(spec));
  if (sky.isNight) seeAtNight(picture);
  const isGrey = sky.sunshine < 0.4;
  const hour = isBlueHour ? BLUE_HOUR_WHITE : 1;
  const dim = spec.weather.includes('storm') ? 0.34 : isGrey ? 0.85 : 1;
  return developInBands(threads, picture, {
    exposure: exposure(
      picture,
      light,
      WHITE[spec.time] * dim * hour * groundGain * moodExposure(spec),
      HIGHLIGHT[spec.time] * dim * hour,
    ),
    curve: filmic,
    bloom: { share: 0.05, sigmaPx: 16 },
    grain: 0.007,
    vignette: 0.16,
    saturation: (isGrey ? 0.92 : spec.palette.mood === 'vivid' ? 1.22 : 1.06) * SATURATION[spec.time],
    seed: spec.seed,
  });
}

function exposure({ data }: LinearRaster, { sun, direct, ambient }: CountryLight, white: number, highlight: number) {
  const lit = (c: 0 | 1 | 2): number => ambient[c] + direct[c] * Math.max(LEAST_SUN, sun[1]);
  const incident = (0.2126 * lit(0) + 0.7152 * lit(1) + 0.0722 * lit(2)) / Math.PI;
  const bright: number[] = [];
  for (let i = 0; i < data.length; i += 4 * SAMPLE_STEP)
    bright.push(0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!);
  bright.sort((a, b) => a - b);
  const percentile = bright[Math.floor((bright.length - 1) * BRIGHT_PERCENTILE)] ?? 1;
  // Half way between the two in stops: a bright sky darkens the land, but never to a silhouette.
  const wanted = white / incident;
  const limit = highlight / Math.max(1e-6, percentile);
  return wanted <= limit ? wanted : Math.sqrt(wanted * limit);
}

const TINTS: Readonly<Partial<Record<Mood, Triple>>> = {
  warm: [1.07, 1, 0.9],
  cool: [0.93, 1, 1.1],
  pastel: [1.03, 1, 1.02],
};

function moodTint({ palette }: SceneSpec): Triple {
  return (palette.mood && TINTS[palette.mood]) ?? [1, 1, 1];
}

function moodExposure({ palette }: SceneSpec): number {
  return palette.mood === 'dark' || palette.mood === 'luxury' ? 0.6 : palette.mood === 'pastel' ? 1.25 : 1;
}

function balance({ data }: LinearRaster, a: Triple, b: Triple): void {
  const gains = [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
  for (let i = 0; i < data.length; i += 4) for (let c = 0; c < 3; c++) data[i + c] = data[i + c]! * gains[c]!;
}

/** Share of colour that eyes lose by moonlight, and the tint of what they see instead (Purkinje). */
const COLOUR_LOST = 0.62;
const NIGHT_TINT: Triple = [0.72, 0.92, 1.42];

function seeAtNight({ data }: LinearRaster): void {
  for (let i = 0; i < data.length; i += 4) {
    const grey = 0.25 * data[i]! + 0.6 * data[i + 1]! + 0.15 * data[i + 2]!;
    for (let c = 0; c < 3; c++) data[i + c] = data[i + c]! + (grey * NIGHT_TINT[c]! - data[i + c]!) * COLOUR_LOST;
  }
}
