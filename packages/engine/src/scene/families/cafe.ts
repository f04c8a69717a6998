import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Cafés, restaurants and bars. */
export const cafe = defineFamily({ name: 'cafe', photo: paintPlace });
