import { defineFamily } from '../family.ts';
import { illustrateUnderwater } from '../vector/illustrators/underwater.ts';

/** Under water. */
export const underwater = defineFamily({ name: 'underwater', vector: illustrateUnderwater });
