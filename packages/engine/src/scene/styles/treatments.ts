import { VECTOR_TREATMENTS, type VectorTreatment } from '../vector/styles/names.gen.ts';
import type { RasterTreatment } from './raster/names.gen.ts';

/** How a style name is carried out. */
export type Treatment = RasterTreatment | VectorTreatment;

const VECTOR_NAMES: ReadonlySet<string> = new Set(VECTOR_TREATMENTS);

/** Whether the treatment needs shapes (a family's illustrator) rather than painted pixels. */
export function isVectorTreatment(treatment: string): treatment is VectorTreatment {
  return VECTOR_NAMES.has(treatment);
}

export type { VectorTreatment } from '../vector/styles/names.gen.ts';
export type { RasterTreatment } from './raster/names.gen.ts';
