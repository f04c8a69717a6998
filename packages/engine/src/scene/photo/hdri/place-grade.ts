import type { LinearRaster } from '@backlot/kernels';
import type { KeyLight, Mood, TimeOfDay, Weather } from '../../spec.ts';

type Rgb = readonly [number, number, number];

/** A change of light over a whole picture. */
interface Grade {
  /** Multiplies all light. */
  readonly gain: number;
  /** Gains of red, green and blue. */
  readonly tint: Rgb;
  readonly saturation: number;
  /** Power around mid grey: above 1 darkens shadows and keeps lamps. */
  readonly contrast: number;
}

const AS_IT_IS: Grade = { gain: 1, tint: [1, 1, 1], saturation: 1, contrast: 1 };

/** For a picture that was not taken at the time asked for. Tints by eye, after the usual film-grading tables (warm = less blue). */
const INDOORS: Readonly<Record<TimeOfDay, Grade>> = {
  day: { ...AS_IT_IS, tint: [0.97, 1, 1.05] },
  dawn: { gain: 0.9, tint: [1, 0.98, 1.03], saturation: 0.9, contrast: 1 },
  golden: { gain: 1, tint: [1.12, 0.99, 0.8], saturation: 1.08, contrast: 1.05 },
  sunset: { gain: 0.85, tint: [1.16, 0.95, 0.76], saturation: 1.08, contrast: 1.1 },
  night: { gain: 0.46, tint: [1.14, 0.95, 0.74], saturation: 1.05, contrast: 1.3 },
};

const OUTDOORS: Readonly<Record<TimeOfDay, Grade>> = {
  day: { gain: 1.1, tint: [0.96, 1, 1.06], saturation: 1.05, contrast: 1 },
  dawn: { gain: 0.8, tint: [1.06, 0.97, 1.02], saturation: 0.9, contrast: 0.95 },
  golden: { gain: 0.95, tint: [1.18, 0.98, 0.74], saturation: 1.08, contrast: 1.05 },
  sunset: { gain: 0.72, tint: [1.25, 0.92, 0.72], saturation: 1.1, contrast: 1.1 },
  night: { gain: 0.16, tint: [0.62, 0.76, 1.3], saturation: 0.6, contrast: 1.15 },
};

/** A long exposure at night is as bright as day: take it back to night. */
const LONG_EXPOSURE: Grade = { gain: 0.34, tint: [0.72, 0.84, 1.22], saturation: 0.75, contrast: 1.1 };

const MOODS: Readonly<Record<Mood, Grade>> = {
  pastel: { gain: 1.25, tint: [1.02, 1, 1.02], saturation: 0.7, contrast: 0.8 },
  vivid: { ...AS_IT_IS, saturation: 1.3, contrast: 1.08 },
  dark: { gain: 0.45, tint: [1, 0.98, 0.98], saturation: 0.9, contrast: 1.15 },
  warm: { ...AS_IT_IS, tint: [1.1, 0.99, 0.84] },
  cool: { ...AS_IT_IS, tint: [0.9, 1, 1.12], saturation: 0.95 },
  luxury: { gain: 0.7, tint: [1.08, 0.99, 0.86], saturation: 0.95, contrast: 1.15 },
};

const OVERCAST: Grade = { gain: 0.85, tint: [0.96, 1, 1.05], saturation: 0.72, contrast: 0.92 };
const WEATHERS: Readonly<Record<Weather, Grade>> = {
  clear: AS_IT_IS,
  cloudy: OVERCAST,
  rain: { ...OVERCAST, gain: 0.7 },
  storm: { ...OVERCAST, gain: 0.5, contrast: 1.1 },
  snow: { ...OVERCAST, gain: 1.1 },
  fog: { ...OVERCAST, gain: 0.95, contrast: 0.6 },
};

const KEYS: Readonly<Partial<Record<KeyLight, Grade>>> = {
  candle: { gain: 0.6, tint: [1.16, 0.94, 0.7], saturation: 1, contrast: 1.2 },
  neon: { gain: 0.3, tint: [0.95, 0.82, 1.2], saturation: 0.8, contrast: 1.2 },
};

/** Rooms full of daylight are photographed bright, a little pale and neutral. */
const AIRY: Grade = { gain: 1.15, tint: [0.97, 1, 1.04], saturation: 0.82, contrast: 0.92 };
/** Trees against the sky are metered for the trees: shade opened, leaves fresh. */
const SUNNY: Grade = { gain: 1.12, tint: [1.03, 1, 0.95], saturation: 1.12, contrast: 0.8 };
const TIMES_OF_DAYLIGHT: ReadonlySet<TimeOfDay> = new Set(['day', 'dawn']);

/** What the light of a place should be. */
export interface PlaceMood {
  readonly time: TimeOfDay;
  readonly weather: readonly Weather[];
  readonly key: KeyLight;
  readonly mood?: Mood | undefined;
  readonly isIndoors: boolean;
  /** The panorama was taken at that time: its own light is better than any grade. */
  readonly isNative: boolean;
}

/** The grades of a mood, multiplied together. Weather does not reach indoors. */
export function gradeOf(place: PlaceMood): Grade {
  const parts: Grade[] = [];
  if (!place.isNative) parts.push((place.isIndoors ? INDOORS : OUTDOORS)[place.time]);
  else if (place.time === 'night') parts.push(place.isIndoors ? INDOORS.night : LONG_EXPOSURE);
  if (!place.isIndoors) for (const weather of place.weather) parts.push(WEATHERS[weather]);
  if (place.mood) parts.push(MOODS[place.mood]);
  if (!place.isIndoors && place.isNative && place.time === 'day' && isFair(place)) parts.push(SUNNY);
  if (place.isIndoors && place.key === 'window' && TIMES_OF_DAYLIGHT.has(place.time)) parts.push(AIRY);
  const key = KEYS[place.key];
  if (key) parts.push(key);
  return parts.reduce(
    (sum, part) => ({
      gain: sum.gain * part.gain,
      tint: [sum.tint[0] * part.tint[0], sum.tint[1] * part.tint[1], sum.tint[2] * part.tint[2]],
      saturation: sum.saturation * part.saturation,
      contrast: sum.contrast * part.contrast,
    }),
    AS_IT_IS,
  );
}

function isFair({ weather, mood }: PlaceMood): boolean {
  return mood !== 'dark' && weather.every((each) => each === 'clear');
}

/** Applies a grade in place to scene light whose mid grey is `pivot`. */
export function applyGrade({ data }: LinearRaster, { gain, tint, saturation, contrast }: Grade, pivot: number): void {
  for (let i = 0; i < data.length; i += 4) {
    const light = 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!;
    const curve = contrast === 1 ? gain : gain * Math.pow((light + 1e-4) / pivot, contrast - 1);
    data[i] = Math.max(0, (light + (data[i]! - light) * saturation) * tint[0] * curve);
    data[i + 1] = Math.max(0, (light + (data[i + 1]! - light) * saturation) * tint[1] * curve);
    data[i + 2] = Math.max(0, (light + (data[i + 2]! - light) * saturation) * tint[2] * curve);
  }
}
