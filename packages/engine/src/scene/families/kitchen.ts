import { defineFamily } from '../family.ts';

/** Kitchens. */
export const kitchen = defineFamily({
  name: 'kitchen',
  setting: 'indoors',
  words: `
    kitchen: kitchen, modern kitchen, farmhouse kitchen, rustic kitchen, kitchen interior, pantry, kitchen island, restaurant kitchen, galley, breakfast nook, breakfast bar, stove, kitchenette, kitchen sink, oven, pizza oven, scullery, galley kitchen, chefs kitchen`,
  weakWords: 'stove, kitchen sink, oven, pizza oven',
  weight: 5,
  approximates: 'pantry, restaurant kitchen, galley, galley kitchen, scullery, breakfast nook, pizza oven, oven, stove',
  includes: ['interior'],
  nearest: ['interior', 'cafe'],
  backgroundDefocus: 0.55,
  sentences: [
    'A modern kitchen with clean counters and simple design',
    'A bright kitchen with a clean, natural look',
    'A classic kitchen with simple, elegant design',
  ],
  shows: [
    'lamp',
    'chair',
    'pot',
    'sink',
    'plant',
    'bottle',
    'window',
    'shelf',
    'stove',
    'oven',
    'fridge',
    'refrigerator',
    'jar',
    'bowl',
    'stool',
  ],
  examples: ['a modern kitchen with a window', 'a rustic kitchen in the evening'],
  photo: async (request) => (await import('../photo/rooms/paint-indoors.ts')).paintIndoors(request),
  vector: async (request) => (await import('../vector/illustrators/kitchen.ts')).illustrateKitchen(request),
});
