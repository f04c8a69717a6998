import type { RenderRequest } from '../../family.ts';
import type { FamilyName } from '../../spec.ts';
import type { VectorScene } from '../vector-scene.ts';
import { illustrateBeach } from './beach.ts';

/** Draws a request as ordered, named layers of shapes. */
export type Illustrator = (request: RenderRequest) => VectorScene;

/** Who draws which family. */
export const ILLUSTRATORS: Readonly<Partial<Record<FamilyName, Illustrator>>> = {
  beach: illustrateBeach,
};
