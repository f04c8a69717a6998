import { phrasesOf, type Effect, type LexiconEntry } from '../effect.ts';
import { normaliseText, tokenise } from '../token.ts';
import { CAMERA_ENTRIES } from './cameras.ts';
import { COLOUR_ENTRIES } from './colours.ts';
import { REGION_ENTRIES } from './geography.ts';
import { LIGHT_ENTRIES } from './lights.ts';
import { MATERIAL_ENTRIES } from './materials.ts';
import { MOOD_ENTRIES } from './moods.ts';
import { PLACE_ENTRIES } from './places.ts';
import { PROP_ENTRIES } from './props.ts';
import { STYLE_ENTRIES } from './style-words.ts';
import { THING_ENTRIES } from './things.ts';
import { TIME_ENTRIES } from './times.ts';
import { WEATHER_ENTRIES } from './weathers.ts';

const WALLS: LexiconEntry = {
  phrases: 'wall, walls, brick wall, exposed brick wall, clay wall',
  effect: { slot: 'wall' },
};

const ENTRIES: readonly LexiconEntry[] = [
  ...PLACE_ENTRIES,
  ...REGION_ENTRIES,
  ...TIME_ENTRIES,
  ...WEATHER_ENTRIES,
  ...MATERIAL_ENTRIES,
  ...LIGHT_ENTRIES,
  ...CAMERA_ENTRIES,
  ...MOOD_ENTRIES,
  ...COLOUR_ENTRIES,
  ...PROP_ENTRIES,
  ...STYLE_ENTRIES,
  ...THING_ENTRIES,
  WALLS,
];

/** Every phrase (words as written, joined by one space) with all that it says; one effect per slot, the first one listed. */
export const LEXICON: ReadonlyMap<string, readonly Effect[]> = buildLexicon();

/** Words in the longest phrase of {@link LEXICON}. */
export const LONGEST_PHRASE = Math.max(...[...LEXICON.keys()].map((key) => key.split(' ').length));

/** Every single word that occurs in a phrase of {@link LEXICON}. */
export const LEXICON_WORDS: ReadonlySet<string> = new Set([...LEXICON.keys()].flatMap((key) => key.split(' ')));

function buildLexicon(): Map<string, Effect[]> {
  const lexicon = new Map<string, Effect[]>();
  for (const entry of ENTRIES) {
    for (const phrase of phrasesOf(entry)) {
      const key = tokenise(normaliseText(phrase))
        .map(({ text }) => text)
        .join(' ');
      const effects = lexicon.get(key) ?? [];
      if (!effects.some(({ slot }) => slot === entry.effect.slot)) effects.push(entry.effect);
      lexicon.set(key, effects);
    }
  }
  return lexicon;
}
