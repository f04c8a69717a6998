import { deriveSeed } from '@backlot/kernels';
import type { Threads } from '../../../threads/threads.ts';
import type { SceneSpec } from '../../spec.ts';
import { createCanopyShade } from '../forest/light/canopy-shade.ts';
import { map3, MOONLIGHT, scaled, whiter } from '../forest/light/triples.ts';
import type { WoodsLight } from '../forest/light/woods-light.ts';
import { isSnowing } from '../forest/weather/fall.ts';
import type { Atmosphere, Triple } from '../sky/atmosphere.ts';
import { createSky, openSky, type SkyData } from '../sky/sky.ts';

/** The sky over the snow and the light that it sends: plain data. */
export interface WinterLight {
  readonly woods: WoodsLight;
  readonly sky: SkyData;
  readonly disc: 'sun' | 'moon' | 'none';
  readonly hasStars: boolean;
  /** Light of far air, and how thick it is, 1/m. */
  readonly air: Triple;
  readonly airPerM: number;
}

interface WinterSky {
  readonly cumulus: number;
  readonly cirrus: number;
  readonly thickness: number;
  readonly sunshine: number;
  readonly fogPerM: number;
  readonly airPerM: number;
}

const FAIR: WinterSky = { cumulus: 0, cirrus: 0.3, thickness: 1, sunshine: 1, fogPerM: 0.00025, airPerM: 1 / 26_000 };
const SKIES: Readonly<Record<SceneSpec['weather'][number], WinterSky>> = {
  clear: FAIR,
  cloudy: { cumulus: 0.75, cirrus: 0, thickness: 1, sunshine: 0.25, fogPerM: 0.0006, airPerM: 1 / 14_000 },
  rain: { cumulus: 1, cirrus: 0, thickness: 1.6, sunshine: 0.05, fogPerM: 0.004, airPerM: 1 / 2500 },
  snow: { cumulus: 1, cirrus: 0, thickness: 1.1, sunshine: 0.12, fogPerM: 0.0055, airPerM: 1 / 2200 },
  fog: { cumulus: 0.2, cirrus: 0, thickness: 1, sunshine: 0.35, fogPerM: 0.017, airPerM: 1 / 500 },
  storm: { cumulus: 1, cirrus: 0, thickness: 2.4, sunshine: 0.03, fogPerM: 0.02, airPerM: 1 / 500 },
};
const BLIZZARD = /blizzard|snow ?storm|whiteout|heavy snow/;
/** Winter suns stand low: that is what models snow. */
const HIGHEST_SUN_DEG = 24;
const FOLDED = 0.62;
const LOW_SUN_DEG = 13;
/** Light through clouds over snow. */
const OVERCAST: Triple = [0.93, 1, 1.09];
const CLOUD_STEPS = 12;
/** A moonlit sky is darker still than what the moon lights. */
const NIGHT_SKY = 0.55;

