import { expect, test } from 'vitest';
import { parsePrompt } from './parse-prompt.ts';

const objectsOf = (prompt: string): string =>
  parsePrompt({ prompt, purpose: 'picture', seed: 7, style: { output: 'vector', treatment: 'flat' } })
    .spec.objects.map(({ count, lemma, relation, side }) =>
      [count, lemma, relation?.kind, relation?.to, side].filter((part) => part !== undefined).join(' '),
    )
    .join('; ');

test.each([
  ['a cat sleeping on a red sofa', '1 cat on sofa; 1 sofa'],
  ['a cat and a dog in a basket', '1 cat in basket; 1 dog in basket; 1 basket'],
  ['a bicycle leaning against a tree', '1 bicycle beside tree; 1 tree'],
  ['a teddy bear under a christmas tree', '1 teddy bear under christmas tree; 1 christmas tree'],
  ['a dog in front of a blue house', '1 dog in-front-of house; 1 house'],
  ['a vase of tulips between two candles', '1 vase between candle; 1 tulip in vase; 2 candle'],
  ['two boats on the left and a lighthouse on the right', '2 boat left; 1 lighthouse right'],
  ['a lamp in the right corner of a room', '1 lamp right'],
  ['a flock of birds over a castle', '7 bird above castle; 1 castle'],
  ['a pair of shoes next to a stack of books', '2 shoe beside book; 1 book'],
])('%s', (prompt, objects) => {
  expect(objectsOf(prompt)).toBe(objects);
});

test('a place is nothing to stand by', () => {
  expect(objectsOf('a horse in a meadow')).toBe('1 horse');
  expect(objectsOf('a cat, a house')).toBe('1 cat; 1 house');
});
