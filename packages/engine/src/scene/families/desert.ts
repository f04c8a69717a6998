import { defineFamily } from '../family.ts';

/** Dunes and rocks. */
export const desert = defineFamily({
  name: 'desert',
  setting: 'outdoors',
  words: `
    desert: desert, dune, dunes, sand dune, sand dunes, sahara, badlands, wasteland, arid landscape, oasis, desert road, salt flat, salt flats, dry lake, mirage, desert highway, sandy desert, desert landscape, dune landscape
    canyon: canyon, grand canyon, mesa, red rocks, red rock, rocky desert, monument valley, sandstone canyon`,
  weight: 4,
  approximates: 'oasis, wasteland, mirage',
  includes: ['sky'],
  refuses: ['cloud', 'sun', 'moon', 'water', 'puddle'],
  nearest: ['beach', 'field', 'mountain'],
  horizon: [0.46, 0.58],
  sentences: [
    'Smooth sand dunes, one behind another, under a wide sky in the desert',
    'A wide desert landscape with rippled sand in the foreground',
    'An empty desert with dunes in the distance',
  ],
  shows: ['rock', 'sun', 'cloud', 'star', 'moon', 'dune', 'bush', 'plant', 'palm tree', 'path'],
  examples: ['sand dunes in the desert at golden hour', 'a red rock canyon'],
  photo: async (request) => (await import('../photo/plains/desert/paint-desert.ts')).paintDesert(request),
  vector: async (request) => (await import('../vector/illustrators/desert.ts')).illustrateDesert(request),
});
