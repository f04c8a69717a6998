import { defineFamily } from '../family.ts';

/** Under water. */
export const underwater = defineFamily({
  name: 'underwater',
  setting: 'elsewhere',
  words: `
    underwater: underwater, under water, coral reef, reef, ocean floor, sea floor, seabed, sea bed, deep sea, deep ocean, undersea, under the sea, under the ocean, beneath the waves, bottom of the ocean, bottom of the sea, aquarium, kelp forest, submerged, sunken ship, shipwreck, wreck, scuba, scuba diving, underwater cave, fish tank, aquarium tank, diving, snorkeling, seafloor, ocean depths`,
  weakWords: 'shipwreck, wreck, scuba, scuba diving, diving, snorkeling',
  weight: 6.5,
  approximates: 'aquarium, fish tank, aquarium tank, underwater cave, scuba, scuba diving, diving, snorkeling',
  includes: ['sea'],
  refuses: ['fish', 'ship', 'wreck', 'boat'],
  nearest: ['sea', 'abstract', 'beach'],
  sentences: [
    'A quiet underwater view with a coral reef in the background',
    'A quiet sea floor underwater with a coral reef at the side',
    'A deep sea underwater view, bright at the top and quiet at the bottom',
  ],
  shows: ['fish', 'coral', 'seaweed', 'kelp', 'bubble', 'sun', 'rock', 'sand', 'water'],
  examples: [
    'a coral reef underwater',
    'sun rays under water over a sandy sea floor',
    'a shipwreck at night',
    'the deep sea',
  ],
  photo: async (request) => (await import('../photo/underwater/paint-underwater.ts')).paintUnderwater(request),
  vector: async (request) => (await import('../vector/illustrators/underwater.ts')).illustrateUnderwater(request),
});
