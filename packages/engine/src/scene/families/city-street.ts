import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Streets, squares and villages. */
export const cityStreet = defineFamily({ name: 'city-street', photo: paintPlace });
