import { defineFamily } from '../family.ts';
import { illustrateSnow } from '../vector/illustrators/mountain.ts';

/** The same under snow. */
export const snow = defineFamily({
  name: 'snow',
  setting: 'outdoors',
  words: `
    snow: snow, snowfield, snow field, snowy landscape, snowscape, winter wonderland, winter landscape, snowy field, snowdrift, snowbank, snowy ground
    arctic: arctic, antarctic, antarctica, north pole, south pole, glacier, tundra, iceberg, ice field, ice floe, frozen lake, ice cave, ice
    slope: ski slope, ski resort, ski piste, snowy slope, ski lodge`,
  weakWords: 'snow, iceberg, ice',
  weight: 3.8,
  nearest: ['mountain', 'field', 'place'],
  horizon: [0.48, 0.6],
  sentences: [
    'Fresh snow in the foreground and a quiet winter landscape behind',
    'A wide snowy landscape, calm and quiet',
    'A winter landscape with fresh snow all over',
  ],
  examples: ['a snowy field with fir trees', 'an arctic landscape with icebergs'],
  vector: illustrateSnow,
});
