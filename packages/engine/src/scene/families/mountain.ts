import { defineFamily } from '../family.ts';
import { illustrateMountain } from '../vector/illustrators/mountain.ts';

/** Ranges behind ranges. */
export const mountain = defineFamily({ name: 'mountain', vector: illustrateMountain });
