import { z } from 'zod';
import { note } from '../notes.ts';

/**
 * The kinds of field that models are made of. Each has one text for whatever is wrong with it, a predicate that says what was
 * expected ("must be …"): `readIssues` puts the name of the field before it.
 */

/** No key and hardly a URL is longer. What a `data:` URL may carry is checked when it is read. */
const MAX_REFERENCE_CHARACTERS = 8192;

/** A picture: the key of an uploaded picture, an `http(s)` URL or a `data:` URL. */
export const picture = (title: string) => {
  const expected = 'must be the key of an uploaded picture, an http(s) URL or a data: URL';
  const isShort = (text: string) => text.length <= MAX_REFERENCE_CHARACTERS || /^data:/i.test(text);
  return note(z.string(expected).min(1, expected).refine(isShort, expected), { title, widget: 'asset' });
};

/** The picture that a model works on. */
export const sourcePicture = () => note(picture('Source picture'), { role: 'image', effect: 'the picture to work on' });

/** Free text that says something, at most `most` characters (code points) long. */
export const prompt = (title: string, most: number) => {
  const expected = `must be a text of 1 to ${most} characters that is not blank`;
  return note(
    z
      .string(expected)
      .refine((text) => text.trim() !== '' && isWithin(text, most), expected)
      .meta({ minLength: 1, maxLength: most }),
    { title, widget: 'prompt', role: 'prompt', effect: 'what to show, in your own words' },
  );
};

/** Text that may be empty, at most `most` characters (code points) long. */
export const text = (title: string, most: number) => {
  const expected = `must be a text of at most ${most} characters`;
  return note(
    z
      .string(expected)
      .refine((value) => isWithin(value, most), expected)
      .meta({ maxLength: most }),
    { title, widget: 'text' },
  );
};

/** What the result is not to show. */
export const negativePrompt = (most: number) =>
  note(text('What to keep out', most), { role: 'negativePrompt', effect: 'what the picture is not to show' });

/** A whole number within bounds, both included. */
export const wholeNumber = (title: string, least: number, most: number) => {
  const expected = `must be a whole number from ${least} to ${most}`;
  return note(z.int(expected).min(least, expected).max(most, expected), { title, widget: 'number' });
};

/** How many pictures to make, at most `most`. */
export const imageCount = (most: number) =>
  note(wholeNumber('How many', 1, most), { role: 'count', effect: 'how many pictures to make, each different' });

/** One of a list of words, spelled exactly so. */
export const choice = <const Values extends readonly [string, ...string[]]>(title: string, values: Values) =>
  note(z.enum(values, `must be one of ${values.join(', ')}`), { title, widget: 'choice' });

const UTF16_UNITS_PER_CHARACTER = 2;

function isWithin(value: string, most: number): boolean {
  return value.length <= most || (value.length <= UTF16_UNITS_PER_CHARACTER * most && Array.from(value).length <= most);
}
