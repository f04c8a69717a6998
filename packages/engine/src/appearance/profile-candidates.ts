import { isVectorTreatment } from '../scene/styles/treatments.ts';
import { CHARACTER_NAMES, type CharacterName } from './treatment-characters.gen.ts';

const SHAPES = CHARACTER_NAMES.filter((name) => isVectorTreatment(name));
const DRAWN = CHARACTER_NAMES.filter((name) => name !== 'photo');
const EMBLEMS: readonly CharacterName[] = [...SHAPES, 'poster', 'comic', 'pop-art', 'graffiti', 'woodblock', 'riso'];

/** What a style may be carried out with, by its base: a word of Recraft's. */
export function profileCandidates(base: string, isVector: boolean): readonly CharacterName[] {
  if (isVector) return SHAPES;
  switch (base) {
    case 'realistic_image':
      return ['photo'];
    case 'digital_illustration':
      return DRAWN;
    case 'logo_raster':
      return EMBLEMS;
    default:
      return CHARACTER_NAMES;
  }
}
