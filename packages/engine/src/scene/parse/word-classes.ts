import { createRequire } from 'node:module';
import type nlp from 'compromise';
import type { Token } from './token.ts';

/** What a word is in its sentence. */
export type WordClass = 'noun' | 'verb' | 'gerund' | 'adjective' | 'other';

/** Words that the tagger is known to take for nouns. */
const NOT_NOUNS = new Set(
  (
    'the a medieval playing reading riding painting string travel landscape picnic lit cozy neon vs etc oh hi hello hey thanks thank ' +
    'okay ok yes lol wow fantastic'
  ).split(' '),
);

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

let tagger: typeof nlp | undefined;

/** Loaded at the first prompt, as the one file that `require` gets: as modules it takes twice the time, at every start. */
function loadTagger(): typeof nlp {
  tagger ??= createRequire(import.meta.url)('compromise') as typeof nlp; // `require` knows no types
  return tagger;
}

/** The class of each word, by the part-of-speech tagger of `compromise`. */
export function classifyWords(tokens: readonly Token[]): WordClass[] {
  const text = tokens.map(({ text, afterBreak }) => (afterBreak ? ', ' : ' ') + text.replaceAll("'", '')).join('');
  const terms = (loadTagger()(text).json({ terms: { text: true, tags: true } }) as { terms: Term[] }[]).flatMap(
    ({ terms }) => terms,
  );
  // The tagger splits a few words (contractions, numbers with units); then its words are found again by their text.
  let next = 0;
  return tokens.map((token) => {
    const plain = token.text.replaceAll("'", '');
    const found = terms.findIndex((term, index) => index >= next && index < next + 4 && wordOf(term) === plain);
    if (found < 0) return 'other';
    next = found + 1;
    return classOf(plain, terms[found]?.tags ?? []);
  });
}

function wordOf(term: Term): string {
  return term.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function classOf(word: string, tags: readonly string[]): WordClass {
  if (tags.includes('Gerund')) return 'gerund';
  if (NOT_NOUNS.has(word) || tags.includes('Pronoun') || tags.includes('Value')) return 'other';
  if (tags.includes('Noun')) return 'noun';
  if (tags.includes('Adjective')) return 'adjective';
  return tags.includes('Verb') ? 'verb' : 'other';
}
