import { RECRAFT_STYLE_NAMES, type StyleChoice } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { styleInWords, withStyleWords } from './style-words.ts';

describe('a style in words', () => {
  it.each<[StyleChoice, string]>([
    [{ vocabulary: 'recraft', base: 'digital_illustration', preset: 'hand_drawn' }, 'illustration, hand-drawn'],
    [{ vocabulary: 'recraft', base: 'realistic_image' }, 'photorealism'],
    [{ vocabulary: 'recraft', base: 'digital_illustration', preset: '2d_art_poster' }, 'illustration, retro pop'],
    [{ vocabulary: 'recraft', base: 'something_new', preset: 'of_theirs' }, 'something new, of theirs'],
    [{ vocabulary: 'recraft', base: 'any' }, ''],
    [{ vocabulary: 'ideogram', base: 'AUTO', preset: 'OIL_PAINTING' }, 'oil painting'],
    [{ vocabulary: 'ideogram', base: 'FICTION' }, 'fiction'],
    [{ vocabulary: 'ideogram' }, ''],
  ])('%j is "%s"', (style, words) => {
    expect(styleInWords(style)).toBe(words);
  });

  it('says something for every named style but that of V3 as it is', () => {
    const silent = RECRAFT_STYLE_NAMES.filter(
      ({ style: base, substyle }) =>
        styleInWords({ vocabulary: 'recraft', base, ...(substyle !== null && { preset: substyle }) }) === '',
    );

    expect(silent.map(({ style }) => style)).toEqual(['any']);
  });
});

describe('a prompt with a style', () => {
  it('is followed by its words, with a warning', () => {
    const style = { vocabulary: 'ideogram', preset: 'WOODBLOCK_PRINT' } as const;

    expect(withStyleWords('Someone', ' a cat. ', style)).toEqual({
      prompt: 'a cat, woodblock print style',
      warnings: [
        {
          code: 'style-by-words',
          message: 'Someone has no named styles: the style was put into the prompt in words, "woodblock print".',
        },
      ],
    });
  });

  it.each([undefined, { vocabulary: 'recraft', base: 'any' } as const])(
    'that says nothing (%j) is as it was',
    (style) => {
      expect(withStyleWords('Someone', ' a cat. ', style)).toEqual({ prompt: ' a cat. ', warnings: [] });
    },
  );
});
