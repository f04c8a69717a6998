import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Terraces, pools, stadiums, temples, bridges: any other outdoor place. */
export const place = defineFamily({ name: 'place', photo: paintPlace });
