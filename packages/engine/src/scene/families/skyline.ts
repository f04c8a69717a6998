import { defineFamily } from '../family.ts';

/** Cities from outside. */
export const skyline = defineFamily({
  name: 'skyline',
  setting: 'outdoors',
  words: `
    skyline: skyline, city skyline, cityscape, skyscraper, skyscrapers, high rise, metropolis, city view, panorama of the city, city lights, megacity, futuristic city, sci fi city, cyberpunk city, downtown skyline, skyline view, city at night, city in the distance, tall buildings, city background, overlooking the city, above the city, city panorama, urban skyline, view of the city
    rooftop: rooftop, city rooftop, rooftop terrace, rooftop bar, rooftop lounge, roof terrace, penthouse terrace, helipad, roof`,
  weakWords:
    'skyscraper, skyscrapers, city lights, tall buildings, city background, roof, overlooking the city, view of the city',
  weight: 4.5,
  approximates:
    'rooftop bar, helipad, rooftop lounge, penthouse terrace, futuristic city, sci fi city, cyberpunk city, megacity',
  includes: ['city-street', 'sky'],
  nearest: ['city-street', 'place'],
  horizon: [0.62, 0.72],
  backgroundDefocus: 0.3,
  sentences: [
    'A wide city skyline, one high rise behind another',
    'A wide panorama of the city with the skyline in the distance',
    'A tall city skyline under an open sky',
  ],
  shows: ['building', 'skyscraper', 'tower', 'cloud', 'sun', 'star', 'moon', 'water', 'tree', 'light'],
  examples: ['a city skyline at sunset', 'a city skyline at night across the water'],
  photo: async (request) => (await import('../photo/city/paint-skyline.ts')).paintSkyline(request),
  vector: async (request) => (await import('../vector/illustrators/skyline.ts')).illustrateSkyline(request),
});
