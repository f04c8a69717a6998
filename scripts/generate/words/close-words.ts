import { singular } from '../../../packages/engine/src/scene/parse/singular.ts';
import { mendSpelling } from '../../../packages/engine/src/scene/parse/words/mend-spelling.ts';

/** English words that would be taken for a misspelling of a word of the lexicon and are none ("grazing" is not "glazing"). */
export function closeWords(english: Iterable<string>, known: ReadonlySet<string>): string[] {
  return [...new Set(english)].filter(
    (word) => !known.has(word) && !known.has(singular(word)) && mendSpelling(word) !== undefined,
  );
}

/** Longer rare words are too unlikely in a prompt to be listed. */
const LONGEST_RARE = 7;
const WORD = /^[a-z]+$/;
const VOWEL_CONSONANT = /[aeiou][bdgklmnprt]$/;

/** The words of an index file of WordNet; those that occur in its sample of real texts with their regular inflections. */
export function inflected(index: string, part: 'noun' | 'verb' | 'adj' | 'adv'): string[] {
  return index.split('\n').flatMap((line) => {
    // wndb(5WN): lemma pos synset_cnt p_cnt [symbols ...] sense_cnt tagsense_cnt synsets ...
    const fields = line.trim().split(' ');
    const word = fields[0] ?? '';
    if (!WORD.test(word)) return [];
    const isTagged = Number(fields[5 + Number(fields[3])]) > 0;
    if (isTagged) return [word, ...endingsOf(part, word).map((ending) => inflect(word, ending))];
    return word.length <= LONGEST_RARE ? [word] : [];
  });
}

/** Longer adjectives are compared with "more". */
const LONGEST_COMPARED = 6;

function endingsOf(part: 'noun' | 'verb' | 'adj' | 'adv', { length }: string): readonly string[] {
  if (part === 'verb') return ['s', 'ed', 'ing'];
  if (part === 'adj') return length <= LONGEST_COMPARED ? ['er'] : [];
  return part === 'noun' ? ['s'] : [];
}

function inflect(word: string, ending: string): string {
  const startsWithVowel = /^[aei]/.test(ending);
  if (word.endsWith('e') && startsWithVowel) return word.slice(0, -1) + ending;
  if (/[^aeiou]y$/.test(word) && ending !== 'ing') return `${word.slice(0, -1)}i${ending === 's' ? 'es' : ending}`;
  if (ending === 's' && /(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (startsWithVowel && word.length < 6 && VOWEL_CONSONANT.test(word)) return word + word.slice(-1) + ending;
  return word + ending;
}
