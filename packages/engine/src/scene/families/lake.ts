import { defineFamily } from '../family.ts';
import { illustrateLake } from '../vector/illustrators/mountain.ts';

/** A lake before mountains. */
export const lake = defineFamily({ name: 'lake', vector: illustrateLake });
