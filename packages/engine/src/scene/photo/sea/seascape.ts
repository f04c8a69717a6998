import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec, Weather } from '../../spec.ts';
import type { CloudOptions } from '../sky/clouds.ts';
import type { ShoreLayout } from './shore.ts';

/** A palm in the world, m. */
export interface WorldPalm {
  readonly x: number;
  readonly z: number;
  readonly heightM: number;
  readonly lean: number;
  readonly seed: number;
}

/** Land on the horizon: parts of the frame's width and height. */
export interface Island {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** How much air is in between, 0..1. */
  readonly haze: number;
}

/** Everything about a seascape that is decided before painting. */
export interface Seascape {
  readonly seed: number;
  readonly sunElevationDeg: number;
  readonly sunAzimuthDeg: number;
  readonly turbidity: number;
  readonly isNight: boolean;
  readonly clouds: Omit<CloudOptions, 'steps'>;
  /** Direct light that gets through the weather, 0..1. */
  readonly sunshine: number;
  /** Distance at which fog hides things, m. */
  readonly visibilityM: number;
  readonly eyeM: number;
  readonly waves: { readonly steepness: number; readonly longestM: number; readonly heading: number };
  readonly surf: number;
  readonly isTropical: boolean;
  /** Absent on the open sea. */
  readonly shore?: ShoreLayout;
  /** Trees behind the beach. */
  readonly hasGrove: boolean;
  readonly palms: readonly WorldPalm[];
  readonly islands: readonly Island[];
}

/** What the sky does to the light: heaped clouds, high clouds, swallowing, direct light, visibility in metres, steepness of the waves. */
const WEATHERS: Readonly<Record<Weather, readonly [number, number, number, number, number, number]>> = {
  clear: [0.08, 0.12, 1, 1, 9000, 0.06],
  cloudy: [0.68, 0.2, 1.2, 0.5, 6000, 0.065],
  rain: [0.95, 0, 2, 0.12, 1400, 0.08],
  snow: [0.9, 0, 1.2, 0.2, 900, 0.06],
  fog: [0.1, 0, 1, 0.3, 70, 0.045],
  storm: [0.86, 0, 3.4, 0.1, 2600, 0.13],
};

/** Share of fair skies without heaped clouds, and least and most cover of the others: less would be a lonely puff. */
const HEAPLESS = 0.3;
const FAIR_HEAPS = [0.36, 0.52] as const;
const CLOUDLESS = /clear|cloudless|blue sk|no clouds/i;

/** Decides a seascape from the spec; everything the spec leaves open is up to the seed. */
export function planSeascape(spec: SceneSpec): Seascape {
  const random = createRandom(deriveSeed(spec.seed, 'seascape'));
  const words = [spec.prompt, spec.place ?? '', ...spec.objects.map(({ lemma }) => lemma)].join(' ').toLowerCase();
  const refuses = (pattern: RegExp) => spec.negative.some((word) => pattern.test(word.toLowerCase()));
  const sun = sunOf(spec, random);
  const sky = skyOf(spec, random, refuses(/cloud/));
  const isTropical =
    !/cold|north|baltic|atlantic|arctic|rocky/.test(words) &&
    spec.weather.every((w) => w === 'clear' || w === 'cloudy');
  const wantsPalms = /palm|tropic|island|caribb|maldiv|hawaii|bali|paradise/.test(words) || spec.props.includes('palm');
  const layout = layoutOf(spec, random, wantsPalms, refuses(/palm|tree|plant/));
  return {
    seed: spec.seed,
    ...sun,
    ...sky,
    isNight: spec.time === 'night',
    isTropical,
    surf: spec.weather.includes('storm') ? 1.9 : 0.55 + 0.6 * random(),
    ...layout,
    islands: refuses(/island|mountain|hill|land/) ? [] : layout.islands,
  };
}

function sunOf(spec: SceneSpec, random: Random): Pick<Seascape, 'sunElevationDeg' | 'sunAzimuthDeg' | 'turbidity'> {
  const side = random() < 0.5 ? -1 : 1;
  const spread = random();
  const turbidity = 0.9 + 1.1 * random();
  const { elevationDeg, kelvin, key } = spec.light;
  switch (spec.time) {
    case 'night':
      return { sunElevationDeg: 9 + 11 * spread, sunAzimuthDeg: side * (4 + 18 * random()), turbidity: 0.8 };
    case 'sunset':
    case 'dawn': {
      const isBlueHour = kelvin >= 7000;
      const height = isBlueHour ? -3.2 : Math.max(0.9, Math.min(5, elevationDeg)) + (spread - 0.4) * 0.8;
      return { sunElevationDeg: height, sunAzimuthDeg: side * 22 * random(), turbidity };
    }
    case 'golden':
      return { sunElevationDeg: Math.max(6, elevationDeg), sunAzimuthDeg: side * (6 + 32 * spread), turbidity };
    case 'day': {
      const ahead = key === 'back';
      return { sunElevationDeg: elevationDeg, sunAzimuthDeg: side * (ahead ? 12 : 55 + 80 * spread), turbidity };
    }
  }
}

