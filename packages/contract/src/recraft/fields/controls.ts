import { z } from 'zod';
import { note } from '../../notes.ts';
import { flag, fraction, listOf, rgb, wholeNumber } from './kinds.ts';

const MAX_COLOURS = 64;

const colour = note(z.looseObject({ rgb }, 'should be an object with rgb'), {
  range: 'an object with rgb: three integers in [0, 255]',
});

const colours = note(
  listOf(colour.extend({ weight: fraction(0, 1).nullish() }), 'colors', MAX_COLOURS).refine(
    (list) => list.reduce((sum, { weight }) => sum + (weight ?? 0), 0) <= 1 + Number.EPSILON * list.length,
    'weights should not sum up to more than 1',
  ),
  {
    range: `a list of at most ${MAX_COLOURS} objects with rgb and weight, a number in [0, 1]; weights add up to 1 at most`,
  },
);

/** What `controls` may hold. */
export const controlFields = {
  colors: note(colours, {
    title: 'Colours',
    widget: 'colours',
    effect: 'colours to prefer, each over an area by its weight',
  }).nullish(),
  background_color: note(colour, {
    title: 'Background colour',
    widget: 'colours',
    effect: 'the colour of the background',
  }).nullish(),
  artistic_level: note(wholeNumber(0, 5), {
    title: 'Artistic level',
    widget: 'slider',
    effect: 'from plain and frontal to eccentric, with Recraft V3; without effect with other models, and a warning',
    byDefault: 'as the prompt has it',
  }).nullish(),
  no_text: note(flag(), {
    title: 'No text',
    effect: 'no words in the picture, with Recraft V3; without effect with other models, and a warning',
    byDefault: 'false',
  }).nullish(),
};

/** Tweaks of what is made. */
export const controls = note(z.looseObject(controlFields, 'should be an object'), {
  title: 'Controls',
  widget: 'controls',
  range: 'an object: see Controls',
  effect: 'steers colours, background, artistic level and text',
}).optional();

/** See {@link controls}. */
export type Controls = z.output<typeof controls>;
