import { createRandom, deriveSeed, fbm } from '@backlot/kernels';
import type { Quality } from '../../../family.ts';
import type { SceneSpec, Weather } from '../../../spec.ts';
import { computeAtmosphere } from '../../sky/atmosphere.ts';
import { billowVolume } from '../../sky/noise-volume.ts';
import { openAir, type AirData } from '../../sky/sky-rows.ts';
import { scaled, type Rgb } from '../model.ts';
import type { CityLight, PointLight } from './city-light.ts';
import { createSkyTable, skyIrradiance, skyLight, tabulateSky } from './sky-table.ts';

/** The light of a city and the sky that is painted behind it. */
export interface CitySky {
  readonly light: CityLight;
  readonly air: AirData;
  readonly hasDisc: boolean;
}

interface CitySkyOptions {
  readonly spec: SceneSpec;
  readonly quality: Quality;
  /** Azimuth of the sun, 0 = ahead, 90 = right. */
  readonly sunAzimuthDeg: number;
  readonly sunElevationDeg: number;
  readonly lamps: readonly PointLight[];
  /** How far one sees in fair weather, m. */
  readonly visibilityM: number;
  readonly hazeTopM?: number;
  readonly hazeOfSky?: number;
  readonly hazeGain?: number;
  /** Colour of light that the town throws into the sky at night. */
  readonly glow: Rgb;
}

/** Cover of heaped and of high clouds, how much light they swallow, direct sun, and share of the fair-weather visibility. */
const WEATHERS: Readonly<Record<Weather, readonly [number, number, number, number, number]>> = {
  clear: [0, 0.25, 1, 1, 1],
  cloudy: [0.75, 0.2, 1.3, 0.22, 0.7],
  rain: [0.96, 0, 1.9, 0.04, 0.45],
  snow: [0.92, 0, 1.2, 0.06, 0.3],
  fog: [0.5, 0, 1, 0.05, 0.055],
  storm: [0.9, 0, 3.2, 0.02, 0.5],
};
const STEPS: Readonly<Record<Quality, number>> = { flash: 8, turbo: 10, default: 14, quality: 20 };
/** Light of the night sky over a town, against its lamps; and of the sky behind it. */
const NIGHT_SKY = 0.04;
const NIGHT_BLUE = [0.0065, 0.0125, 0.031] as const;
/** Share of the colour of low light that white balance removes, on surfaces and in haze. */
const SUN_BALANCE = 0.15;
const AIR_BALANCE = 0.5;
const SHADE_BALANCE = 0.45;
/** Share of the colour that thick mist loses. */
const MIST_BALANCE = 0.6;

/** Whether street lamps and rooms are lit: in the evening, and on dark wet days. */
export function hasLamps({ time, weather }: Pick<SceneSpec, 'time' | 'weather'>): boolean {
  return time === 'night' || time === 'sunset' || weather.some((name) => name === 'rain' || name === 'storm');
}

