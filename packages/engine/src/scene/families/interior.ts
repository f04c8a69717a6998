import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Rooms of all kinds, from bedrooms to warehouses. */
export const interior = defineFamily({ name: 'interior', photo: paintPlace });
