import { defineFamily } from '../family.ts';
import { illustrateSnow } from '../vector/illustrators/mountain.ts';

/** The same under snow. */
export const snow = defineFamily({ name: 'snow', vector: illustrateSnow });
