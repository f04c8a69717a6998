import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';
import { illustrateForest } from '../vector/illustrators/forest.ts';

/** Forests and jungles. */
export const forest = defineFamily({ name: 'forest', photo: paintPlace, vector: illustrateForest });
