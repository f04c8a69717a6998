import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import type { AlpinePlan, Layout, Season, WaterLook } from './alpine-plan.ts';
import { biomeOf } from './biome-of.ts';
import { LAKE_LAYOUTS, POND_LAYOUTS, RIVER_LAYOUTS } from './lake-layouts.ts';
import { CLIFF_LAYOUTS, HILL_LAYOUTS, MOUNTAIN_LAYOUTS, type LayoutTemplate } from './mountain-layouts.ts';
import { sunOf } from './sun-of.ts';
import { isSnowing, weatherOf } from './weather-of.ts';

/** Words that pick the templates, the first that is found; for each family the rest of it. */
const LAKE_WORDS: readonly (readonly [RegExp, readonly LayoutTemplate[]])[] = [
  [/\b(river|riverbank|riverside|stream|creek|brook|waterfall|canal)/i, RIVER_LAYOUTS],
  [/\b(pond|tarn|water lil)/i, POND_LAYOUTS],
];
const MOUNTAIN_WORDS: readonly (readonly [RegExp, readonly LayoutTemplate[]])[] = [
  [/\b(gorge|ravine|canyon|cliff|crag|rock face)/i, CLIFF_LAYOUTS],
  [/\b(hill|hills|hillside|hilltop|downs)\b/i, HILL_LAYOUTS],
];
const NAMED_LAYOUTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bvalley\b/i, ['valley']],
  [/\b(summit|peak|matterhorn)\b/i, ['peak', 'pass']],
  [/\b(meadow|pasture)\b/i, ['range', 'valley', 'framed']],
  [/\b(ridges?|layers|hazy|blue mountains|mountain ?top|from above|aerial|drone)\b/i, ['ridges', 'above']],
  [/\b(rocky|rocks|boulders|terrain|pass)\b/i, ['pass', 'peak']],
  [/\b(range)\b/i, ['range', 'framed', 'ridges']],
  [/\bfjord\b/i, ['fjord']],
  [/\b(reflection|mirror)/i, ['mirror', 'slope', 'wood']],
];

/** From this pitch on the camera looks down from high up. */
const HIGH_PITCH = 25;
const HIGH_EYE_M = 130;

/** Decides a picture of mountains or a lake from the spec; everything the spec leaves open is up to the seed. */
export function planAlpine(spec: SceneSpec): AlpinePlan {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const isLake = spec.family === 'lake';
  const layout = layoutOf(spec, isLake);
  const season = seasonOf(spec);
  const trees = layoutTrees(spec, layout);
  const forest = /\b(forest|wooded|pines?|spruces?)\b/i.test(spec.prompt) ? layout.forest + 0.14 : layout.forest;
  const water = layout.relief.basin === undefined ? {} : { water: waterOf(spec, layout, random()) };
  return {
    seed: spec.seed,
    detailSeed: spec.detailSeed ?? spec.seed,
    layout,
    horizon: horizonOf(spec, layout),
    sun: sunOf(spec, random),
    isNight: spec.time === 'night',
    ...hazed(weatherOf(spec, random), layout.haze ?? 0),
    season,
    biome: biomeOf(spec, season, { forest, woodsFromM: layout.woodsFromM }, random),
    ...water,
    trees,
    ...fallingOf(spec),
    flowers: flowersOf(spec, season, random()),
  };
}

/** Visual range left, and mist in the valleys (1 / m at their bottoms, depth in m), where haze is full. */
const HAZY_RANGE = 0.42;
const VALLEY_MIST = { density: 1 / 8000, depthM: 330 } as const;

function hazed<Sky extends Pick<AlpinePlan, 'visibilityM' | 'mist'>>(sky: Sky, haze: number): Sky {
  if (haze <= 0) return sky;
  const mist =
    sky.mist.density > VALLEY_MIST.density ? sky.mist : { ...VALLEY_MIST, density: VALLEY_MIST.density * haze };
  return { ...sky, mist, visibilityM: sky.visibilityM * (1 - (1 - HAZY_RANGE) * haze) };
}

