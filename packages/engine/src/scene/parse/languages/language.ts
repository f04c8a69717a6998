/** What a language needs to be read: an authored file of this folder declares one. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** Articles, prepositions and the like: `english: words`, separated by semicolons; words may be phrases. */
  readonly small: string;
  /** Nouns and phrases: `english: words`; the English side is in the words of the lexicon. */
  readonly nouns: string;
  /** Words that describe a noun: `english: words`. */
  readonly qualities: string;
  /** Endings of inflected words and what the base form has instead, in the order in which they are tried. */
  readonly endings: readonly (readonly [ending: string, base: string])[];
  /** Adjectives stand behind their noun ("marbre blanc"). */
  readonly describesAfter: boolean;
  /** Nouns are written in one word ("Bergsee"), with these letters between the parts. */
  readonly joints?: readonly string[];
}
