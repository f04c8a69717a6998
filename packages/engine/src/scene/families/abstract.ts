import { defineFamily } from '../family.ts';

/** Shapes for their own sake. */
export const abstract = defineFamily({
  name: 'abstract',
  setting: 'set',
  words: `
    abstract: abstract, abstract background, geometric, geometric shapes, geometric background, abstract shapes, swirl, swirls, fluid art, liquid, waves of color, fractal, marbled, marbling, holographic, iridescent, hologram, psychedelic pattern, kaleidoscope, paint splash, paint splatter, ink in water, ink, smoke, mist swirl, glitter, sparkle, sparkles, confetti, foil, particles, light trails, light streaks, light leaks, lens flare, data, network, digital background, tech background, technology background, presentation background, powerpoint background, website background, wallpaper, instagram background, circuit, matrix, grid, silk waves, fluid, silk, satin, flowing silk, gold foil, foil texture, paper layers, paper waves, layered paper, topographic, topographic lines, hexagon, hexagons, hexagon pattern, plexus, grunge, grunge texture, textured wall background
    gradient: gradient, gradient background, mesh gradient, color gradient, colour gradient, ombre, pastel gradient, blurred gradient, soft gradient, liquid gradient, aura
    bokeh: bokeh background, bokeh lights, blurred lights, defocused lights, out of focus lights, gradient bokeh, light bokeh, abstract bokeh, colorful bokeh, golden bokeh, bokeh
    pattern: pattern, texture, textured background, polka dots, stripes, floral pattern, seamless pattern, geometric pattern, checkerboard, damask, terrazzo pattern, mandala`,
  weakWords:
    'geometric, liquid, holographic, iridescent, ink, smoke, glitter, sparkle, sparkles, confetti, foil, particles, light trails, light streaks, lens flare, data, presentation background, powerpoint background, website background, wallpaper, instagram background, grid, fluid, silk, satin, hexagon, hexagons, plexus, grunge, topographic, gradient, aura, bokeh lights, blurred lights, defocused lights, light bokeh, bokeh, pattern, texture, stripes',
  weight: 3,
  nearest: ['studio'],
  sentences: [
    'Abstract shapes, smooth and large, in a clean composition',
    'An abstract composition of large, calm shapes',
    'A modern abstract background with soft, fluid shapes',
  ],
  examples: ['an abstract gradient in violet and coral', 'golden bokeh lights', 'flowing silk waves in teal'],
  photo: async (request) => (await import('../photo/abstract/paint-abstract.ts')).paintAbstract(request),
  vector: async (request) => (await import('../vector/illustrators/abstract.ts')).illustrateAbstract(request),
});
