import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Fields, parks and gardens. */
export const field = defineFamily({ name: 'field', photo: paintPlace });
