import { expect, test } from 'vitest';
import { createGlyphSet } from '../scene/glyphs/glyph-set.ts';
import { sceneSpec } from '../scene/testing/scene-spec.ts';
import { withNamedThings } from './named-things.ts';

const GLYPHS = createGlyphSet({ trophy: '<path d="M0 0h9v9z"/>', 'shopping-cart': '<path d="M0 0h9v9z"/>' }, 128);
const lemmas = (spec: ReturnType<typeof sceneSpec>) => withNamedThings(spec, GLYPHS).objects.map(({ lemma }) => lemma);
const unread = (prompt: string, ...ignored: string[]) => sceneSpec({ prompt, coverage: { used: [], ignored } });

test('words that nothing was made of are looked up by name', () => {
  expect(lemmas(unread('a golden trophy', 'trophy'))).toEqual(['trophy']);
});

test('the longest name wins, and takes the place of its half', () => {
  const cart = { lemma: 'cart', count: 1, attributes: [], anchor: 'ground', role: 'subject' } as const;
  const spec = { ...unread('a shopping cart', 'shopping'), objects: [cart] };

  expect(lemmas(spec)).toEqual(['shopping cart']);
});

test('words that were understood are not looked up again', () => {
  const spec = sceneSpec({ prompt: 'a trophy' });

  expect(withNamedThings(spec, GLYPHS)).toBe(spec);
});

test('what is found no longer counts as ignored', () => {
  expect(withNamedThings(unread('a trophy of zork', 'trophy', 'zork'), GLYPHS).coverage).toEqual({
    used: ['trophy'],
    ignored: ['zork'],
  });
});

test('a landmark is shown although its name also tells a place', () => {
  expect(lemmas(sceneSpec({ prompt: 'Paris with the Eiffel Tower' }))).toEqual(['eiffel tower']);
});
