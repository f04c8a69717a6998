import { z } from 'zod';
import { picture as catalogPicture } from '../../catalog/fields.ts';
import { note } from '../../notes.ts';

/**
 * The kinds of field that endpoints are made of. Each has one text for whatever is wrong with it, to be read after the field's
 * name, in the manner of "prompt length should be in [1, 1000]", and tells the reference what it takes.
 */

/** A field that is taken and checked but changes nothing; `title` is what people see, `whyNoEffect` completes "The field 'x' changed nothing: …". */
export function withoutEffect<Schema extends z.ZodType>(schema: Schema, title: string, whyNoEffect: string): Schema {
  return note(schema, { title, whyNoEffect });
}

/** A picture: an `http(s)` URL, a `data:` URL or the key of an uploaded picture. */
export const picture = (title: string) => {
  const inner = catalogPicture(title);
  return note(
    z
      .string('is required')
      .refine((reference) => inner.safeParse(reference).success, 'should be an http(s) URL, a data URL or a file'),
    { title, widget: 'asset', range: 'an http(s) URL, a data URL or a file' },
  );
};

/** Text of `least` to `most` characters (code points). */
export const text = (least: number, most: number) => {
  const expected = `length should be in [${least}, ${most}]`;
  const isWithin = (length: number) => length >= least && length <= most;
  return note(
    z
      .string(expected)
      .refine((value) => isWithin(value.length) || isWithin(Array.from(value).length), expected)
      .meta({ minLength: least, maxLength: most }),
    { widget: 'text', range: `a text of ${least} to ${most} characters` },
  );
};

/** What a picture is to show. Blank is not enough. */
export const prompt = (most: number) => {
  const expected = `length should be in [1, ${most}]`;
  return note(
    text(1, most).refine((value) => value.trim() !== '', expected),
    { title: 'Prompt', widget: 'prompt', role: 'prompt' },
  );
};

/** A whole number within bounds, both included. */
export const wholeNumber = (least: number, most: number) => {
  const range = `an integer in [${least}, ${most}]`;
  const expected = `should be ${range}`;
  return note(z.int(expected).min(least, expected).max(most, expected), { widget: 'number', range });
};

/** A number within bounds, both included. */
export const fraction = (least: number, most: number) => {
  const range = `a number in [${least}, ${most}]`;
  const expected = `should be ${range}`;
  return note(z.number(expected).min(least, expected).max(most, expected), { widget: 'slider', range });
};

/** One of a list of words, spelled exactly so. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => {
  const range = `one of: ${values.join(', ')}`;
  return note(z.enum(values, `should be ${range}`), { widget: 'choice', range });
};

/** A switch as the vendor's own tools name it. */
export const onOff = () => choice(['on', 'off']);

/** A switch. */
export const flag = () => note(z.boolean('should be true or false'), { widget: 'flag', range: 'true or false' });

/** The id of a style. */
export const styleId = () => note(z.guid('should be a UUID'), { widget: 'style-id', range: 'a UUID', names: 'styles' });

/** The id of a picture. */
export const imageId = () => note(z.guid('should be a UUID'), { widget: 'image-id', range: 'a UUID', names: 'images' });

/** A list of at most `most` things; `things` says which. */
export const listOf = <Item extends z.ZodType>(item: Item, things: string, most: number) =>
  note(z.array(item, `should be a list of ${things}`).max(most, `should not have more than ${most} ${things}`), {
    range: `a list of at most ${most} ${things}`,
  });

/** One channel of a colour. */
const channel = wholeNumber(0, 255);
/** Red, green and blue. */
export const rgb = z.tuple([channel, channel, channel], 'should be three integers in [0, 255]');
