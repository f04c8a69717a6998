import { defineFamily } from '../family.ts';
import { paintSeascape } from '../photo/sea/paint-seascape.ts';
import { illustrateBeach } from '../vector/illustrators/beach.ts';

/** Sand, sea and sky, with palms where they grow. */
export const beach = defineFamily({ name: 'beach', photo: paintSeascape, vector: illustrateBeach });
