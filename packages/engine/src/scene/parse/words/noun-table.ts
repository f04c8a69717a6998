import { readFileSync } from 'node:fs';
import type { ObjectClass } from '../effect.ts';
import { frontDecode } from './front-code.ts';

/** From `src/scene/parse/words` and from `dist/scene/parse/words` alike, four folders up is the package. */
const TABLE = new URL('../../../../src/data/words/nouns.txt', import.meta.url);
/** Row of English words that must not be taken for misspellings. */
const NO_MISSPELLINGS = '!';
/** Before a phrase: the noun means it only after "in", "at" and the like. */
const ONLY_AS_PLACE = '?';

/** What a noun that the lexicon does not know may mean. */
export interface NounMeaning {
  /** A phrase of the lexicon: a place, a material, a weather, a colour. */
  readonly phrase?: string;
  /** The place that it means where it follows a preposition of place. */
  readonly placePhrase?: string;
  /** A thing; its lemma is the noun itself where nothing nearer has a name. */
  readonly thing?: { readonly kind: ObjectClass; readonly lemma: string };
}

interface NounTable {
  readonly meanings: ReadonlyMap<string, NounMeaning>;
  readonly others: ReadonlySet<string>;
}

let table: NounTable | undefined;

/** Read at the first word that the lexicon does not know, in some 10 ms; WordNet, see `data/words/PROVENANCE.md`. */
function nounTable(): NounTable {
  table ??= parseNounTable(readFileSync(TABLE, 'utf8'));
  return table;
}

/** Reads rows of `row=words`, front-coded; rows as `scripts/word-table.ts` names them. */
export function parseNounTable(text: string): NounTable {
  const meanings = new Map<string, NounMeaning>();
  let others: ReadonlySet<string> = new Set();
  for (const line of text.split('\n')) {
    const [row = '', code = ''] = line.split('=');
    if (row === NO_MISSPELLINGS) {
      others = new Set(frontDecode(code));
      continue;
    }
    for (const noun of frontDecode(code)) meanings.set(noun, { ...meanings.get(noun), ...meaningOf(row, noun) });
  }
  return { meanings, others };
}

function meaningOf(row: string, noun: string): NounMeaning {
  if (row.startsWith(ONLY_AS_PLACE)) return { placePhrase: row.slice(1) };
  const [kind = '', lemma] = row.split(':');
  if (lemma === undefined) return { phrase: row };
  return { thing: { kind: kind as ObjectClass, lemma: lemma === '' ? noun : lemma } };
}

/** What a noun (singular, lower case) means by its nearest more general meaning; undefined for nouns that the table has not. */
export function meaningOfNoun(noun: string): NounMeaning | undefined {
  return nounTable().meanings.get(noun);
}

/** Whether a word is English though neither the lexicon nor the nouns have it, as far as it could pass for a misspelling. */
export function isOtherEnglish(word: string): boolean {
  return nounTable().others.has(word);
}
