import { describe, expect, test } from 'vitest';
import { isPlural, singular } from './singular.ts';
import { MOST_WORDS, normaliseText, tokenise } from './token.ts';

describe('tokenise', () => {
  test('splits words, joins hyphens and marks punctuation', () => {
    const tokens = tokenise(normaliseText('Close-up of a man’s T-shirt, blue!'));

    expect(tokens.map(({ text }) => text)).toEqual(['close', 'up', 'of', 'a', 'man', 't', 'shirt', 'blue']);
    expect(tokens.filter(({ afterBreak }) => afterBreak).map(({ text }) => text)).toEqual(['blue']);
  });

  test('drops markup and control characters', () => {
    expect(tokenise(normaliseText('<p>sea</p>\u0007 side')).map(({ text }) => text)).toEqual(['sea', 'side']);
  });

  test('reads full-width letters as plain ones', () => {
    expect(tokenise(normaliseText('ＢＥＡＣＨ'))[0]?.text).toBe('beach');
  });

  test('stops after the most words that are read', () => {
    expect(tokenise('a '.repeat(5000))).toHaveLength(MOST_WORDS);
  });
});

describe('singular', () => {
  test.each([
    ['trees', 'tree'],
    ['leaves', 'leaf'],
    ['berries', 'berry'],
    ['beaches', 'beach'],
    ['glasses', 'glass'],
    ['businessmen', 'businessman'],
    ['people', 'person'],
    ['houses', 'house'],
    ['grass', 'grass'],
    ['cactus', 'cactus'],
    ['luxurious', 'luxurious'],
    ['sea', 'sea'],
  ])('%s -> %s', (word, expected) => {
    expect(singular(word)).toBe(expected);
  });

  test('knows a plural when it sees one', () => {
    expect(['cats', 'cat', 'glass'].map(isPlural)).toEqual([true, false, false]);
  });
});