/** The light that a spec asks for over open snow; `hasPeaks` ahead are lit from behind the camera while the sun is low. */
export async function lightWinter(
  threads: Threads | undefined,
  spec: SceneSpec,
  hasPeaks: boolean,
): Promise<WinterLight> {
  const isNight = spec.time === 'night';
  const words = spec.prompt.toLowerCase();
  const weather = skyOf(spec, words);
  const azimuth = spec.light.azimuthDeg > 180 ? spec.light.azimuthDeg - 360 : spec.light.azimuthDeg;
  const sky = await createSky(threads, {
    atmosphere: {
      sunElevationDeg: elevationOf(spec),
      sunAzimuthDeg: hasPeaks && elevationOf(spec) < LOW_SUN_DEG ? glowAzimuth(spec.seed, azimuth) : azimuth * FOLDED,
      turbidity: 0.9,
      ...(isNight && { filter: { sun: MOONLIGHT, sky: scaled(MOONLIGHT, NIGHT_SKY) } }),
    },
    clouds: { seed: deriveSeed(spec.seed, 'sky'), ...weather, steps: CLOUD_STEPS },
  });
  const { atmosphere, dome } = openSky(sky);
  const sun = map3((c) => atmosphere.sunIrradiance[c] * weather.sunshine);
  const warm = whiter(sun, 0.45);
  const lost = (1 - weather.sunshine) * Math.max(0.12, atmosphere.sunDirection[1]) * 0.35;
  const isDull = weather.sunshine < 0.5;
  const open = whiter(
    map3((c) => (dome.irradiance[c] + lost * atmosphere.sunIrradiance[c]) / Math.PI),
    isDull ? 0.75 : 0.12,
  );
  const above = isDull ? map3((c) => open[c] * OVERCAST[c]) : open;
  const ahead = horizonLight(atmosphere);
  const air = whiter(
    map3((c) => above[c] * 0.95 + (warm[c] * 0.06) / Math.PI),
    0.25,
  );
  const woods: WoodsLight = {
    sunDirection: atmosphere.sunDirection,
    sun: warm,
    shade: createCanopyShade({ seed: 1, sunDirection: atmosphere.sunDirection, openness: 1 }),
    above: map3((c) => above[c] * 0.92),
    ahead: map3((c) => above[c] * 0.3 + ahead[c] * 0.3 * weather.sunshine),
    below: map3((c) => above[c] * 0.6 + (warm[c] * Math.max(0, atmosphere.sunDirection[1]) * 0.5) / Math.PI),
    fog: {
      perM: weather.fogPerM,
      heightM: weather.fogPerM > 0.01 ? 500 : weather.fogPerM > 0.003 ? 60 : 12,
      light: air,
      beams: 0.8,
    },
  };
  return {
    woods,
    sky,
    disc: weather.sunshine < 0.5 ? 'none' : isNight ? 'moon' : 'sun',
    hasStars: isNight && weather.sunshine > 0.5,
    air,
    airPerM: weather.airPerM,
  };
}

/** Mean light of the sky low down ahead. */
function horizonLight({ radiance }: Atmosphere): Triple {
  const sum = new Float64Array(3);
  const one = new Float64Array(3);
  const directions = [-0.6, -0.3, 0, 0.3, 0.6];
  for (const aside of directions) {
    const length = Math.hypot(aside, 0.12, 1);
    radiance(aside / length, 0.12 / length, 1 / length, one);
    for (let c = 0; c < 3; c++) sum[c]! += one[c]! / directions.length;
  }
  return map3((c) => sum[c]!);
}

function skyOf({ weather, seed }: SceneSpec, words: string): WinterSky {
  const isFalling = isSnowing(words);
  const named = weather.filter((name) => name !== 'snow' || isFalling).map((name) => SKIES[name]);
  if (BLIZZARD.test(words)) named.push(SKIES.storm);
  const fair = { ...FAIR, cumulus: [0, 0, 0.38, 0.46][deriveSeed(seed, 'heaps') % 4] ?? 0 };
  return named.reduce(
    (worst, one) => ({
      cumulus: Math.max(worst.cumulus, one.cumulus),
      cirrus: Math.min(worst.cirrus, one.cirrus),
      thickness: Math.max(worst.thickness, one.thickness),
      sunshine: Math.min(worst.sunshine, one.sunshine),
      fogPerM: Math.max(worst.fogPerM, one.fogPerM),
      airPerM: Math.max(worst.airPerM, one.airPerM),
    }),
    fair,
  );
}

/** From behind the camera, on the side where it would have been. */
function glowAzimuth(seed: number, azimuth: number): number {
  const aside = 100 + (deriveSeed(seed, 'glow') % 40);
  return azimuth < 0 ? -aside : aside;
}

function elevationOf({ time, light }: SceneSpec): number {
  switch (time) {
    case 'night':
      return 24;
    case 'dawn':
      return Math.min(6, Math.max(3, light.elevationDeg));
    case 'sunset':
      return Math.min(5, Math.max(2.2, light.elevationDeg));
    case 'golden':
      return Math.min(12, Math.max(7, light.elevationDeg));
    case 'day':
      return Math.min(HIGHEST_SUN_DEG, Math.max(14, light.elevationDeg * 0.45));
  }
}
