import { expect, test } from 'vitest';
import { LEXICON, LEXICON_WORDS } from '../lexicon/index.ts';
import { QUANTIFIERS } from '../lexicon/quantifiers.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from '../lexicon/stop-words.ts';
import { LANGUAGES } from './index.ts';
import { allDictionaries } from './dictionary.ts';

const isKnown = (word: string): boolean =>
  LEXICON.has(word) ||
  LEXICON_WORDS.has(word) ||
  FUNCTION_WORDS.has(word) ||
  FILLER_WORDS.has(word) ||
  QUANTIFIERS.has(word);

test.each(LANGUAGES)('the $name words stand for words that the lexicon has', ({ small, nouns, qualities }) => {
  const english = [small, nouns, qualities]
    .flatMap((text) => text.split(/[;\n]/))
    .map((entry) => entry.split(':')[0]?.trim() ?? '')
    .filter((word) => word !== '');

  const unknown = english.filter((phrase) => !isKnown(phrase) && !phrase.split(' ').every(isKnown));

  expect(unknown).toEqual([]);
});

test('names of things from elsewhere add to the authored words and never replace them', () => {
  const german = allDictionaries().find(({ language }) => language.code === 'de');

  expect(german?.phrases.get('hund')).toEqual({ english: 'dog', kind: 'noun' });
  expect(german?.phrases.get('akkordeon')).toEqual({ english: 'accordion', kind: 'noun' });
  expect(german?.bare.get('strasse')).toBeUndefined();
  expect(german?.phrases.get('strasse')?.english).toBe('street');
});
