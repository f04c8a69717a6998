import { defineFamily } from '../family.ts';

/** Forests and jungles. */
export const forest = defineFamily({
  name: 'forest',
  setting: 'outdoors',
  words: `
    forest: forest, wood forest, woods, woodland, wood land, pine forest, birch forest, autumn forest, forest path, forest floor, forest clearing, grove, redwood, redwoods, pine woods, tree line, trees, pine trees, birch trees, enchanted forest, nature trail, forest trail, wilderness, mossy forest, undergrowth, sequoia, sequoia forest, fairy forest, treetops, tree canopy, mossy log, fallen log, nature reserve, fairytale forest, magical forest
    jungle: jungle, rainforest, rain forest, tropical forest, tropical jungle, swamp, mangrove, bamboo forest, bamboo grove, bamboo, mangroves, bayou, cloud forest`,
  weakWords: 'trees, wilderness, bamboo, sequoia, treetops, tree canopy, mossy log, fallen log, nature reserve',
  weight: 4,
  approximates: 'swamp, mangrove, mangroves, bayou, tree canopy, treetops, nature reserve',
  nearest: ['field', 'place', 'mountain'],
  backgroundDefocus: 0.35,
  sentences: [
    'Tall trees one behind another along a quiet forest path',
    'A quiet forest clearing with tall woods behind',
    'A quiet woodland with a forest path through the middle',
  ],
  shows: [
    'tree',
    'pine tree',
    'plant',
    'leaf',
    'bush',
    'fern',
    'birch',
    'bamboo',
    'path',
    'sun',
    'snow',
    'grass',
    'moss',
  ],
  examples: ['a misty pine forest with rays of light', 'an autumn forest path'],
  photo: async (request) => (await import('../photo/forest/paint-forest.ts')).paintForest(request),
  vector: async (request) => (await import('../vector/illustrators/forest.ts')).illustrateForest(request),
});
