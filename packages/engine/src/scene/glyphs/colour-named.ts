import { LEXICON } from '../parse/lexicon/index.ts';

/** `#rrggbb` of a colour's name; undefined for every other word. */
export function colourNamed(word: string): string | undefined {
  return LEXICON.get(word)?.find((effect) => effect.slot === 'colour')?.hex;
}
