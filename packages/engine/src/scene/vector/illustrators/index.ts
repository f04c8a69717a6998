import type { RenderRequest } from '../../family.ts';
import type { FamilyName } from '../../spec.ts';
import type { VectorScene } from '../vector-scene.ts';
import { illustrateBeach } from './beach.ts';
import { illustrateDesert } from './desert.ts';
import { illustrateField } from './field.ts';
import { illustrateForest } from './forest.ts';
import { illustrateLake, illustrateMountain, illustrateSnow } from './mountain.ts';

/** Draws a request as ordered, named layers of shapes. */
export type Illustrator = (request: RenderRequest) => VectorScene;

/** Who draws which family. */
export const ILLUSTRATORS: Readonly<Partial<Record<FamilyName, Illustrator>>> = {
  beach: illustrateBeach,
  mountain: illustrateMountain,
  lake: illustrateLake,
  snow: illustrateSnow,
  forest: illustrateForest,
  field: illustrateField,
  desert: illustrateDesert,
};
