import type { TimeOfDay } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

/**
 * Time, height of the sun (at night: of the moon) in degrees, colour temperature in kelvin, phrases. Kelvin as in the usual white-balance tables
 * of cameras.
 */
type TimeRow = readonly [TimeOfDay, number, number, string];

const NAMED: readonly TimeRow[] = [
  [
    'dawn',
    4,
    3800,
    'dawn, sunrise, daybreak, first light, early morning, sun up, morning sunrise, rising sun, early morning light, early in the morning, crack of dawn, first sunlight, sun rising, sun rise, sunup',
  ],
  [
    'day',
    20,
    4800,
    'morning, morning light, morning sun, morning sunlight, mid morning, sunny morning, soft morning light, natural morning light',
  ],
  [
    'day',
    45,
    5600,
    'day, daytime, day time, daylight, bright day, sunny day, hot day, hot summer day, broad daylight, summer day, spring day',
  ],
  ['day', 62, 5800, 'noon, midday, high noon, noonday, midday sun'],
  ['day', 32, 5300, 'afternoon, early afternoon, afternoon light, afternoon sun'],
  [
    'golden',
    12,
    3900,
    'late afternoon, late afternoon sun, low sun, late afternoon light, low evening sun, low winter sun',
  ],
  [
    'golden',
    8,
    3500,
    'golden hour, golden light, golden sunlight, magic hour, golden hour light, golden sun, honey light',
  ],
  [
    'sunset',
    2.5,
    2900,
    'sunset, sundown, setting sun, sunset light, sunset sky, summer sunset, sun set, sun setting, sun goes down, sunset glow, sunset gradient, sunset colours, sunset backdrop',
  ],
  [
    'sunset',
    1.5,
    3200,
    'dusk, twilight, evening, evening light, evening sky, evening sun, warm evening light, warm evening, nightfall, late evening, early evening, evening mood, dusk light',
  ],
  ['sunset', 0.5, 7500, 'blue hour, after sunset'],
  [
    'night',
    35,
    4100,
    'night, nighttime, night time, midnight, after dark, nocturnal, late night, nightlight, by night, night sky, night scene, night out, city at night',
  ],
  ['night', 40, 7500, 'moonlit, moonlight, full moon, moonrise, under the stars, starlight'],
];

/** Words that only suggest a time: they give way to any word that names one. */
const SUGGESTED: readonly TimeRow[] = [
  [
    'dawn',
    6,
    4300,
    'morning mist, morning fog, mist rising, morning dew, morning haze, foggy morning, misty morning, hazy morning, sunrise mist',
  ],
  [
    'day',
    45,
    5600,
    'blue sky, clear sky, sunny, clear blue sky, bright sky, sunshine, bright sun, cloudless sky, natural light, direct sunlight, sunbathing, bluebird day, hot sun, midsummer',
  ],
  ['day', 60, 5800, 'scorching sun'],
  ['day', 22, 4900, 'breakfast, brunch'],
  ['sunset', 2.5, 2900, 'orange sky, pink sky, sunset colors, string lights'],
  [
    'night',
    35,
    4100,
    'fairy lights, nightclub, night club, disco, fireworks, neon sign, neon signs, neon lights, neon, cyberpunk, city lights, floodlights, street lamp, street light, street lights, bonfire, campfire, halloween, moody bar, light trails, nightlife, party lights',
  ],
  [
    'night',
    40,
    7500,
    'starry, stars, starry sky, milky way, aurora, northern lights, aurora borealis, crescent moon, fireflies, firefly, night stars, galaxy, nebula',
  ],
];

function entriesOf(rows: readonly TimeRow[], implied: boolean): LexiconEntry[] {
  return rows.map(([time, elevationDeg, kelvin, phrases]) => ({
    phrases,
    effect: { slot: 'time', time, elevationDeg, kelvin, implied },
  }));
}

/** Words for the time of day. */
export const TIME_ENTRIES: readonly LexiconEntry[] = [...entriesOf(NAMED, false), ...entriesOf(SUGGESTED, true)];
