import { z } from 'zod';
import type { PlacedWord } from '../../operations/appearance.ts';
import { note } from '../../notes.ts';
import { fraction, listOf } from './kinds.ts';

const MAX_WORDS = 64;
const MAX_WORD_CHARACTERS = 100;
/** Corners may lie outside the picture; so far outside nothing of a word is seen. */
const FAR = 100;

/** What the vendor can set in type; small letters are set in capitals. */
const WORD = /^[!"#$%&'()*+,\-./0-9:;<>?@A-Z_{}ØĐĦŁŊŦΑΒΕΖΗΙΚΜΝΟΡΤΥΧІАВЕКМНОРСТУХẞ]+$/u;

const point = z.tuple([fraction(-FAR, FAR), fraction(-FAR, FAR)], 'should be [x, y]');

const capitals = (word: string) => word.replaceAll('ß', 'ẞ').toUpperCase();

/** What an item of `text_layout` holds. */
export const wordFields = {
  text: note(
    z
      .string('should be a word')
      .refine(
        (word) => word.length <= MAX_WORD_CHARACTERS && WORD.test(capitals(word)),
        'should be a single word of supported characters',
      ),
    { range: `a word of at most ${MAX_WORD_CHARACTERS} supported characters`, effect: 'set in capitals' },
  ),
  bbox: note(z.tuple([point, point, point, point], 'should be four points'), {
    range: `four points [x, y], each a number in [-${FAR}, ${FAR}]`,
    effect:
      'its corners, 0 to 1 across the picture, from the top left as the word is read; what lies outside is cut off',
  }),
};

/** Words with the four-cornered places that they take, relative to the picture. */
export const textLayout = note(
  listOf(z.looseObject(wordFields, 'should be a word with its box'), 'words with their boxes', MAX_WORDS),
  { title: 'Words in their places', widget: 'text-layout', effect: 'sets words, each in its place' },
).optional();

/** See {@link textLayout}. */
export type TextLayout = z.output<typeof textLayout>;

/** Words as they will be set. */
export function placedWords(layout: NonNullable<TextLayout>): PlacedWord[] {
  return layout.map(({ text, bbox }) => ({ text: capitals(text), corners: bbox }));
}
