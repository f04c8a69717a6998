import { defineFamily } from '../family.ts';

/** One thing before a backdrop, or a mark that stands alone. */
export const spot = defineFamily({
  name: 'spot',
  setting: 'set',
  weight: 0,
  nearest: ['studio', 'abstract'],
  sentences: [
    'Centered in the frame before a simple background',
    'A single subject in the center, before a simple background',
    'A clean composition with the subject in the middle',
  ],
  examples: ['a friendly robot'],
  vector: async (request) => (await import('../vector/illustrators/spot.ts')).illustrateSpot(request),
});
