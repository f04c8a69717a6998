/** Treatments that are passes over painted pixels. */
export const RASTER_TREATMENTS = [
  'photo',
  'black-and-white',
  'film',
  'noir',
  'hdr',
  'evening',
  'hard-flash',
  'motion-blur',
  'faded',
  'cinematic',
  'golden',
  'double-exposure',
  'glow',
  'neon',
  'watercolor',
  'oil',
  'pencil',
  'coloured-pencil',
  'pastel',
  'crosshatch',
  'engraving',
  'woodblock',
  'comic',
  'pop-art',
  'halftone',
  'riso',
  'pixel',
  'low-poly',
  'blueprint',
  'grain-illustration',
  'poster',
  'clay',
  'mosaic-tiles',
  'graffiti',
  'duotone-red',
  'glass-prism',
] as const;

/** Treatments that draw the scene as shapes; with a raster output the drawing is rasterised. */
export const VECTOR_TREATMENTS = [
  'flat',
  'bold-stroke',
  'gradient',
  'line-art',
  'thin',
  'engraving-vector',
  'linocut',
  'cutout',
  'blueprint-vector',
  'stencil',
  'marker-outline',
  'mosaic',
  'roundish-flat',
  'sharp-contrast',
] as const;

/** A member of {@link RASTER_TREATMENTS}. */
export type RasterTreatment = (typeof RASTER_TREATMENTS)[number];
/** A member of {@link VECTOR_TREATMENTS}. */
export type VectorTreatment = (typeof VECTOR_TREATMENTS)[number];
/** How a style name is carried out. */
export type Treatment = RasterTreatment | VectorTreatment;

const VECTOR_NAMES: ReadonlySet<string> = new Set(VECTOR_TREATMENTS);

/** Whether the treatment needs shapes (a family's illustrator) rather than painted pixels. */
export function isVectorTreatment(treatment: string): treatment is VectorTreatment {
  return VECTOR_NAMES.has(treatment);
}
