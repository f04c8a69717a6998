import { defineFamily } from '../family.ts';
import { paintSeascape } from '../photo/sea/paint-seascape.ts';

/** Open water to the horizon. */
export const sea = defineFamily({ name: 'sea', photo: paintSeascape });
