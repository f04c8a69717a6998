import { MATERIALS } from '../../photo/materials/index.gen.ts';
import { MATERIAL_NAMES } from '../../photo/materials/names.gen.ts';
import type { LexiconEntry } from '../effect.ts';

/** Words for materials, as these declare them. */
export const MATERIAL_ENTRIES: readonly LexiconEntry[] = MATERIAL_NAMES.flatMap((material) => {
  const { words, groundWords = '', wallWords = '' } = MATERIALS[material];
  const ground = new Set(groundWords.split(', '));
  const wall = new Set(wallWords.split(', '));
  return words.split(', ').map((phrase): LexiconEntry => ({
    phrases: phrase,
    effect: {
      slot: 'material',
      material,
      part: ground.has(phrase) ? 'surface' : wall.has(phrase) ? 'wall' : 'either',
    },
  }));
});
