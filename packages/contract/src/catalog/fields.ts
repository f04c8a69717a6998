import { z } from 'zod';

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
  return z.string(expected).min(1, expected).refine(isShort, expected).meta({ title, widget: 'asset' });
};

/** Free text that says something, at most `most` characters (code points) long. */
export const prompt = (title: string, most: number) => {
  const expected = `must be a text of 1 to ${most} characters that is not blank`;
  return z
    .string(expected)
    .refine((text) => text.trim() !== '' && isWithin(text, most), expected)
    .meta({ title, widget: 'prompt', minLength: 1, maxLength: most });
};

/** Text that may be empty, at most `most` characters (code points) long. */
export const text = (title: string, most: number) => {
  const expected = `must be a text of at most ${most} characters`;
  return z
    .string(expected)
    .refine((value) => isWithin(value, most), expected)
    .meta({ title, maxLength: most });
};

/** A whole number within bounds, both included. */
export const wholeNumber = (title: string, least: number, most: number) => {
  const expected = `must be a whole number from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected).meta({ title });
};

/** One of a list of words, spelled exactly so. */
export const choice = <const Values extends readonly [string, ...string[]]>(title: string, values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`).meta({ title });

const UTF16_UNITS_PER_CHARACTER = 2;

function isWithin(value: string, most: number): boolean {
  return value.length <= most || (value.length <= UTF16_UNITS_PER_CHARACTER * most && Array.from(value).length <= most);
}
