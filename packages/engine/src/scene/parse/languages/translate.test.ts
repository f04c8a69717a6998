import { expect, test } from 'vitest';
import { parsePrompt } from '../parse-prompt.ts';
import { tokenise } from '../token.ts';
import { translateTokens } from './translate.ts';

const english = (text: string) => {
  const { tokens, language } = translateTokens(tokenise(text.toLowerCase()));
  return [language?.code, tokens.map(({ text }) => text).join(' ')];
};

test.each([
  ['Strand bei Sonnenuntergang mit Palmen', 'de', 'beach at sunset with palm tree'],
  ['Bergsee im Herbstwald', 'de', 'mountain lake in autumn forest'],
  ['table en marbre blanc sous une lumière douce', 'fr', 'marble white table under a soft light'],
  ['plage tropicale près de l’hôtel', 'fr', 'tropical beach next to the hotel'],
  ['calle de noche con luces de neón', 'es', 'street of night with neon lights'],
  ['bosque nevado con pinos', 'es', 'snowy forest with pine tree'],
  ["muro di mattoni e luce dell'alba", 'it', 'brick wall and light of sunrise'],
  ['praia ao por do sol', 'pt', 'beach at sunset'],
  ['houten tafel in een wijngaard', 'nl', 'wooden table in a vineyard'],
])('%s is read as %s', (text, code, expected) => {
  expect(english(text)).toEqual([code, expected]);
});

test.each(['a beach at sunset', 'die cut sticker of a rose', 'a villa in La Rochelle by the sea', 'hotel bar, moody'])(
  '%s is English and stays as it is',
  (text) => {
    expect(english(text)).toEqual([
      undefined,
      tokenise(text.toLowerCase())
        .map(({ text }) => text)
        .join(' '),
    ]);
  },
);

test('a language that is not known is not guessed at', () => {
  expect(english('na plaży o zachodzie słońca')[0]).toBeUndefined();
  expect(english('海辺の夕日')[0]).toBeUndefined();
});

test('a compound of which one part is unknown is a kind of the other', () => {
  expect(english('ein Segelhafen im Regen')[1]).toMatch(/harbor|marina/);
});

test('a word knows what was written, and what could not be translated is marked', () => {
  const { tokens } = translateTokens(tokenise('ein quaxiger strand mit palmen'));

  expect(tokens.map(({ written, isForeign }) => [written, isForeign])).toEqual([
    ['ein', undefined],
    [undefined, true],
    ['strand', undefined],
    ['mit', undefined],
    ['palmen', undefined],
    ['palmen', undefined],
  ]);
});

test('the caller is told which language was read and what was left out', () => {
  const { spec, warnings } = parsePrompt({
    prompt: 'ein quaxiger Strand ohne Palmen',
    purpose: 'picture',
    seed: 1,
    style: { output: 'raster', treatment: 'photo' },
  });

  expect(spec.family).toBe('beach');
  expect(spec.negative).toEqual(['palm tree']);
  expect(spec.coverage.understood).toContainEqual({ word: 'strand', as: 'beach', by: 'translation' });
  expect(spec.coverage.ignored).toEqual(['quaxiger']);
  expect(warnings).toEqual([
    { code: 'prompt-language', message: 'This prompt was read as German. Words that were left out: quaxiger.' },
  ]);
});
