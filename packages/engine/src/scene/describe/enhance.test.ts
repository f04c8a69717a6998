import { describe, expect, test } from 'vitest';
import { parsePrompt } from '../parse/parse-prompt.ts';
import { enhancePrompt, LONGEST_TEXT } from './enhance.ts';
import { FAMILIES } from '../families/index.gen.ts';

const SEED = 7;
const read = (prompt: string) =>
  parsePrompt({ prompt, purpose: 'picture', seed: SEED, style: { output: 'raster', treatment: 'photo' } }).spec;

describe('an enhanced prompt', () => {
  test('is the same for the same seed and varies with others', () => {
    const texts = [1, 2, 3, 4, 5, 6].map((seed) => enhancePrompt('a beach', seed).text);

    expect(enhancePrompt('a beach', 1).text).toBe(texts[0]);
    expect(new Set(texts).size).toBeGreaterThan(2);
  });

  test('does not say again what the prompt says', () => {
    const { text } = enhancePrompt('a beach at sunset in heavy fog, backlit', SEED);

    expect(text.match(/sunset|evening/gi)).toHaveLength(1);
    expect(text.match(/fog|mist/gi)).toHaveLength(1);
  });

  test.each(['a cat', 'red sports car', 'a cup of coffee', 'a birthday cake', 'an astronaut riding a horse'])(
    'says more of a thing alone: %s',
    (prompt) => {
      const { text, spec } = enhancePrompt(prompt, SEED);

      expect(text.split('. ').length).toBeGreaterThanOrEqual(3);
      expect(read(text).family).toBe(spec.family);
    },
  );

  test('never leaves a side alone in a sentence', () => {
    const texts = ['a cat', 'portrait of an old man', 'a bowl of soup', 'a bedroom'].flatMap((prompt) =>
      [1, 2, 3, 4, 5, 6].map((seed) => enhancePrompt(prompt, seed).text),
    );

    expect(texts.filter((text) => /[.] From the (left|right)[.]/.test(text))).toEqual([]);
    expect(texts.some((text) => / from the (left|right)[.]/.test(text))).toBe(true);
  });

  test('leaves an empty prompt empty, with a warning', () => {
    expect(enhancePrompt('  ', SEED)).toMatchObject({ text: '', warnings: [{ code: 'prompt-not-understood' }] });
  });

  test('invents no place for words that it does not understand', () => {
    const { text, warnings } = enhancePrompt('une belle plage au coucher du soleil', SEED);

    expect(text).toMatch(/^une belle plage au coucher du soleil/);
    expect(text.length).toBeLessThan(100);
    expect(warnings).toMatchObject([{ code: 'prompt-language' }]);
  });

  test('never grows beyond what every model takes', () => {
    const long = `a beach at sunset, ${'calm and quiet, '.repeat(60)}`.slice(0, 990);

    expect(enhancePrompt(long, SEED).text.length).toBeLessThanOrEqual(LONGEST_TEXT);
  });
});

test('the parser knows every word that describes a setting', () => {
  for (const sentence of Object.values(FAMILIES).flatMap(({ sentences }) => sentences))
    expect(read(sentence).coverage.ignored, sentence).toEqual([]);
});
