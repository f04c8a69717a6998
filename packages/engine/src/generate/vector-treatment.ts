import type { RasterTreatment, VectorTreatment } from '../scene/styles/treatments.ts';

/** The drawing that comes nearest to a treatment of pixels; `flat` where none comes near. */
const NEAREST: Readonly<Partial<Record<RasterTreatment, VectorTreatment>>> = {
  'black-and-white': 'sharp-contrast',
  noir: 'sharp-contrast',
  cinematic: 'gradient',
  golden: 'gradient',
  glow: 'gradient',
  neon: 'gradient',
  watercolor: 'cutout',
  oil: 'gradient',
  pencil: 'thin',
  'coloured-pencil': 'marker-outline',
  pastel: 'gradient',
  crosshatch: 'engraving-vector',
  engraving: 'engraving-vector',
  woodblock: 'linocut',
  comic: 'bold-stroke',
  'pop-art': 'bold-stroke',
  halftone: 'stencil',
  riso: 'stencil',
  pixel: 'mosaic',
  'low-poly': 'mosaic',
  blueprint: 'blueprint-vector',
  clay: 'gradient',
  'mosaic-tiles': 'mosaic',
  graffiti: 'marker-outline',
  'duotone-red': 'stencil',
  'glass-prism': 'gradient',
};

/** The vector treatment for a style that was made for pixels. */
export function vectorTreatmentFor(treatment: RasterTreatment): VectorTreatment {
  return NEAREST[treatment] ?? 'flat';
}
