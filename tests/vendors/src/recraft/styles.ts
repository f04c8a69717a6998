import type { RecraftModel } from './models.ts';

/** Base styles in the older spelling; V4 models take no named style. */
export const BASE_STYLES = [
  'any',
  'realistic_image',
  'digital_illustration',
  'vector_illustration',
  'icon',
  'logo_raster',
] as const;

const VECTOR_BASES: readonly string[] = ['vector_illustration', 'icon'];

const list = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

const V3_RASTER_NAMES = list(
  'Recraft V3 Raw, Photorealism, Enterprise, Natural light, Studio photo, HDR, Hard flash, Motion blur, Black & white, ' +
    'Evening light, Faded Nostalgia, Forest life, Mystic Naturalism, Natural Tones, Organic Calm, Real-Life Glow, ' +
    'Retro Realism, Retro Snapshot, Urban Drama, Village Realism, Warm Folk, Product photo, Illustration, Hand-drawn, ' +
    'Grain, Bold Sketch, Pencil sketch, Retro Pop, Clay, Risograph, Color engraving, Pixel art, Antiquarian, ' +
    'Bold fantasy, Child book, Cover, Crosshatch, Digital engraving, Expressionism, Freehand details, Grain 2.0, ' +
    'Graphic intensity, Hard Comics, Long shadow, Modern Folk, Multicolor, Neon Calm, Noir, Nostalgic pastel, ' +
    'Outline details, Pastel gradient, Pastel sketch, Pop art, Pop renaissance, Street art, Tablet sketch, Urban Glow, ' +
    'Urban sketching, Young adult book, Young adult book 2, Seamless Digital, Prestige Emblem, Pop Graphic, Stamp, ' +
    'Punk Graphic, Vintage Emblem',
);
const V3_VECTOR_NAMES = list(
  'Vector art, Line art, Linocut, Color blobs, Engraving, Bold stroke, Chemistry, Colored stencil, Cosmics, Cutout, ' +
    'Depressive, Editorial, Emotional flat, Marker outline, Mosaic, Naivector, Roundish flat, Segmented Colors, ' +
    'Sharp contrast, Thin, Vector Photo, Vivid shapes, Seamless Vector',
);
const V2_RASTER_NAMES = list(
  "3D render, Glow, Watercolor, Kawaii, Psychedelic, 80's, Voxel art, Photorealism, Enterprise, Natural light, " +
    'Studio photo, HDR, Hard flash, Motion blur, Black & white, Product photo, Illustration, Hand-drawn, Grain, ' +
    'Bold Sketch, Pencil sketch, Retro Pop, Clay, Risograph, Seamless Digital, Color engraving, Pixel art',
);
const V2_VECTOR_NAMES = list(
  'Vector art, Line art, Linocut, Cartoon, Flat 2.0, Color blobs, Vector Kawaii, Doodle Line art, Seamless Vector, ' +
    'Engraving, Icon, Outline, Pictogram, Colored outline, Doodle, Colored shape, Gradient outline, Offset doodle, ' +
    'Gradient shape, Broken line, Offset fill',
);

/** Whether a style draws vectors; undefined for a style that nobody knows. */
export function isVectorStyle(style: string): boolean | undefined {
  if (BASE_STYLES.some((base) => base === style)) return VECTOR_BASES.includes(style);
  if (V3_RASTER_NAMES.includes(style) || V2_RASTER_NAMES.includes(style)) return false;
  return V3_VECTOR_NAMES.includes(style) || V2_VECTOR_NAMES.includes(style) ? true : undefined;
}

/** The model that a style selects when the request names none: V3 before V2. */
export function modelOfStyle(style: string): string {
  const isVector = isVectorStyle(style) === true;
  const isV3 =
    style !== 'icon' &&
    (BASE_STYLES.some((base) => base === style) || (isVector ? V3_VECTOR_NAMES : V3_RASTER_NAMES).includes(style));
  return (isV3 ? 'recraftv3' : 'recraftv2') + (isVector ? '_vector' : '');
}

/** Whether a model of this generation knows the style. */
export function modelTakesStyle(model: RecraftModel, style: string): boolean {
  if (model.generation === 4) return false;
  if (style === 'any' || style === 'logo_raster') return model.generation === 3;
  if (style === 'icon') return model.generation === 2;
  if (BASE_STYLES.some((base) => base === style)) return true;
  const [raster, vector] =
    model.generation === 3 ? [V3_RASTER_NAMES, V3_VECTOR_NAMES] : [V2_RASTER_NAMES, V2_VECTOR_NAMES];
  return raster.includes(style) || vector.includes(style);
}
