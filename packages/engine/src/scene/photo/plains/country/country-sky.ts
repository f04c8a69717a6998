import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec, Weather } from '../../../spec.ts';
import type { CloudOptions } from '../../sky/clouds.ts';
import { refuses } from './words.ts';

/** The sky over open land: all that is decided about it before painting. */
export interface CountrySky {
  readonly sunElevationDeg: number;
  readonly sunAzimuthDeg: number;
  readonly turbidity: number;
  readonly isNight: boolean;
  readonly clouds: Omit<CloudOptions, 'steps'>;
  /** Direct light that gets through the weather, 0..1. */
  readonly sunshine: number;
  /** Distance in which the air hides 63 % of things, m. */
  readonly visibilityM: number;
  readonly isWet: boolean;
  /** Neither sun nor moon is to be seen. */
  readonly isDiscRefused: boolean;
}

/** How much of the sun's angle to the view is left when it is low: at 0 it would stand straight ahead. */
export interface SunTurn {
  readonly low: number;
  readonly golden: number;
  /** Least height of a low sun, degrees. */
  readonly leastDeg: number;
  /** Height of the sun by day, unless it stands at noon, as a part of the usual one. */
  readonly day: number;
}

interface WeatherEffect {
  readonly cumulus: number;
  readonly cirrus: number;
  readonly thickness: number;
  readonly sunshine: number;
  readonly visibilityM: number;
}

const WEATHERS: Readonly<Record<Weather, WeatherEffect>> = {
  clear: { cumulus: 0.08, cirrus: 0.12, thickness: 1, sunshine: 1, visibilityM: 16_000 },
  cloudy: { cumulus: 0.7, cirrus: 0.2, thickness: 1.2, sunshine: 0.45, visibilityM: 11_000 },
  rain: { cumulus: 0.95, cirrus: 0, thickness: 2, sunshine: 0.06, visibilityM: 1500 },
  snow: { cumulus: 0.92, cirrus: 0, thickness: 1.1, sunshine: 0.12, visibilityM: 900 },
  fog: { cumulus: 0.1, cirrus: 0, thickness: 1, sunshine: 0.25, visibilityM: 110 },
  storm: { cumulus: 0.86, cirrus: 0, thickness: 3.2, sunshine: 0.08, visibilityM: 3200 },
};

/** Share of fair skies without heaped clouds, and least and most cover of the others: less would be a lonely puff. */
const HEAPLESS = 0.3;
const HEAPLESS_NIGHTS = 0.75;
const FAIR_HEAPS = [0.36, 0.5] as const;
/** From this height on the sun was asked to stand high. */
const NOON_DEG = 52;
const CLOUDLESS = /clear|cloudless|blue sk|no clouds/i;
/** Colour temperature from which a low sun is taken for one just below the horizon. */
const BLUE_HOUR_KELVIN = 7000;
const BLUE_HOUR_ELEVATION_DEG = -3.2;

/** Decides sun, clouds and air from the spec; what it leaves open is up to the seed. */
export function planCountrySky(
  spec: SceneSpec,
  turn: SunTurn = { low: 1, golden: 1, leastDeg: 1.2, day: 1 },
): CountrySky {
  const random = createRandom(deriveSeed(spec.seed, 'country-sky'));
  const turbidity = 0.9 + 0.9 * random();
  const effect = weatherOf(spec, random);
  const amount = refuses(spec, /cloud/) ? 0 : 1;
  const isNight = spec.time === 'night';
  return {
    ...sunOf(spec, random, turn),
    turbidity: isNight ? 0.8 : turbidity,
    isNight,
    clouds: {
      seed: deriveSeed(spec.seed, 'sky'),
      cumulus: effect.cumulus * amount,
      cirrus: effect.cirrus * amount,
      thickness: effect.thickness,
    },
    sunshine: effect.sunshine,
    visibilityM: effect.visibilityM,
    isWet: spec.weather.includes('rain') || spec.weather.includes('storm'),
    isDiscRefused: refuses(spec, /\b(sun|moon)\b/),
  };
}

function sunOf(spec: SceneSpec, random: Random, turn: SunTurn): Pick<CountrySky, 'sunElevationDeg' | 'sunAzimuthDeg'> {
  const { elevationDeg, kelvin } = spec.light;
  const azimuthDeg = turnedAzimuth(spec, turn);
  const spread = random() - 0.5;
  switch (spec.time) {
    case 'night':
      return { sunElevationDeg: Math.max(18, elevationDeg), sunAzimuthDeg: azimuthDeg };
    case 'dawn':
    case 'sunset':
      if (kelvin >= BLUE_HOUR_KELVIN)
        return { sunElevationDeg: BLUE_HOUR_ELEVATION_DEG, sunAzimuthDeg: azimuthDeg + spread * 20 };
      return { sunElevationDeg: Math.max(turn.leastDeg, Math.min(6, elevationDeg)), sunAzimuthDeg: azimuthDeg };
    case 'golden':
      return { sunElevationDeg: Math.max(6, elevationDeg), sunAzimuthDeg: azimuthDeg };
    case 'day':
      return {
        sunElevationDeg: Math.max(12, elevationDeg * (elevationDeg < NOON_DEG ? turn.day : 1)),
        sunAzimuthDeg: azimuthDeg,
      };
  }
}

function weatherOf(spec: SceneSpec, random: Random): WeatherEffect {
  const spread = random();
  const wisps = random();
  // Fair weather is what is meant when none is said: with clouds or without, by seed.
  const isFair = spec.weather.every((name) => name === 'clear') && !CLOUDLESS.test(spec.prompt);
  if (isFair) {
    const heapless = spec.time === 'night' ? HEAPLESS_NIGHTS : HEAPLESS;
    const cumulus = spread < heapless ? 0 : FAIR_HEAPS[0] + (FAIR_HEAPS[1] - FAIR_HEAPS[0]) * spread;
    return { ...WEATHERS.clear, cumulus, cirrus: 0.1 + 0.5 * wisps };
  }
  return spec.weather
    .map((name) => WEATHERS[name])
    .reduce(
      (worst, one) => ({
        cumulus: Math.max(worst.cumulus, one.cumulus),
        cirrus: Math.min(worst.cirrus, one.cirrus),
        thickness: Math.max(worst.thickness, one.thickness),
        sunshine: Math.min(worst.sunshine, one.sunshine),
        visibilityM: Math.min(worst.visibilityM, one.visibilityM),
      }),
      WEATHERS[spec.weather[0] ?? 'clear'],
    );
}

/** Sun within this angle of the view is turned towards it by {@link SunTurn}. */
const AHEAD_DEG = 90;
const MOST_SIDEWAYS_DEG = 78;

function turnedAzimuth({ light, time }: SceneSpec, turn: SunTurn): number {
  const azimuth = light.azimuthDeg > 180 ? light.azimuthDeg - 360 : light.azimuthDeg;
  if (Math.abs(azimuth) > AHEAD_DEG) return azimuth;
  if (time === 'sunset' || time === 'dawn')
    return Math.max(-MOST_SIDEWAYS_DEG, Math.min(MOST_SIDEWAYS_DEG, azimuth * turn.low));
  return time === 'golden' ? azimuth * turn.golden : azimuth;
}
