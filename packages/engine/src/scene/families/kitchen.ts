import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';
import { illustrateKitchen } from '../vector/illustrators/kitchen.ts';

/** Kitchens. */
export const kitchen = defineFamily({ name: 'kitchen', photo: paintPlace, vector: illustrateKitchen });
