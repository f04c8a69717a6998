import type { RasterTreatment, VectorTreatment } from '../../styles/treatments.ts';
import type { LexiconEntry } from '../effect.ts';

/** Treatment of a raster picture, treatment of a vector picture, phrases. */
const STYLES: readonly (readonly [RasterTreatment | VectorTreatment, VectorTreatment, string])[] = [
  [
    'watercolor',
    'cutout',
    'watercolor, watercolour, watercolor painting, watercolour painting, aquarelle, gouache, in watercolor, watercolor illustration, watercolor style, ink wash',
  ],
  [
    'oil',
    'gradient',
    'oil painting, oil on canvas, impressionist, impressionism, painterly, acrylic painting, renaissance painting, impasto, van gogh, monet, brush strokes, brushstrokes, in oil, expressionist, classical painting',
  ],
  [
    'pencil',
    'thin',
    'pencil sketch, pencil drawing, sketch, charcoal drawing, hand drawn, graphite, rough sketch, charcoal sketch, ink drawing, pen and ink',
  ],
  [
    'coloured-pencil',
    'marker-outline',
    'colored pencil, coloured pencil, crayon, childrens book, children book, kids drawing, storybook, childrens book illustration, crayon drawing, childrens illustration',
  ],
  ['pastel', 'gradient', 'pastel drawing, chalk drawing, soft pastel drawing, chalk pastel, chalkboard drawing'],
  ['pixel', 'mosaic', 'pixel art, 8 bit, 8bit, 16 bit, 16bit, pixelated, voxel art, retro game'],
  ['low-poly', 'mosaic', 'low poly, lowpoly, polygonal, polygon art, faceted'],
  [
    'flat',
    'flat',
    'flat, flat design, flat illustration, flat vector, vector illustration, flat vector illustration, vector art, vector, minimalist illustration, flat style, flat colors, corporate illustration, flat colours, simple illustration, illustration, illustrated',
  ],
  [
    'line-art',
    'line-art',
    'line art, line drawing, coloring page, colouring page, coloring book, outline drawing, monoline, one line drawing, continuous line, lineart, single line',
  ],
  [
    'clay',
    'gradient',
    '3d render, 3d rendering, 3d illustration, clay render, claymation, plasticine, 3d cartoon, blender render, octane render, c4d, 3d style, cute 3d, pixar, clay style, plastic toy',
  ],
  ['neon', 'gradient', 'synthwave, vaporwave, retrowave, outrun, 80s style, 80s retro, tron'],
  [
    'comic',
    'bold-stroke',
    'comic, comic book, cartoon, anime, manga, cartoon style, anime style, graphic novel, cel shaded, ghibli, studio ghibli, comic style, cartoonish, superhero comic',
  ],
  ['engraving', 'engraving-vector', 'engraving, etching, engraved, vintage engraving, banknote, steel engraving'],
  [
    'woodblock',
    'linocut',
    'woodcut, woodblock, woodblock print, linocut, ukiyo e, ukiyoe, lino print, japanese print, block print, hokusai',
  ],
  [
    'cutout',
    'cutout',
    'paper cut, papercut, paper cutout, cutout style, paper craft, papercraft, layered paper, paper art, collage, cut paper, origami style, paper collage',
  ],
  [
    'poster',
    'flat',
    'travel poster, vintage poster, poster, movie poster, art deco, art deco poster, bauhaus, retro poster, screen print, propaganda poster, wpa poster, national park poster, concert poster, gig poster, festival poster, jazz poster, event poster, flyer,  screenprint, poster art',
  ],
  ['halftone', 'stencil', 'halftone, halftone print, halftone dots, newspaper print, ben day dots'],
  ['riso', 'stencil', 'risograph, riso, riso print, duotone, two tone'],
  ['pop-art', 'bold-stroke', 'pop art, warhol, andy warhol, lichtenstein'],
  ['noir', 'sharp-contrast', 'film noir, noir, noir style, sin city'],
  [
    'black-and-white',
    'sharp-contrast',
    'black and white, black and white photograph, black and white photo, b w, b and w, monochrome, grayscale, greyscale, monochrome photo, black white photo, black and white photography',
  ],
  [
    'film',
    'flat',
    'film photo, analog photo, analog, film photography, kodak, portra, polaroid, 35mm film, film grain, vintage photo, lomography, disposable camera, retro photo, vintage photograph, old photograph, analogue, shot on film',
  ],
  ['faded', 'flat', 'washed out, sepia, faded photo, faded colors'],
  [
    'cinematic',
    'flat',
    'cinematic, movie still, film still, cinematic lighting, cinematic shot, anamorphic, blockbuster, cinematic look',
  ],
  ['hdr', 'flat', 'hdr, high dynamic range'],
  ['double-exposure', 'flat', 'double exposure, multiple exposure'],
  ['motion-blur', 'flat', 'motion blur, long exposure, panning shot, speed blur'],
  ['glow', 'gradient', 'dreamy glow, bloom effect, orton effect'],
  ['blueprint', 'blueprint-vector', 'blueprint, technical drawing, schematic, architectural drawing, blueprint style'],
  ['crosshatch', 'engraving-vector', 'crosshatch, crosshatching, cross hatching, hatching, cross hatched'],
  ['mosaic-tiles', 'mosaic', 'mosaic, mosaic tiles, tile mosaic, stained glass, roman mosaic'],
  [
    'graffiti',
    'marker-outline',
    'graffiti, street art, spray paint, spray painted, graffiti style, banksy, stencil graffiti',
  ],
  [
    'bold-stroke',
    'bold-stroke',
    'sticker, bold outline, thick outline, thick lines, bold lines, bold stroke, emblem, badge',
  ],
  [
    'roundish-flat',
    'roundish-flat',
    'icon, app icon, logo, kawaii style, cute illustration, clipart, clip art, emoji, mascot, isometric illustration',
  ],
  ['marker-outline', 'marker-outline', 'doodle, marker drawing, felt pen, doodles'],
  ['glass-prism', 'gradient', 'prism, glass prism, refraction, kaleidoscopic'],
  [
    'photo',
    'flat',
    'photorealistic, photo realistic, photoreal, hyperrealistic, hyper realistic, realistic photo, photography, photograph, product photography, dslr, raw photo, realistic, stock photo, 4k photo, professional photo, ultra realistic, lifelike',
  ],
];

/** Words for styles. */
export const STYLE_ENTRIES: readonly LexiconEntry[] = STYLES.map(([raster, vector, phrases]) => ({
  phrases,
  effect: { slot: 'style', raster, vector },
}));
