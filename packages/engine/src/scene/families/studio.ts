import { defineFamily } from '../family.ts';

/** A photographer's studio: seamless paper, walls, podiums and their lights, path-traced. */
export const studio = defineFamily({
  name: 'studio',
  setting: 'set',
  words: `
    studio: studio, photo studio, photography studio, professional studio, studio set, product stage, studio shot, studio background
    backdrop: backdrop, seamless, seamless paper, cyclorama, cyc wall, infinity cove, infinity wall, paper roll, muslin backdrop
    plain: plain background, solid background, solid color background, solid colour background, plain backdrop, clean background, uniform background, neutral background, blank background, catalog, catalogue, packshot, plain color, plain colour, solid color, solid colour, monochrome background, minimal background, minimalist background, simple background, simple backdrop, gradient backdrop, studio gradient, green screen, chroma key, id photo, passport photo
    podium: podium, pedestal, plinth, product display, display stand, display podium, cylinder platform, round platform, circular platform, product platform, platform, stage podium, pedestal stand, riser`,
  weakWords:
    'studio shot, seamless, clean background, neutral background, catalog, catalogue, monochrome background, minimal background, minimalist background, simple background, platform',
  weight: 4,
  nearest: ['abstract'],
  horizon: [0.6, 0.7],
  sentences: [
    'A clean studio set with a seamless backdrop and lots of empty space',
    'A minimalist studio with a smooth backdrop',
    'A simple, elegant studio background',
  ],
  shows: ['leaf', 'palm tree', 'branch', 'ball', 'fabric'],
  examples: ['a pink studio with a round podium and an arch', 'a grey wall with window light'],
  photo: async (request) => (await import('../photo/sets/paint-studio.ts')).paintStudio(request),
  vector: async (request) => (await import('../vector/illustrators/studio.ts')).illustrateStudio(request),
});
