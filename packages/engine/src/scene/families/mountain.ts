import { defineFamily } from '../family.ts';

/** Ranges behind ranges. */
export const mountain = defineFamily({
  name: 'mountain',
  setting: 'outdoors',
  words: `
    mountain: mountain, mountain range, mountain peak, mountain top, mountaintop, mountain view, mountainside, mountain landscape, rocky terrain, rugged terrain, rocky landscape, rocks and cliffs, terrain, peak, summit, ridge, alpine, alpine meadow, mountain valley, valley, mountain pass, geyser, national park, rocky outcrop, outcrop, plateau, mountain trail, hiking trail, mountain road, volcanic landscape, lava field, cave, mountain pass road, via ferrata
    hill: hill, rolling hills, hillside, hilltop, highland, highlands, foothills, grassy hill, green hillside
    cliff: cliff, cliff edge, cliffside, crag, rock face, volcano, gorge, ravine`,
  weakWords: 'terrain, ridge, alpine, geyser, national park, plateau, cave',
  weight: 3.8,
  approximates:
    'volcano, geyser, cave, volcanic landscape, lava field, national park, via ferrata, mountain road, mountain pass road',
  includes: ['sky'],
  refuses: ['tree', 'pine tree', 'cloud', 'flower'],
  nearest: ['lake', 'field', 'place'],
  horizon: [0.54, 0.64],
  sentences: [
    'A wide mountain range, ridge behind ridge, soft in the distance',
    'A mountain range in the distance and a valley in the foreground',
    'Rocky peaks above a quiet valley',
  ],
  shows: ['tree', 'pine tree', 'rock', 'cloud', 'sun', 'flower', 'snow', 'grass', 'star', 'moon', 'path', 'cliff'],
  examples: ['a mountain range with snowy peaks', 'a green valley below rocky peaks'],
  photo: async (request) => (await import('../photo/alpine/paint-alpine.ts')).paintAlpine(request),
  vector: async (request) => (await import('../vector/illustrators/mountain.ts')).illustrateMountain(request),
});