function layoutOf(spec: SceneSpec, isLake: boolean): Layout {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const words = `${spec.place ?? ''} ${spec.prompt}`;
  const special = (isLake ? LAKE_WORDS : MOUNTAIN_WORDS).find(([pattern]) => pattern.test(words));
  const templates = special?.[1] ?? (isLake ? LAKE_LAYOUTS : MOUNTAIN_LAYOUTS);
  const side = random() < 0.5 ? -1 : 1;
  const spin = random();
  const every = templates.map((template) => template(random, side));
  const named = NAMED_LAYOUTS.filter(([pattern]) => pattern.test(words)).flatMap(([, names]) => names);
  const fitting = every.filter(({ name }) => named.includes(name));
  const choice = fitting.length > 0 && special === undefined ? fitting : every;
  const layout = choice[Math.floor(spin * choice.length)]!;
  const isTreeless = spec.negative.some((word) => /tree|forest|pine/i.test(word));
  const high = spec.camera.pitchDeg >= HIGH_PITCH;
  return {
    ...layout,
    ...(high ? { haze: 0.15 } : {}),
    framing: isTreeless || high ? [] : layout.framing,
    eyeM: high ? HIGH_EYE_M : layout.eyeM,
    foreground: high ? 'none' : layout.foreground,
  };
}

/** Looking down moves the horizon up; the frame is level, so that walls stay upright. */
function horizonOf({ camera }: SceneSpec, { foreground, near }: Layout): number {
  if (camera.pitchDeg >= HIGH_PITCH) return camera.pitchDeg >= 90 ? 0.12 : 0.26;
  // A slope that falls away before the camera shows less ground: the frame moves down with it.
  const falling = foreground !== 'none' && near.slope < -0.25 ? 0.04 : 0;
  return Math.min(0.8, Math.max(0.2, camera.horizon + falling));
}

function seasonOf(spec: SceneSpec): Season {
  const { prompt, weather, family } = spec;
  if (family === 'snow' || weather.includes('snow') || /\b(winter|wintry|frozen)\b/i.test(prompt))
    return /snow.?cap|snowy (peak|mountain|summit)/i.test(prompt) && !/winter|snowing|snowfall|blizzard/i.test(prompt)
      ? 'spring'
      : 'winter';
  if (/\b(autumn|fall|october|november|larch|foliage)\b/i.test(prompt)) return 'autumn';
  if (/\b(spring|april|may|blossom|wildflowers?)\b/i.test(prompt)) return 'spring';
  return 'summer';
}

function layoutTrees({ prompt }: SceneSpec, { name }: Layout): AlpinePlan['trees'] {
  if (/\b(pine|spruce|fir|conifer)/i.test(prompt)) return 'conifer';
  if (HILLY.test(name)) return 'broadleaf';
  return /river|pond|stream|bend/.test(name) || /\b(autumn|aspen|birch|oak|foliage)/i.test(prompt)
    ? 'mixed'
    : 'conifer';
}

const HILLY = /^(downs|knolls|wide|slopes|edge)$/;

function waterOf({ weather, prompt }: SceneSpec, layout: Layout, spread: number): WaterLook {
  const isRough = weather.includes('storm') || weather.includes('rain');
  const isGlacial = /turquoise|glacial|emerald|alpine/i.test(prompt) || (spread > 0.6 && layout.name !== 'pond');
  const isRiver = /river|stream|bend/.test(layout.name);
  const calm = /\b(calm|still|mirror|reflection|glassy)/i.test(prompt) ? 0.004 : 0.006 + 0.012 * spread;
  return {
    body: isGlacial ? [0.01, 0.045, 0.048] : [0.008, 0.018, 0.02],
    ripple: isRough ? 0.05 : isRiver ? 0.024 : calm,
    fromM: layout.eyeM * 1.5,
  };
}

function fallingOf(spec: SceneSpec): Pick<AlpinePlan, 'falling'> {
  if (spec.weather.includes('rain')) return { falling: 'rain' };
  return isSnowing(spec) ? { falling: 'snow' } : {};
}

function flowersOf({ prompt, negative }: SceneSpec, season: Season, spread: number): number {
  if (season === 'winter' || negative.some((word) => /flower/i.test(word))) return 0;
  if (/\b(flowers?|wildflowers?|blossom|bloom)/i.test(prompt)) return 1;
  return season === 'autumn' ? 0.08 : spread < 0.45 ? 0.15 : 0.5 * spread;
}
