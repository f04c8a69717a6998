import { readFileSync } from 'node:fs';
import { LANGUAGES } from './index.ts';
import type { Language } from './language.ts';

/** From `src/scene/parse/languages` and from `dist/scene/parse/languages` alike, four folders up is the package. */
const THINGS = new URL('../../../../src/data/words/things.txt', import.meta.url);

/** What a word of another language stands for. */
export interface Translation {
  readonly english: string;
  readonly kind: 'small' | 'noun' | 'quality';
}

/** A language with its words at hand. */
export interface Dictionary {
  readonly language: Language;
  /** By phrase, lower case, words joined by one space. */
  readonly phrases: ReadonlyMap<string, Translation>;
  /** By phrase without accents, for those who do not type them. */
  readonly bare: ReadonlyMap<string, Translation>;
}

/** Words in the longest phrase that is looked for. */
export const LONGEST_FOREIGN_PHRASE = 5;

let dictionaries: readonly Dictionary[] | undefined;

/** All dictionaries, made at the first prompt that is not plainly English. */
export function allDictionaries(): readonly Dictionary[] {
  dictionaries ??= makeDictionaries(readFileSync(THINGS, 'utf8'));
  return dictionaries;
}

function makeDictionaries(things: string): Dictionary[] {
  const [header = '', ...rows] = things.trim().split('\n');
  const codes = header.split(' ').slice(1);
  return LANGUAGES.map((language) => {
    const column = codes.indexOf(language.code);
    const phrases = new Map<string, Translation>();
    // What is authored goes before the names of pictures.
    for (const [text, kind] of [
      [language.small, 'small'],
      [language.qualities, 'quality'],
      [language.nouns, 'noun'],
    ] as const) {
      for (const [english, foreign] of pairsOf(text)) {
        if (!phrases.has(foreign)) phrases.set(foreign, { english, kind });
      }
    }
    for (const row of rows) {
      const [english = '', names = ''] = row.split('=');
      const foreign = names.split('|')[column] ?? '';
      if (foreign !== '' && !phrases.has(foreign)) phrases.set(foreign, { english, kind: 'noun' });
    }
    return { language, phrases, bare: withoutAccents(phrases) };
  });
}

function pairsOf(text: string): [english: string, foreign: string][] {
  return text
    .split(/[;\n]/)
    .filter((entry) => entry.trim() !== '')
    .flatMap((entry) => {
      const [english = '', words = ''] = entry.split(':').map((part) => part.trim());
      return words.split(', ').map((word): [string, string] => [english, word]);
    });
}

function withoutAccents(phrases: ReadonlyMap<string, Translation>): Map<string, Translation> {
  const bare = new Map<string, Translation>();
  for (const [phrase, translation] of phrases) {
    const plain = withoutAccent(phrase);
    if (plain !== phrase && !phrases.has(plain) && !bare.has(plain)) bare.set(plain, translation);
  }
  return bare;
}

function withoutAccent(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
}
