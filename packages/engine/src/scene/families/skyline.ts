import { defineFamily } from '../family.ts';
import { illustrateSkyline } from '../vector/illustrators/skyline.ts';

/** Cities from outside. */
export const skyline = defineFamily({ name: 'skyline', vector: illustrateSkyline });
