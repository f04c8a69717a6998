import { defineFamily } from '../family.ts';
import { illustrateSpot } from '../vector/illustrators/spot.ts';

/** One thing before a backdrop, or a mark that stands alone. */
export const spot = defineFamily({ name: 'spot', vector: illustrateSpot });
