import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';
import { illustrateInterior } from '../vector/illustrators/interior.ts';

/** Rooms of all kinds, from bedrooms to warehouses. */
export const interior = defineFamily({ name: 'interior', photo: paintPlace, vector: illustrateInterior });
