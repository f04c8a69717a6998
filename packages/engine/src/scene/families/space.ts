import { defineFamily } from '../family.ts';
import { illustrateSpace } from '../vector/illustrators/space.ts';

/** Outer space, moons and planets. */
export const space = defineFamily({ name: 'space', vector: illustrateSpace });
