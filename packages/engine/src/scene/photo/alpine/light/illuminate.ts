import type { Threads } from '../../../../threads/threads.ts';
import type { Quality } from '../../../family.ts';
import { createSky, openSky, type SkyData } from '../../sky/sky.ts';
import type { SkyDome } from '../../sky/sky-dome.ts';
import type { AlpinePlan } from '../layout/alpine-plan.ts';
import type { HeightField } from '../terrain/height-field.ts';
import { extinctionOf, horizonLight } from './air.ts';
import type { AlpineLight } from './alpine-light.ts';
import { hollowField } from './hollow-field.ts';
import { shadowField } from './shadow-field.ts';

type Triple = readonly [number, number, number];

/** The sky over a picture and what it does to the land. */
export interface Illumination {
  readonly sky: SkyData;
  readonly dome: SkyDome;
  readonly light: AlpineLight;
}

const CLOUD_STEPS: Readonly<Record<Quality, number>> = { flash: 9, turbo: 12, default: 15, quality: 24 };
/** The moon's light is the sun's, a few hundred thousand times weaker, seen by eyes that lose colour: bluish. */
const MOONLIGHT: Triple = [0.62, 0.78, 1.05];
const NIGHT_SKY = 0.5;
/** Colour of the air at low sun, luminance 1: blue-grey, where single scattering alone is mustard. */
const COOL_AIR: Triple = [0.93, 0.99, 1.2];
const DAY_AIR: Triple = [0.94, 1, 1.12];
/** At low sun the bright half of the sky and the lit slopes lighten the shadows more than the sky alone. */
const LOW_FILL = 0.6;
/** Eyes and cameras lift the shadows of a night. */
const NIGHT_FILL = 2.2;
/** Air is a little darker than the horizon behind it: part of it lies in the shadow of the land. */
const AIR_SHADE = 0.82;

interface IlluminateOptions {
  readonly field: HeightField;
  readonly eyeM: number;
  readonly quality: Quality;
  readonly threads: Threads | undefined;
}

/** Sets sun, sky, air and the shadows of the land for a plan. */
export async function illuminate(
  plan: AlpinePlan,
  { field, eyeM, quality, threads }: IlluminateOptions,
): Promise<Illumination> {
  const { sun, sunshine, isNight } = plan;
  const sky = await createSky(threads, {
    atmosphere: {
      sunElevationDeg: sun.elevationDeg,
      sunAzimuthDeg: sun.azimuthDeg,
      turbidity: sun.turbidity,
      ...(isNight && { filter: { sun: MOONLIGHT, sky: scaled(MOONLIGHT, NIGHT_SKY) } }),
    },
    clouds: { ...plan.clouds, steps: CLOUD_STEPS[quality] },
  });
  const { atmosphere, dome } = openSky(sky);
  const low = Math.min(1, Math.max(0, (16 - sun.elevationDeg) / 14));
  const direct = desaturated(atmosphere.sunIrradiance, 0.3 * low);
  const ambient = scaled(desaturated(dome.irradiance, 0.25 + 0.25 * low), isNight ? NIGHT_FILL : 1 + LOW_FILL * low);
  const horizon = horizonLight(dome, low > 0.3 ? COOL_AIR : DAY_AIR, 0.25 + 0.5 * low);
  const overcast = overcastLight(dome);
  const closed = Math.min(1, Math.max(0, (plan.clouds.cumulus - 0.45) / 0.4));
  for (let i = 0; i < horizon.length; i++) {
    const under = overcast[i % 3]!;
    horizon[i] = (horizon[i]! + (under - horizon[i]!) * closed) * AIR_SHADE;
  }
  const light: AlpineLight = {
    sunDirection: atmosphere.sunDirection,
    sun: scaled(direct, sunshine),
    sky: ambient,
    air: {
      extinction: extinctionOf(plan.visibilityM, plan.blueness),
      mist: { density: plan.mist.density, baseM: 0, depthM: plan.mist.depthM },
      mistLight: mistLight(
        blended(skyLight(ambient), overcast, closed),
        scaled(direct, sunshine),
        atmosphere.sunDirection,
      ),
      horizon,
      eyeM,
    },
    shadow: shadowField(field, atmosphere.sunDirection),
    hollow: hollowField(field),
    cloudShadow: plan.cloudShadow,
  };
  return { sky, dome, light };
}

/** Mean light of a sky from all of its directions. */
function skyLight(irradiance: Triple): Triple {
  return scaled(irradiance, 1 / Math.PI);
}

/** Light of the sky well above the horizon: under a closed cover the air is lit by it, not by the bright strip below the clouds. */
function overcastLight(dome: SkyDome): Triple {
  const sum: [number, number, number] = [0, 0, 0];
  const one = new Float64Array(3);
  const directions = [-0.8, -0.4, 0, 0.4, 0.8];
  for (const right of directions)
    for (const up of [0.35, 0.7]) {
      dome.light(right, up, 1, one);
      for (let c = 0; c < 3; c++) sum[c]! += one[c]! / (directions.length * 2);
    }
  return sum;
}

function blended(a: Triple, b: Triple, amount: number): Triple {
  return [a[0] + (b[0] - a[0]) * amount, a[1] + (b[1] - a[1]) * amount, a[2] + (b[2] - a[2]) * amount];
}

/** Mist is lit from all sides and nearly white; the sun reaches little of it when low. */
function mistLight(sky: Triple, sun: Triple, direction: Triple): Triple {
  const reach = 0.12 + 0.4 * Math.max(0, direction[1]);
  const lit = (c: 0 | 1 | 2) => sky[c] + (reach * sun[c]) / Math.PI;
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
