import type { Threads } from '../../../../threads/threads.ts';
import { MOONLIGHT, type Triple } from '../../sky/atmosphere.ts';
import { createSky, openSky, type SkyData } from '../../sky/sky.ts';
import type { CountrySky } from './country-sky.ts';

/** Light over open land, scene-referred: plain data. */
export interface CountryLight {
  readonly sky: SkyData;
  /** Unit vector to the sun or moon. */
  readonly sun: Triple;
  /** What a surface that faces the sun gets from it: irradiance. */
  readonly direct: Triple;
  /** What a level surface gets from the sky. */
  readonly ambient: Triple;
  /** Radiance of thick fog. */
  readonly fog: Triple;
}

/** Clouds before the sun never hide all of its light, as it also comes around them. */
const MOST_HIDDEN = 0.7;

/** Computes the light of a sky once, with the help of threads. `cloudSteps`: more is smoother. */
export async function createCountryLight(
  threads: Threads | undefined,
  plan: CountrySky,
  cloudSteps: number,
): Promise<CountryLight> {
  const sky = await createSky(threads, {
    atmosphere: { ...plan, ...(plan.isNight && { filter: { sun: MOONLIGHT, sky: MOONLIGHT } }) },
    clouds: { ...plan.clouds, steps: cloudSteps },
  });
  const { atmosphere, clouds } = openSky(sky);
  const sun = atmosphere.sunDirection;
  const through = 1 - MOST_HIDDEN * clouds(sun[0], sun[1], sun[2], new Float64Array(3));
  const direct = balanced(atmosphere.sunIrradiance, plan.sunElevationDeg, plan.sunshine * through);
  const ambient = balanced(sky.irradiance, plan.sunElevationDeg, 1);
  return { sky, sun, direct, ambient, fog: fogOf(ambient, direct) };
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