/** Air, clouds and lamps as the spec asks for them. */
export function createCitySky(options: CitySkyOptions): CitySky {
  const { spec, quality, sunAzimuthDeg, sunElevationDeg } = options;
  const random = createRandom(deriveSeed(spec.seed, 'city-sky'));
  const turbidity = 1.1 + 0.9 * random();
  const heaps = random() < 0.35 ? 0 : 0.36 + 0.16 * random();
  const wisps = 0.15 + 0.4 * random();
  const isFair = spec.weather.every((name) => name === 'clear') && !/clear|cloudless|blue sk/i.test(spec.prompt);
  const usual = [heaps, wisps, 1, 1, 1] as const;
  const all = isFair ? [usual] : spec.weather.map((name) => WEATHERS[name]);
  const worst = (k: 0 | 1 | 2 | 3 | 4, pick: (...values: number[]) => number): number =>
    pick(...all.map((row) => row[k]));
  const isNight = spec.time === 'night';
  const isCloudless = spec.negative.some((word) => /cloud/.test(word));
  const air: AirData = {
    atmosphere: computeAtmosphere({ sunElevationDeg: isNight ? -8 : sunElevationDeg, sunAzimuthDeg, turbidity }),
    clouds: {
      seed: deriveSeed(spec.seed, 'sky'),
      cumulus: isCloudless ? 0 : worst(0, Math.max),
      cirrus: isCloudless ? 0 : worst(1, Math.min),
      thickness: worst(2, Math.max),
      steps: STEPS[quality],
    },
    billows: billowVolume(),
  };
  const { atmosphere, clouds } = openAir(air);
  const sunshine = worst(3, Math.min);
  const sky = isNight ? nightTable(options.glow, spec.seed, worst(0, Math.max)) : tabulateSky(atmosphere, clouds);
  const skyOnGround = skyIrradiance(sky);
  const haze: [number, number, number] = [0, 0, 0];
  const colour = new Float64Array(3);
  for (const x of [-0.4, -0.2, 0, 0.2, 0.4]) {
    skyLight(sky, x, 0.03, 1, colour);
    for (let c = 0; c < 3; c++) haze[c]! += colour[c]! / 5;
  }
  const isThick = spec.weather.includes('fog') || spec.weather.includes('snow');
  const mist = worst(4, Math.min);
  // Mist is lit from above and around, not by the clear horizon.
  if (isThick && !isNight) for (let c = 0; c < 3; c++) haze[c] = 0.35 * haze[c]! + (0.65 * skyOnGround[c]!) / Math.PI;
  const sun = balanced(atmosphere.sunIrradiance, sunElevationDeg, SUN_BALANCE);
  const airLight = isThick ? towardsGrey(haze, MIST_BALANCE) : balanced(haze, sunElevationDeg, AIR_BALANCE);
  return {
    air,
    hasDisc: sunshine > 0.5 && !isNight,
    light: {
      sunX: atmosphere.sunDirection[0],
      sunY: isNight ? -1 : atmosphere.sunDirection[1],
      sunZ: atmosphere.sunDirection[2],
      sun: isNight ? [0, 0, 0] : [sun[0] * sunshine, sun[1] * sunshine, sun[2] * sunshine],
      sky,
      skyOnGround: isNight ? skyOnGround : balanced(skyOnGround, sunElevationDeg, SUN_BALANCE),
      haze: isNight ? haze : scaled(airLight, isThick ? 0.85 : (options.hazeGain ?? 1)),
      visibilityM: options.visibilityM * mist,
      hazeTopM: options.hazeTopM ?? Infinity,
      hazeOfSky: options.hazeOfSky ?? 0,
      lamps: options.lamps,
      isNight,
      hasLamps: hasLamps(spec),
      shadeBalance: SHADE_BALANCE,
      wetness: spec.weather.includes('rain') || spec.weather.includes('storm') ? 1 : 0,
      snow: spec.weather.includes('snow') ? 1 : 0,
    },
  };
}

/** Takes colour out of light when the sun is low, as a camera's white balance does. */
function balanced(colour: Rgb, elevationDeg: number, most: number): [number, number, number] {
  return towardsGrey(colour, most * Math.min(1, Math.max(0, (18 - elevationDeg) / 14)));
}

function towardsGrey([r, g, b]: Rgb, amount: number): [number, number, number] {
  const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [r + (grey - r) * amount, g + (grey - g) * amount, b + (grey - b) * amount];
}

/** A sky over lamps: glow at the horizon, dark above, undersides of clouds lit from below. */
function nightTable(glow: Rgb, seed: number, cover: number) {
  return createSkyTable((x, y, z, out) => nightLight(glow, seed, cover, x, y, z, out));
}

/** Light of the night sky over a town from a unit direction: a band of glow over the roofs, deep blue above, clouds lit from below. */
export function nightLight(
  glow: Rgb,
  seed: number,
  cover: number,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): void {
  const height = Math.max(0, y);
  const band = Math.exp(-height * 7);
  const wide = Math.exp(-height * 2.2);
  const up = 1 / (height + 0.14);
  const cloud = Math.max(0, fbm(x * up * 0.7, z * up * 0.7, 5, seed + 3) * (0.55 + 0.6 * cover) + 0.55 * cover - 0.05);
  for (let c = 0; c < 3; c++) {
    const deep = NIGHT_BLUE[c]! * (0.55 + 0.45 * wide);
    out[c] = deep + NIGHT_SKY * glow[c]! * (0.85 * band + 0.16 * wide + cloud * (0.12 + 0.75 * wide * wide));
  }
}
