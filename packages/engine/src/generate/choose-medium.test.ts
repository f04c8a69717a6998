import { expect, test } from 'vitest';
import { parsePrompt } from '../scene/parse/parse-prompt.ts';
import { chooseMedium } from './choose-medium.ts';

const read = (prompt: string, treatment = 'photo') =>
  parsePrompt({ prompt, purpose: 'picture', seed: 1, style: { output: 'raster', treatment } }).spec;
const mediumOf = (prompt: string) => {
  const { isDrawn, warnings } = chooseMedium(read(prompt));
  return [isDrawn ? 'drawn' : 'painted', ...warnings.map(({ code }) => code)];
};

test.each([
  ['a tropical beach with palm trees at sunset', ['painted']],
  ['pastel pink studio with a podium', ['painted']],
  ['marble table in a cafe', ['painted']],
  ['a living room with curtains and candles', ['painted']],
  ['a fox in a forest', ['drawn', 'subject-illustrated']],
  ['two cats on a beach', ['drawn', 'subject-illustrated']],
  ['a cup of coffee on a wooden table', ['drawn', 'subject-illustrated']],
  ['mountain lake at dawn', ['painted']],
  ['a sunflower field', ['painted']],
])('%s is %j', (prompt, expected) => {
  expect(mediumOf(prompt)).toEqual(expected);
});

test('a treatment of shapes draws without a warning', () => {
  expect(chooseMedium(read('a fox', 'flat'))).toEqual({ isDrawn: true, warnings: [] });
});

test('what nobody can draw is no reason to draw the rest', () => {
  const medium = chooseMedium(read('a zeppelin over a beach'), () => false);

  expect(medium.isDrawn).toBe(false);
});
