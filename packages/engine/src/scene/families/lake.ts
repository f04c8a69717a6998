import { defineFamily } from '../family.ts';

/** A lake before mountains. */
export const lake = defineFamily({
  name: 'lake',
  setting: 'outdoors',
  words: `
    lake: lake, mountain lake, alpine lake, lakeside, lakeshore, fjord, pond, reservoir, loch, tarn, glacial lake, boathouse, lily pad, water lilies, duck pond, lake house
    water: still water, calm water, clear water, water surface, shallow water
    river: river, riverbank, riverside, stream, creek, brook, waterfall, canal bank, riverbed, river bend, rapids, river gorge, canal, marsh, marshland, wetland, bog, tropical waterfall, waterfalls, jungle river`,
  weakWords:
    'clear water, water surface, stream, waterfall, canal bank, lily pad, water lilies, shallow water, canal, rapids',
  weight: 5,
  approximates:
    'waterfall, tropical waterfall, waterfalls, lily pad, water lilies, boathouse, lake house, canal, canal bank, marsh, marshland, wetland, bog, jungle river, duck pond, rapids',
  includes: ['mountain', 'sky'],
  refuses: ['tree', 'pine tree', 'cloud', 'flower'],
  nearest: ['sea', 'beach', 'mountain'],
  horizon: [0.46, 0.56],
  sentences: [
    'A calm lake with mountains all around it',
    'Still water in the foreground, mountains in the distance behind the lake',
    'A quiet lakeshore before a mountain range',
  ],
  shows: [
    'tree',
    'pine tree',
    'rock',
    'cloud',
    'sun',
    'water',
    'reed',
    'flower',
    'snow',
    'grass',
    'star',
    'moon',
    'wave',
    'mountain',
  ],
  examples: ['a mountain lake on a clear day', 'a lake at dawn with mist'],
  photo: async (request) => (await import('../photo/alpine/paint-alpine.ts')).paintAlpine(request),
  vector: async (request) => (await import('../vector/illustrators/mountain.ts')).illustrateLake(request),
});
