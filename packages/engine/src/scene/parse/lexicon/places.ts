import { FAMILIES } from '../../families/index.gen.ts';
import type { Family } from '../../family.ts';
import type { LexiconEntry } from '../effect.ts';

/** Words for places, as the families declare them. */
export const PLACE_ENTRIES: readonly LexiconEntry[] = Object.values(FAMILIES).flatMap(entriesOf);

function entriesOf({ name, words = '', weakWords = '' }: Family): LexiconEntry[] {
  const weak = new Set(weakWords.split(', '));
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [place = '', phrases = ''] = line.split(':').map((part) => part.trim());
      return phrases.split(', ').map((phrase) => ({
        phrases: phrase,
        effect: { slot: 'place', family: name, place, weak: weak.has(phrase) },
      })) satisfies LexiconEntry[];
    });
}