function skyOf(spec: SceneSpec, random: Random, isCloudless: boolean) {
  const seed = deriveSeed(spec.seed, 'sky');
  const spread = random();
  const wisps = random();
  const calm = 0.045 + 0.03 * random();
  const heaps = spread < HEAPLESS ? 0 : FAIR_HEAPS[0] + (FAIR_HEAPS[1] - FAIR_HEAPS[0]) * spread;
  const usual = [heaps, 0.1 + 0.5 * wisps, 1, 1, 9000, calm] as const;
  // Fair weather is what is meant when none is said: with clouds or without, by seed.
  const isFair = spec.weather.every((name) => name === 'clear') && !CLOUDLESS.test(spec.prompt);
  const weather = isFair ? [] : spec.weather.map((name) => WEATHERS[name]);
  const [cumulus, cirrus, thickness, sunshine, visibilityM, steepness] = weather.reduce<readonly number[]>(
    (worst, one) => [
      Math.max(worst[0]!, one[0]),
      Math.min(worst[1]!, one[1]),
      Math.max(worst[2]!, one[2]),
      Math.min(worst[3]!, one[3]),
      Math.min(worst[4]!, one[4]),
      Math.max(worst[5]!, one[5]),
    ],
    weather[0] ?? usual,
  );
  const amount = isCloudless ? 0 : 1;
  return {
    clouds: { seed, cumulus: cumulus! * amount, cirrus: cirrus! * amount, thickness: thickness! },
    sunshine: sunshine!,
    visibilityM: visibilityM!,
    waves: { steepness: steepness!, longestM: 5 + 5 * random() + steepness! * 40, heading: (random() - 0.5) * 0.7 },
  };
}

type Layout = Pick<Seascape, 'eyeM' | 'shore' | 'hasGrove' | 'palms' | 'islands'>;

/** The kinds of beach, with how often each is chosen without and with a wish for palms. */
const TEMPLATES = [
  ['open', 0.24, 0],
  ['islands', 0.2, 0.1],
  ['bay', 0.26, 0.36],
  ['palms', 0.2, 0.36],
  ['overhang', 0.1, 0.18],
] as const;

function layoutOf(spec: SceneSpec, random: Random, wantsPalms: boolean, isTreeless: boolean): Layout {
  const side = random() < 0.5 ? -1 : 1;
  const islands = islandsOf(random);
  if (spec.family !== 'beach')
    return { eyeM: 2.4 + 3 * random(), hasGrove: false, palms: [], islands: random() < 0.5 ? islands : [] };
  const seed = deriveSeed(spec.seed, 'shore');
  let template = pickTemplate(random(), wantsPalms ? 2 : 1);
  if (isTreeless && template !== 'islands') template = 'open';
  switch (template) {
    case 'open':
    case 'islands': {
      const shore = { seed, distanceM: 6 + 3 * random(), angleDeg: side * 22 * random() };
      return { eyeM: 1.7, shore, hasGrove: false, palms: [], islands: template === 'islands' ? islands : [] };
    }
    case 'bay': {
      const shore = { seed, distanceM: 5 + 4 * random(), angleDeg: side * (65 + 9 * random()) };
      const palms = Array.from({ length: 5 + Math.floor(random() * 4) }, (_, i) =>
        alongShore(shore, 9 + i * i * 3.4 + 5 * random(), random),
      );
      return { eyeM: 2.1, shore, hasGrove: true, palms, islands: random() < 0.4 ? islands : [] };
    }
    case 'palms': {
      const shore = { seed, distanceM: 12 + 3 * random(), angleDeg: side * (6 + 18 * random()) };
      const count = 1 + Math.floor(random() * 3);
      const palms = Array.from({ length: count }, (_, i) => {
        const z = 8.5 + i * 1.3 + random();
        return worldPalm(
          side * z * (0.34 + 0.11 * i + 0.06 * random()),
          z,
          5.2 + 2.4 * random(),
          -side * (0.05 + 0.25 * random()),
          random,
        );
      });
      return { eyeM: 2.3, shore, hasGrove: false, palms, islands: random() < 0.5 ? islands : [] };
    }
    case 'overhang': {
      const shore = { seed, distanceM: 7 + 3 * random(), angleDeg: -side * 20 * random() };
      const palms = [worldPalm(side * 4.6, 5.4, 4.6 + random(), -side * (0.12 + 0.18 * random()), random)];
      return { eyeM: 1.8, shore, hasGrove: false, palms, islands: random() < 0.5 ? islands : [] };
    }
  }
}

function pickTemplate(at: number, column: 1 | 2): (typeof TEMPLATES)[number][0] {
  let left = at;
  for (const template of TEMPLATES) if ((left -= template[column]) < 0) return template[0];
  return 'open';
}

/** A palm a few metres inland, `along` metres down the beach. */
function alongShore({ distanceM, angleDeg }: ShoreLayout, along: number, random: Random): WorldPalm {
  const angle = (Math.abs(angleDeg) * Math.PI) / 180;
  const side = Math.sign(angleDeg) || 1;
  const inland = 7 + 4.5 * random();
  const x = side * (along * Math.cos(angle) + inland * Math.sin(angle));
  const z = distanceM + along * Math.sin(angle) - inland * Math.cos(angle);
  return worldPalm(x, Math.max(6, z), 6 + 4 * random(), -side * (0.04 + 0.3 * random() ** 2), random);
}

function worldPalm(x: number, z: number, heightM: number, lean: number, random: Random): WorldPalm {
  return { x, z, heightM, lean, seed: Math.floor(random() * 0x1_0000_0000) };
}

function islandsOf(random: Random): Island[] {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    x: random() * 1.1 - 0.1,
    width: 0.12 + 0.34 * random(),
    height: 0.012 + 0.035 * random(),
    haze: 0.45 + 0.4 * random(),
  })).sort((a, b) => b.haze - a.haze);
}
