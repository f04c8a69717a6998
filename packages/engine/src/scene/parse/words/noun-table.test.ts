import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEXICON } from '../lexicon/index.ts';
import { isOtherEnglish, meaningOfNoun, parseNounTable } from './noun-table.ts';

test.each([
  ['minster', { phrase: 'cathedral' }],
  ['synagogue', { phrase: 'church' }],
  ['vestibule', { phrase: 'lobby' }],
  ['glasshouse', { phrase: 'greenhouse' }],
  ['brocade', { phrase: 'fabric' }],
  ['vermilion', { phrase: 'red' }],
  ['mastiff', { thing: { kind: 'animal', lemma: 'dog' } }],
  ['violinist', { thing: { kind: 'person', lemma: 'musician' } }],
  ['abbess', { thing: { kind: 'person', lemma: 'abbess' } }],
  ['hamlet', { placePhrase: 'village' }],
])('%s is a kind of what the lexicon has', (noun, meaning) => {
  expect(meaningOfNoun(noun)).toMatchObject(meaning);
});

test('ideas are no things', () => {
  expect(['freedom', 'masterpiece', 'happiness', 'engine'].map(meaningOfNoun)).toEqual(Array(4).fill(undefined));
});

test('the table names no phrase that the lexicon lacks', () => {
  const { meanings } = parseNounTable(readFileSync(new URL('../../../data/words/nouns.txt', import.meta.url), 'utf8'));
  const phrases = [...meanings.values()].flatMap(({ phrase, placePhrase }) => [phrase ?? [], placePhrase ?? []].flat());

  expect(meanings.size).toBeGreaterThan(10_000);
  expect([...new Set(phrases)].filter((phrase) => !LEXICON.has(phrase))).toEqual([]);
});

test('words near those of the lexicon are known to be words', () => {
  expect(isOtherEnglish('sleep')).toBe(true);
  expect(isOtherEnglish('forrest')).toBe(false);
});
