import { expect, test } from 'vitest';
import { parsePrompt } from '../scene/parse/parse-prompt.ts';
import { arrangeIcon, isIcon } from './arrange-icon.ts';
import { arrangeScene } from './arrange-scene.ts';

const read = (prompt: string) =>
  parsePrompt({ prompt, purpose: 'picture', seed: 1, style: { output: 'raster', treatment: 'photo' } }).spec;
const lemmas = (spec: ReturnType<typeof read>) => spec.objects.map(({ lemma }) => lemma);

test.each([
  ['a lighthouse on a cliff', 'sea'],
  ['a sailing ship in a storm', 'sea'],
  ['a sailboat', 'spot'],
  ['mountain cliff at dawn', 'mountain'],
])('%s is set in: %s', (prompt, family) => {
  expect(arrangeScene(read(prompt)).family).toBe(family);
});

test('abstract waves are a form and no thing', () => {
  expect(arrangeScene(read('abstract waves in teal'))).toMatchObject({
    family: 'abstract',
    place: 'wave',
    objects: [],
  });
});

test('a banner is a format unless there are flags', () => {
  expect(lemmas(arrangeScene(read('banner with a cat')))).toEqual(['cat']);
  expect(lemmas(arrangeScene(read('a flag and a banner')))).toContain('flag');
});

test('a field of flowers shows its flowers', () => {
  expect(arrangeScene(read('sunflower field')).objects).toMatchObject([{ lemma: 'sunflower', count: 9 }]);
});

test.each([
  ['logo of a fox', undefined, true],
  ['a fox', 'icon', true],
  ['a fox', 'vector_illustration', false],
  ['an iconic skyline', undefined, false],
])('%s in the style %s stands alone: %s', (prompt, base, expected) => {
  expect(isIcon(prompt, base === undefined ? {} : { style: { vocabulary: 'recraft', base } })).toBe(expected);
});

test('an icon of a place shows what the place is known by, alone', () => {
  expect(arrangeIcon(read('logo for a coffee shop'))).toMatchObject({
    family: 'spot',
    place: 'icon',
    objects: [{ lemma: 'coffee', role: 'subject' }],
  });
});
