import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Forests and jungles. */
export const forest = defineFamily({ name: 'forest', photo: paintPlace });
