import type { Quality } from '../../../family.ts';
import { createAtmosphere, type Atmosphere } from '../../sky/atmosphere.ts';
import { createClouds, type CloudLayer } from '../../sky/clouds.ts';
import { createSkyDome, type SkyDome } from '../../sky/sky-dome.ts';
import type { AlpinePlan } from '../layout/alpine-plan.ts';
import type { HeightField } from '../terrain/height-field.ts';
import { extinctionOf, horizonLight } from './air.ts';
import type { AlpineLight } from './alpine-light.ts';
import { hollowField } from './hollow-field.ts';
import { shadowField } from './shadow-field.ts';

type Triple = readonly [number, number, number];

/** The sky over a picture and what it does to the land. */
export interface Illumination {
  readonly atmosphere: Atmosphere;
  readonly clouds: CloudLayer;
  readonly dome: SkyDome;
  readonly light: AlpineLight;
}

const CLOUD_STEPS: Readonly<Record<Quality, number>> = { flash: 9, turbo: 12, default: 15, quality: 24 };
/** The moon's light is the sun's, a few hundred thousand times weaker, seen by eyes that lose colour: bluish. */
const MOONLIGHT: Triple = [0.5, 0.72, 1.2];
/** Colour of the air at low sun, luminance 1: blue-grey, where single scattering alone is mustard. */
const COOL_AIR: Triple = [0.93, 0.99, 1.2];
const DAY_AIR: Triple = [0.94, 1, 1.12];
/** Air is a little darker than the horizon behind it: part of it lies in the shadow of the land. */
const AIR_SHADE = 0.82;

/** Sets sun, sky, air and the shadows of the land for a plan. */
export function illuminate(plan: AlpinePlan, field: HeightField, eyeM: number, quality: Quality): Illumination {
  const { sun, sunshine, isNight } = plan;
  const clear = createAtmosphere({
    sunElevationDeg: sun.elevationDeg,
    sunAzimuthDeg: sun.azimuthDeg,
    turbidity: sun.turbidity,
  });
  const atmosphere = isNight ? moonlit(clear) : clear;
  const clouds = createClouds(atmosphere, { ...plan.clouds, steps: CLOUD_STEPS[quality] });
  const dome = createSkyDome(atmosphere, clouds);
  const low = Math.min(1, Math.max(0, (16 - sun.elevationDeg) / 14));
  const direct = desaturated(atmosphere.sunIrradiance, 0.3 * low);
  const sky = desaturated(dome.irradiance, 0.25 + 0.25 * low);
  const horizon = horizonLight(dome, low > 0.3 ? COOL_AIR : DAY_AIR, 0.25 + 0.5 * low);
  for (let i = 0; i < horizon.length; i++) horizon[i] = horizon[i]! * AIR_SHADE;
  const light: AlpineLight = {
    sunDirection: atmosphere.sunDirection,
    sun: scaled(direct, sunshine),
    sky,
    air: {
      extinction: extinctionOf(plan.visibilityM, plan.blueness),
      mist: { density: plan.mist.density, baseM: 0, depthM: plan.mist.depthM },
      mistLight: mistLight(sky, scaled(direct, sunshine), atmosphere.sunDirection),
      horizon,
      eyeM,
    },
    shadow: shadowField(field, atmosphere.sunDirection),
    hollow: hollowField(field),
    cloudShadow: plan.cloudShadow,
  };
  return { atmosphere, clouds, dome, light };
}

function moonlit(day: Atmosphere): Atmosphere {
  const { sunIrradiance: sun } = day;
  return {
    sunDirection: day.sunDirection,
    sunIrradiance: [sun[0] * MOONLIGHT[0], sun[1] * MOONLIGHT[1], sun[2] * MOONLIGHT[2]],
    radiance: (x, y, z, out) => {
      day.radiance(x, y, z, out);
      for (let c = 0; c < 3; c++) out[c] = out[c]! * MOONLIGHT[c]! * 0.7;
    },
  };
}

/** Mist is lit from all sides and nearly white; the sun reaches little of it when low. */
function mistLight(sky: Triple, sun: Triple, direction: Triple): Triple {
  const reach = 0.12 + 0.4 * Math.max(0, direction[1]);
  const lit = (c: 0 | 1 | 2) => (sky[c] + reach * sun[c]) / Math.PI;
  return desaturated([lit(0), lit(1), lit(2)], 0.45);
}

function desaturated(colour: Triple, amount: number): Triple {
  const grey = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  return [
    colour[0] + (grey - colour[0]) * amount,
    colour[1] + (grey - colour[1]) * amount,
    colour[2] + (grey - colour[2]) * amount,
  ];
}

function scaled(colour: Triple, factor: number): Triple {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor];
}
