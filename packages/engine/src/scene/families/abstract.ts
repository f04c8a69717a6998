import { defineFamily } from '../family.ts';
import { illustrateAbstract } from '../vector/illustrators/abstract.ts';

/** Shapes for their own sake. */
export const abstract = defineFamily({ name: 'abstract', vector: illustrateAbstract });
