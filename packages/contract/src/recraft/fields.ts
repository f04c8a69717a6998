import { z } from 'zod';
import { picture as catalogPicture } from '../catalog/fields.ts';
import { note } from './notes.ts';

/**
 * The kinds of field that endpoints are made of. Each has one text for whatever is wrong with it, to be read after the field's
 * name, in the manner of "prompt length should be in [1, 1000]".
 */

/** A field that is taken and checked but changes nothing; `whyNoEffect` completes "The field 'x' changed nothing: …". */
export function withoutEffect<Schema extends z.ZodType>(schema: Schema, whyNoEffect: string): Schema {
  return note(schema, { whyNoEffect });
}

/** A picture: an `http(s)` URL, a `data:` URL or the key of an uploaded picture. */
export const picture = (title: string) => {
  const inner = catalogPicture(title);
  return z
    .string('is required')
    .refine((reference) => inner.safeParse(reference).success, 'should be an http(s) URL, a data URL or a file')
    .meta({ title, widget: 'asset' });
};

/** Text of `least` to `most` characters (code points). */
export const text = (least: number, most: number) => {
  const expected = `length should be in [${least}, ${most}]`;
  const isWithin = (length: number) => length >= least && length <= most;
  return z
    .string(expected)
    .refine((value) => isWithin(value.length) || isWithin(Array.from(value).length), expected)
    .meta({ minLength: least, maxLength: most });
};

/** What a picture is to show. Blank is not enough. */
export const prompt = (most: number) => {
  const expected = `length should be in [1, ${most}]`;
  return text(1, most).refine((value) => value.trim() !== '', expected);
};

/** A whole number within bounds, both included. */
export const wholeNumber = (least: number, most: number) => {
  const expected = `should be an integer in [${least}, ${most}]`;
  return z.int(expected).min(least, expected).max(most, expected);
};

/** A number within bounds, both included. */
const fraction = (least: number, most: number) => {
  const expected = `should be a number in [${least}, ${most}]`;
  return z.number(expected).min(least, expected).max(most, expected);
};

/** One of a list of words, spelled exactly so. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `should be one of: ${values.join(', ')}`);

/** A switch as the vendor's own tools name it. */
export const onOff = () => choice(['on', 'off']);

const flag = () => z.boolean('should be true or false');

/** Fields of every endpoint that makes pictures of pixels. */
export const responseFormat = choice(['url', 'b64_json']).optional();
export const imageFormat = choice(['png', 'webp']).optional();

/** A seed: the same one gives the same picture. */
export const randomSeed = wholeNumber(0, 0xffff_ffff).optional();

const NO_CLASSIFIER = 'no classifier is configured here, and scores are not made up';
const KEPT_ANYWAY = 'results are kept like all others, and their links end after a day';

/** Switches that every endpoint takes. */
export const expire = withoutEffect(flag().optional(), KEPT_ANYWAY);
export const blockNsfw = withoutEffect(flag().optional(), NO_CLASSIFIER);
export const calculateFeatures = withoutEffect(flag().optional(), NO_CLASSIFIER);

/** One channel of a colour. */
const channel = wholeNumber(0, 255);
/** Red, green and blue. */
export const rgb = z.tuple([channel, channel, channel], 'should be three integers in [0, 255]');

const colour = z.looseObject({ rgb }, 'should be an object with rgb');

const colours = z
  .array(colour.extend({ weight: fraction(0, 1).nullish() }), 'should be a list of colors')
  .refine(
    (list) => list.reduce((sum, { weight }) => sum + (weight ?? 0), 0) <= 1 + Number.EPSILON * list.length,
    'weights should not sum up to more than 1',
  );

/** Tweaks of what is generated. */
export const controls = z
  .looseObject(
    {
      colors: colours.nullish(),
      background_color: colour.nullish(),
      artistic_level: wholeNumber(0, 5).nullish(),
      no_text: flag().nullish(),
    },
    'should be an object',
  )
  .optional();

const CORNERS = 4;
/** What the vendor can set in type; small letters are set in capitals. */
const WORD = /^[!"#$%&'()*+,\-./0-9:;<>?@A-Z_{}ØĐĦŁŊŦΑΒΕΖΗΙΚΜΝΟΡΤΥΧІАВЕКМНОРСТУХẞ]+$/u;
const point = z.tuple([z.number('should be a number'), z.number('should be a number')], 'should be [x, y]');

/** Words with the four-cornered places that they take, relative to the picture. */
export const textLayout = z
  .array(
    z.looseObject({
      text: z
        .string('should be a word')
        .refine(
          (word) => WORD.test(word.replaceAll('ß', 'ẞ').toUpperCase()),
          'should be a single word of supported characters',
        ),
      bbox: z.array(point, 'should be four points').length(CORNERS, 'should be four points'),
    }),
    'should be a list of words with their boxes',
  )
  .optional();
