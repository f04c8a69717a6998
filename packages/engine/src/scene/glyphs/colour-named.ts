import { LEXICON } from '../parse/lexicon/index.ts';

/** `#rrggbb` of a colour's name or code; undefined for every other word. */
export function colourNamed(word: string): string | undefined {
  if (/^#[0-9a-f]{6}$/.test(word)) return word;
  return LEXICON.get(word)?.find((effect) => effect.slot === 'colour')?.hex;
}
