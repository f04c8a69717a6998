import { expect, test } from 'vitest';
import { SAMPLE_GLYPHS } from './testing/sample-glyphs.ts';

const nameOf = (noun: string, ...attributes: string[]) => SAMPLE_GLYPHS.find(noun, attributes)?.name;

test('a glyph is found by its name, by a word for it and in the plural', () => {
  expect(nameOf('cat')).toBe('cat');
  expect(nameOf('Cats')).toBe('cat');
  expect(nameOf('car')).toBe('automobile');
  expect(nameOf('balls')).toBe('soccer-ball');
});

test('the noun that a phrase is about decides, unless the phrase means something else', () => {
  expect(nameOf('wicker basket')).toBe('basket');
  expect(nameOf('basket of apples')).toBe('basket');
  expect(nameOf('hot air balloon')).toBeUndefined();
});

test('attributes choose among glyphs before they colour one', () => {
  expect(nameOf('apple')).toBe('red-apple');
  expect(SAMPLE_GLYPHS.find('apple', ['green'])).toEqual(SAMPLE_GLYPHS.find('green apple'));
  expect(SAMPLE_GLYPHS.find('car', ['fast'])).toEqual(SAMPLE_GLYPHS.find('car'));
});

test('a colour is given to what is coloured most and to nothing else', () => {
  const body = SAMPLE_GLYPHS.find('car', ['blue'])?.body ?? '';

  expect(body).not.toContain('#c62828');
  expect(body).toContain('#212121');
});

test('unknown words have no glyph', () => {
  expect(nameOf('perestroika')).toBeUndefined();
});
