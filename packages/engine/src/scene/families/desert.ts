import { defineFamily } from '../family.ts';
import { illustrateDesert } from '../vector/illustrators/desert.ts';

/** Dunes and rocks. */
export const desert = defineFamily({ name: 'desert', vector: illustrateDesert });
