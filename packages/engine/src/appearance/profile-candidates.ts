import type { StyleProfile } from '@backlot/contract';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import { meanChroma } from './character-of.ts';
import { CHARACTER_NAMES, type CharacterName } from './treatment-characters.gen.ts';

const SHAPES = CHARACTER_NAMES.filter((name) => isVectorTreatment(name));
const DRAWN = CHARACTER_NAMES.filter((name) => name !== 'photo');
const EMBLEMS: readonly CharacterName[] = [...SHAPES, 'poster', 'comic', 'pop-art', 'graffiti', 'woodblock', 'riso'];

/** Treatments that live on several colours; black and white pictures are never made with them. */
const MANY_COLOURED: ReadonlySet<string> = new Set([
  'riso',
  'pop-art',
  'comic',
  'graffiti',
  'neon',
  'pastel',
  'coloured-pencil',
]);
/** Mean chroma, Oklab, below which pictures are black and white, or sepia. */
const COLOURLESS = 0.028;

/** What a style may be carried out with, by its base (a word of Recraft's) and whether it has colours at all. */
export function profileCandidates(
  { palette }: Pick<StyleProfile, 'palette'>,
  base: string,
  isVector: boolean,
): readonly CharacterName[] {
  const names = candidatesOf(base, isVector);
  return meanChroma(palette) < COLOURLESS ? names.filter((name) => !MANY_COLOURED.has(name)) : names;
}

function candidatesOf(base: string, isVector: boolean): readonly CharacterName[] {
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
