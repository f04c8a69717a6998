import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import { INDOORS, SETS } from '../family-groups.ts';
import { LIGHTS } from '../photo/sets/rigs/index.gen.ts';
import type { FamilyName, KeyLight, Mood, SceneSpec, TimeOfDay, Weather } from '../spec.ts';
import { isNegated } from './negation.ts';
import type { Moment } from './fill-time.ts';
import { said, type Reading } from './reading.ts';
import type { SceneHints } from './scene-hints.ts';

const SKYLIKE: ReadonlySet<KeyLight> = new Set(['soft', 'hard', 'back']);

const STUDIO_KELVIN = 5500;
const MOOD_KELVIN: Readonly<Partial<Record<Mood, number>>> = { warm: -900, cool: 1300, luxury: -500 };
const OVERCAST_KELVIN = 900;
const KELVIN_RANGE = [1800, 12_000] as const;

interface Circumstances {
  readonly family: FamilyName;
  readonly moment: Moment;
  readonly weather: readonly Weather[];
  readonly mood: Mood | undefined;
}

/** The key light: what the prompt says, else what belongs to the place, the time and the weather. */
export function fillLight(
  reading: Reading,
  circumstances: Circumstances,
  hints: SceneHints,
  seed: number,
): SceneSpec['light'] {
  const { family, moment } = circumstances;
  const random = createRandom(deriveSeed(seed, 'key-light'));
  const named = said(reading, 'light')[0]?.effect.key;
  const key = named ?? hints.light ?? usualKey(reading, circumstances);
  const direction = said(reading, 'direction')[0]?.effect;
  const isSun = SKYLIKE.has(key) && !SETS.has(family) && !INDOORS.has(family);
  const [height, spread] = LIGHTS[key].studioElevation;
  const studioElevation =
    moment.stated && moment.time !== 'night' && key !== 'soft'
      ? Math.max(moment.elevationDeg, 12)
      : height + spread * (2 * random() - 1);
  return {
    key,
    azimuthDeg: Math.round(direction?.azimuthDeg ?? usualAzimuth(key, isSun ? moment.time : undefined, random)),
    elevationDeg: Math.round((direction?.elevationDeg ?? (isSun ? moment.elevationDeg : studioElevation)) * 10) / 10,
    kelvin: kelvinOf(key, circumstances),
  };
}

function usualKey(reading: Reading, { family, moment, weather, mood }: Circumstances): KeyLight {
  const wanted = chooseKey(family, moment, weather, mood);
  return isNegated(reading.negation, wanted, { slot: 'light', key: wanted }) ? 'soft' : wanted;
}

function chooseKey(
  family: FamilyName,
  { time, stated }: Moment,
  weather: readonly Weather[],
  mood: Mood | undefined,
): KeyLight {
  if (INDOORS.has(family)) return time === 'night' ? 'candle' : 'window';
  if (SETS.has(family)) {
    if (stated && time !== 'night') return time === 'day' ? 'window' : 'hard';
    return mood === 'dark' || mood === 'luxury' ? 'hard' : 'soft';
  }
  if (time === 'night') return family === 'city-street' || family === 'skyline' ? 'neon' : 'soft';
  if (time === 'sunset' || time === 'dawn') return 'back';
  return weather.includes('clear') || time === 'golden' ? 'hard' : 'soft';
}

/** Azimuth in degrees: 0 = ahead of the camera, 90 = from the right, 180 = from behind the camera. */
function usualAzimuth(key: KeyLight, sunTime: TimeOfDay | undefined, random: Random): number {
  const side = random() < 0.5 ? -1 : 1;
  const within = (from: number, to: number): number => (360 + side * (from + (to - from) * random())) % 360;
  if (key === 'back') return within(2, 28);
  if (sunTime === 'sunset' || sunTime === 'dawn') return within(4, 40);
  if (sunTime === 'golden') return within(35, 75);
  if (sunTime !== undefined) return within(60, 150);
  return key === 'soft' ? within(40, 130) : within(50, 85);
}

function kelvinOf(key: KeyLight, { family, moment, weather, mood }: Circumstances): number {
  const studio = SETS.has(family) && !moment.stated;
  const base = LIGHTS[key].kelvin ?? (studio ? STUDIO_KELVIN : moment.kelvin);
  const overcast = moment.time === 'day' && !weather.includes('clear') && !studio ? OVERCAST_KELVIN : 0;
  const shifted = base + overcast + (mood === undefined ? 0 : (MOOD_KELVIN[mood] ?? 0));
  return Math.min(Math.max(shifted, KELVIN_RANGE[0]), KELVIN_RANGE[1]);
}
