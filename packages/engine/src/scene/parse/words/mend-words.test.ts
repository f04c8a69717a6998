import { expect, test } from 'vitest';
import { tokenise } from '../token.ts';
import { mendWords } from './mend-words.ts';

const mended = (text: string) =>
  mendWords(tokenise(text))
    .map(({ text }) => text)
    .join(' ');

test.each([
  ['a beatiful moutain lake wiht fog', 'a beautiful mountain lake wiht fog'],
  ['forrest path in autum, foggy moring', 'forest path in autumn foggy morning'],
  ['wodden table in a blury gardn', 'wooden table in a blurry garden'],
  ['underwatter scene', 'underwater scene'],
])('%s is mended', (written, meant) => {
  expect(mended(written)).toBe(meant);
});

test('what is written in one word is taken apart', () => {
  expect(mended('palmtrees and a coffeeshop infront of skyscrapers')).toBe(
    'palm trees and a coffee shop in front of skyscrapers',
  );
});

test('words that mean something else stay as they are', () => {
  const text = 'grazing cattle near the hulls of boats, a dessert for dinner, marsh reeds, a bloke leaping';

  expect(mended(text)).toBe(text.replaceAll(',', ''));
});

test('a mended word knows what was written', () => {
  expect(mendWords(tokenise('at sunst'))[1]).toEqual({
    text: 'sunset',
    lemma: 'sunset',
    afterBreak: false,
    written: 'sunst',
    by: 'spelling',
  });
});
