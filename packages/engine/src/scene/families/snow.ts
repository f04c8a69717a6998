import { defineFamily } from '../family.ts';

/** The same under snow. */
export const snow = defineFamily({
  name: 'snow',
  setting: 'outdoors',
  words: `
    snow: snow, snowfield, snow field, snowy landscape, snowscape, winter wonderland, winter landscape, snowy field, snowdrift, snowbank, snowy ground, snow cave, snowy plain, snowy hill, snowy path
    arctic: arctic, antarctic, antarctica, north pole, south pole, glacier, tundra, iceberg, ice field, ice floe, frozen lake, ice cave, ice, polar, polar station, polar landscape, igloo, frozen landscape, ice cap
    slope: ski slope, ski resort, ski piste, snowy slope, ski lodge, chairlift, ski lift, ski run, snowboarding slope, sledding hill`,
  weakWords: 'snow, iceberg, ice, polar, igloo, chairlift, ski lift, ice cap',
  weight: 3.8,
  approximates:
    'ski lodge, ski lift, chairlift, ski resort, igloo, polar station, ice cave, snow cave, iceberg, ice floe, frozen lake, sledding hill',
  includes: ['sky'],
  refuses: ['sun', 'moon', 'tree', 'pine tree'],
  nearest: ['mountain', 'field', 'place'],
  horizon: [0.48, 0.6],
  sentences: [
    'Fresh snow in the foreground and a quiet winter landscape behind',
    'A wide snowy landscape, calm and quiet',
    'A winter landscape with fresh snow all over',
  ],
  shows: ['tree', 'pine tree', 'snow', 'snowflake', 'cloud', 'sun', 'star', 'moon', 'rock', 'iceberg', 'mountain'],
  examples: ['a snowy field with fir trees', 'an arctic landscape with icebergs'],
  photo: async (request) => (await import('../photo/winter/paint-winter.ts')).paintWinter(request),
  vector: async (request) => (await import('../vector/illustrators/mountain.ts')).illustrateSnow(request),
});
