import { defineFamily } from '../family.ts';
import { paintAlpine } from '../photo/alpine/paint-alpine.ts';
import { illustrateLake } from '../vector/illustrators/mountain.ts';

/** A lake before mountains. */
export const lake = defineFamily({
  name: 'lake',
  setting: 'outdoors',
  words: `
    lake: lake, mountain lake, alpine lake, lakeside, lakeshore, fjord, pond, reservoir, loch, tarn, glacial lake, boathouse
    water: still water, calm water, clear water, water surface
    river: river, riverbank, riverside, stream, creek, brook, waterfall, canal bank`,
  weakWords: 'clear water, water surface, stream, waterfall, canal bank',
  weight: 5,
  nearest: ['sea', 'beach', 'mountain'],
  horizon: [0.46, 0.56],
  sentences: [
    'A calm lake with mountains all around it',
    'Still water in the foreground, mountains in the distance behind the lake',
    'A quiet lakeshore before a mountain range',
  ],
  examples: ['a mountain lake on a clear day', 'a lake at dawn with mist'],
  photo: paintAlpine,
  vector: illustrateLake,
});
