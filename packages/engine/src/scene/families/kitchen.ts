import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Kitchens. */
export const kitchen = defineFamily({ name: 'kitchen', photo: paintPlace });
