import { expect, test } from 'vitest';
import { parsePrompt } from '../parse-prompt.ts';

const read = (prompt: string, purpose: 'picture' | 'background' = 'background') =>
  parsePrompt({ prompt, purpose, seed: 7, style: { output: 'raster', treatment: 'photo' } }).spec;

test('a place that the lexicon does not know is the nearest that it knows', () => {
  const spec = read('standing in a glasshouse in the morning');

  expect(spec.family).toBe('field');
  expect(spec.coverage.understood).toEqual([{ word: 'glasshouse', as: 'greenhouse', by: 'meaning' }]);
});

test('a word of several meanings is a place only where one can be', () => {
  expect(read('in a quiet hamlet').family).toBe('city-street');
  expect(read('hamlet, quiet').coverage.ignored).toContain('hamlet');
});

test('a terrier is drawn as a dog, and as a given cut-out not at all', () => {
  expect(read('a mastiff on a beach', 'picture').objects.map(({ lemma }) => lemma)).toEqual(['dog']);
  expect(read('a mastiff on a beach').objects).toEqual([]);
});

test('a person of whatever trade is the subject of a background', () => {
  const spec = read('a violinist in a pine forest');

  expect([spec.family, spec.objects]).toEqual(['forest', []]);
});

test('what a word of the lexicon says outweighs what another only nearly says', () => {
  expect(read('a beach seen from the wharfage').family).toBe('beach');
});

test('words that are only nearly understood make less sure', () => {
  expect(read('a glasshouse').confidence).toBeLessThan(read('a greenhouse').confidence);
});
