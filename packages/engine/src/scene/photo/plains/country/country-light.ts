import { createAtmosphere, type Atmosphere } from '../../sky/atmosphere.ts';
import { createClouds, type CloudLayer } from '../../sky/clouds.ts';
import { createSkyDome, type SkyDome } from '../../sky/sky-dome.ts';
import type { CountrySky } from './country-sky.ts';

type Triple = readonly [number, number, number];

/** Light over open land, scene-referred. */
export interface CountryLight {
  readonly atmosphere: Atmosphere;
  readonly clouds: CloudLayer;
  readonly dome: SkyDome;
  /** Unit vector to the sun or moon. */
  readonly sun: Triple;
  /** What a surface that faces the sun gets from it: irradiance. */
  readonly direct: Triple;
  /** What a level surface gets from the sky. */
  readonly ambient: Triple;
  /** Radiance of thick fog. */
  readonly fog: Triple;
}

/** The moon's light is the sun's, a few hundred thousand times weaker, seen by eyes that lose colour: bluish. */
const MOONLIGHT: Triple = [0.55, 0.75, 1.25];
/** Clouds before the sun never hide all of its light, as it also comes around them. */
const MOST_HIDDEN = 0.7;

/** Computes the light of a sky once. `cloudSteps`: more is smoother. */
export function createCountryLight(sky: CountrySky, cloudSteps: number): CountryLight {
  const day = createAtmosphere(sky);
  const atmosphere = sky.isNight ? moonlit(day) : day;
  const clouds = createClouds(atmosphere, { ...sky.clouds, steps: cloudSteps });
  const dome = createSkyDome(atmosphere, clouds);
  const sun = atmosphere.sunDirection;
  const through = 1 - MOST_HIDDEN * clouds(sun[0], sun[1], sun[2], new Float64Array(3));
  const direct = balanced(atmosphere.sunIrradiance, sky.sunElevationDeg, sky.sunshine * through);
  const ambient = balanced(dome.irradiance, sky.sunElevationDeg, 1);
  return { atmosphere, clouds, dome, sun, direct, ambient, fog: fogOf(ambient, direct) };
}

/** Takes part of the colour out of light when the sun is low, as eyes and cameras adapt to it. */
function balanced(light: Triple, elevationDeg: number, gain: number): Triple {
  const amount = 0.3 * Math.min(1, Math.max(0, (18 - elevationDeg) / 14));
  const [r, g, b] = towardsGrey(light, amount);
  return [r * gain, g * gain, b * gain];
}

/** Fog is lit from all sides and nearly white. */
function fogOf(ambient: Triple, direct: Triple): Triple {
  const lit = (c: 0 | 1 | 2): number => (ambient[c] + 0.35 * direct[c]) / Math.PI;
  return towardsGrey([lit(0), lit(1), lit(2)], 0.6);
}

function towardsGrey([r, g, b]: Triple, amount: number): Triple {
  const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [r + (grey - r) * amount, g + (grey - g) * amount, b + (grey - b) * amount];
}

function moonlit(day: Atmosphere): Atmosphere {
  const tint = ([r, g, b]: Triple): Triple => [r * MOONLIGHT[0], g * MOONLIGHT[1], b * MOONLIGHT[2]];
  return {
    sunDirection: day.sunDirection,
    sunIrradiance: tint(day.sunIrradiance),
    radiance: (x, y, z, out) => {
      day.radiance(x, y, z, out);
      for (let c = 0; c < 3; c++) out[c] = out[c]! * MOONLIGHT[c]!;
    },
  };
}
