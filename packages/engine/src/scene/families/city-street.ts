import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';
import { illustrateCityStreet } from '../vector/illustrators/city-street.ts';

/** Streets, squares and villages. */
export const cityStreet = defineFamily({ name: 'city-street', photo: paintPlace, vector: illustrateCityStreet });
