import { deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec, Weather } from '../../../spec.ts';
import type { AlpinePlan } from './alpine-plan.ts';

/** What a weather does: heaped and high clouds, how much light they swallow, direct light, share of the land in their shadow, visual range (km), blueness of the air, mist (1 / m at its bottom, depth in m). */
interface Conditions {
  readonly cumulus: number;
  readonly cirrus: number;
  readonly thickness: number;
  readonly sunshine: number;
  readonly cloudShadow: number;
  readonly visibilityKm: number;
  readonly blueness: number;
  readonly mist: number;
  readonly mistDepthM: number;
}

const WEATHERS: Readonly<Record<Weather, Conditions>> = {
  clear: {
    cumulus: 0.06,
    cirrus: 0.1,
    thickness: 1,
    sunshine: 1,
    cloudShadow: 0,
    visibilityKm: 170,
    blueness: 0.95,
    mist: 0,
    mistDepthM: 80,
  },
  cloudy: {
    cumulus: 0.62,
    cirrus: 0.2,
    thickness: 1.2,
    sunshine: 0.75,
    cloudShadow: 0.5,
    visibilityKm: 90,
    blueness: 0.8,
    mist: 0,
    mistDepthM: 80,
  },
  rain: {
    cumulus: 0.97,
    cirrus: 0,
    thickness: 1.8,
    sunshine: 0.04,
    cloudShadow: 0,
    visibilityKm: 11,
    blueness: 0.3,
    mist: 1 / 2600,
    mistDepthM: 260,
  },
  snow: {
    cumulus: 0.55,
    cirrus: 0.3,
    thickness: 1,
    sunshine: 0.85,
    cloudShadow: 0.25,
    visibilityKm: 70,
    blueness: 0.75,
    mist: 0,
    mistDepthM: 120,
  },
  fog: {
    cumulus: 0.6,
    cirrus: 0.3,
    thickness: 1,
    sunshine: 0.4,
    cloudShadow: 0,
    visibilityKm: 20,
    blueness: 0.3,
    mist: 1 / 650,
    mistDepthM: 95,
  },
  storm: {
    cumulus: 0.9,
    cirrus: 0,
    thickness: 3,
    sunshine: 0.3,
    cloudShadow: 0.75,
    visibilityKm: 34,
    blueness: 0.4,
    mist: 1 / 9000,
    mistDepthM: 300,
  },
};

/** While snow falls there is no blue in the sky. */
const SNOWFALL: Conditions = {
  cumulus: 0.96,
  cirrus: 0,
  thickness: 1.3,
  sunshine: 0.12,
  cloudShadow: 0,
  visibilityKm: 8,
  blueness: 0.3,
  mist: 1 / 3200,
  mistDepthM: 300,
};
const CLOUDLESS = /cloudless|no clouds|clear (blue )?sk/i;
/** Share of fair skies without heaped clouds; the others have at least this cover: less would be a lonely puff. */
const HEAPLESS = 0.3;
const LEAST_HEAPS = 0.36;

type Sky = Pick<AlpinePlan, 'clouds' | 'sunshine' | 'cloudShadow' | 'visibilityM' | 'blueness' | 'mist'>;

/** Clouds, air and mist: what the weather says, in fair weather the seed. */
export function weatherOf(spec: SceneSpec, random: Random): Sky {
  const seed = deriveSeed(spec.seed, 'sky');
  const spread = random();
  const isFair = spec.weather.every((name) => name === 'clear');
  const usual = fairSky(spread, random());
  const clear = isFair && CLOUDLESS.test(spec.prompt) ? WEATHERS.clear : usual;
  const all = isFair ? [clear] : spec.weather.filter((name) => name !== 'clear').map((name) => WEATHERS[name]);
  if (isSnowing(spec)) all.push(SNOWFALL);
  const worst = all.reduce(merged);
  const hasNoClouds = spec.negative.some((word) => /cloud/i.test(word));
  const morning = spec.time === 'dawn' ? 0.8 : spec.time === 'golden' || spec.time === 'sunset' ? 0.25 : 0;
  const mist = Math.max(worst.mist, (morning * (0.4 + random())) / 4200);
  return {
    clouds: {
      seed,
      cumulus: hasNoClouds ? 0 : worst.cumulus,
      cirrus: hasNoClouds ? 0 : worst.cirrus,
      thickness: worst.thickness,
    },
    sunshine: worst.sunshine,
    cloudShadow: hasNoClouds ? 0 : worst.cloudShadow,
    visibilityM: worst.visibilityKm * 1000 * (spec.time === 'dawn' || spec.time === 'sunset' ? 0.75 : 1),
    blueness: worst.blueness,
    mist: { density: mist, depthM: worst.mist > 0 ? worst.mistDepthM : 45 + 50 * random() },
  };
}

/** Whether snow falls while the picture is taken. */
export function isSnowing({ prompt }: SceneSpec): boolean {
  return /snowing|snowfall|falling snow|snowflake|blizzard|snow ?storm/i.test(prompt);
}

function fairSky(spread: number, wisps: number): Conditions {
  const cumulus = spread < HEAPLESS ? 0 : LEAST_HEAPS + 0.16 * spread;
  return {
    ...WEATHERS.clear,
    cumulus,
    cirrus: 0.1 + 0.45 * wisps,
    cloudShadow: cumulus > 0 ? 0.16 + 0.25 * spread : 0,
    visibilityKm: 120 + 70 * wisps,
  };
}

function merged(a: Conditions, b: Conditions): Conditions {
  return {
    cumulus: Math.max(a.cumulus, b.cumulus),
    cirrus: Math.min(a.cirrus, b.cirrus),
    thickness: Math.max(a.thickness, b.thickness),
    sunshine: Math.min(a.sunshine, b.sunshine),
    cloudShadow: Math.max(a.cloudShadow, b.cloudShadow),
    visibilityKm: Math.min(a.visibilityKm, b.visibilityKm),
    blueness: Math.min(a.blueness, b.blueness),
    mist: Math.max(a.mist, b.mist),
    mistDepthM: Math.max(a.mistDepthM, b.mistDepthM),
  };
}
