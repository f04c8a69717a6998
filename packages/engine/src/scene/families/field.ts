import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';
import { illustrateField } from '../vector/illustrators/field.ts';

/** Fields, parks and gardens. */
export const field = defineFamily({ name: 'field', photo: paintPlace, vector: illustrateField });
