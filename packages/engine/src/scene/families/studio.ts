import { defineFamily } from '../family.ts';
import { paintStudio } from '../photo/sets/paint-studio.ts';
import { illustrateStudio } from '../vector/illustrators/studio.ts';

/** A photographer's studio: seamless paper, walls, podiums and their lights, path-traced. */
export const studio = defineFamily({ name: 'studio', photo: paintStudio, vector: illustrateStudio });
