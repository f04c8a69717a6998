import type { Material, Mood, TimeOfDay, Weather } from '../spec.ts';

// Parts of sentences in words that the parser reads as the very thing that they stand for.

export const TIMES: Readonly<Record<TimeOfDay, readonly string[]>> = {
  dawn: ['first light at dawn', 'early morning just at sunrise', 'the first light of sunrise'],
  day: ['bright daylight', 'clear afternoon light', 'broad daylight'],
  golden: ['golden hour with a low sun', 'late afternoon in golden light', 'golden light from a low sun'],
  sunset: ['sunset with the sun just above the ground', 'the last light of sunset', 'evening light at sunset'],
  night: ['late at night', 'a calm night', 'a quiet night scene'],
};

export const WEATHERS: Readonly<Record<Weather, readonly string[]>> = {
  clear: ['a clear sky', 'clear weather'],
  cloudy: ['an overcast sky', 'a cloudy sky'],
  rain: ['rain on wet ground', 'a rainy day'],
  snow: ['falling snow', 'fresh snowfall'],
  fog: ['mist in the distance', 'soft fog'],
  storm: ['storm clouds above', 'a stormy sky'],
};

export const MOODS: Readonly<Record<Mood, readonly string[]>> = {
  pastel: ['Delicate pastel colors', 'Soft pastel tones'],
  vivid: ['Vibrant, saturated colors', 'Bright, vivid colors'],
  dark: ['Dark, moody tones', 'A dark mood with strong shadows'],
  warm: ['Warm, earthy tones', 'Warm colors throughout'],
  cool: ['Cool, crisp tones', 'Cool colors throughout'],
  luxury: ['A luxurious, elegant look', 'A premium, elegant look'],
};

/** Where no mood is named and no colour. */
export const NATURAL: readonly string[] = ['Natural colors', 'Fresh, natural colors', 'Natural color tones'];

/** What table tops are made of when nobody says so, by seed. */
export const OPEN_SURFACES: readonly Material[] = ['wood', 'marble', 'wood', 'stone', 'concrete'];
