import { expect, test } from 'vitest';
import { typeface } from './typeface.ts';
import { asSet, typefaceFor, wordOutline } from './word-outline.ts';

/** Every character that a text layout of Recraft's may have. */
const SUPPORTED = `!"#$%&'()*+,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_{}ØĐĦŁŊŦΑΒΕΖΗΙΚΜΝΟΡΤΥΧІАВЕКМНОРСТУХßẞ`;

test.each(Array.from(SUPPORTED))('%s has a letter with ink in a typeface of every kind', (character) => {
  for (const wanted of ['sans', 'slab', 'marker'] as const) {
    const name = typefaceFor(character, wanted);

    expect(name).toBeDefined();
    expect(wordOutline(character, name ?? 'sans').pieces.length).toBeGreaterThan(2);
  }
});

test('a word keeps to one typeface: the wanted one where it has every character', () => {
  expect(typefaceFor('HELLO', 'marker')).toBe('marker');
  expect(typefaceFor('ΑB', 'marker')).toBe('sans');
  expect(typefaceFor('漢', 'sans')).toBeUndefined();
});

test('small letters are set as capitals', () => {
  expect(asSet('Straße øl')).toBe('STRAßE ØL');
  expect(wordOutline('abc', 'sans')).toEqual(wordOutline('ABC', 'sans'));
});

test('pairs are kerned', () => {
  const { kerning } = typeface('sans');

  expect(kerning('A', 'V')).toBeLessThan(0);
  expect(wordOutline('AV', 'sans').width).toBeLessThan(wordOutline('AA', 'sans').width + 0.01);
});

test('a point is set as high as it is, not as high as a capital', () => {
  const { height, pieces } = wordOutline('.', 'sans');

  expect(height).toBe(1);
  for (const { points } of pieces) for (const [, y] of points) expect(y).toBeGreaterThan(0.7);
});
