import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';
import { illustrateCafe } from '../vector/illustrators/cafe.ts';

/** Cafés, restaurants and bars. */
export const cafe = defineFamily({ name: 'cafe', photo: paintPlace, vector: illustrateCafe });
